package id.kerani.modeling;

/** What an attribute, or the text of an element, may hold. */
@FunctionalInterface
interface ValueRule {

    /**
     * Checks a value and reports what is wrong with it.
     *
     * @param place the attribute's or element's name, for the report
     */
    void check(Check check, XmlElement element, String place, String value);
}

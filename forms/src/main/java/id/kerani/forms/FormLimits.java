package id.kerani.forms;

/** What a form and its values may weigh, so that a broken or hostile one is refused and never slows the server. */
public final class FormLimits {

    /** Characters of a form definition. */
    public static final int DEFINITION_LENGTH = 512 * 1024;

    /** Components of a form, nested ones included. */
    public static final int COMPONENTS = 500;

    /** Containers inside containers. */
    public static final int DEPTH = 8;

    /** Options of one static list. */
    public static final int OPTIONS = 1_000;

    /** Characters of an expression. */
    public static final int EXPRESSION_LENGTH = 2_000;

    /** Brackets inside brackets of an expression. */
    public static final int EXPRESSION_DEPTH = 12;

    /** Milliseconds one expression may take. */
    public static final long EXPRESSION_MILLIS = 2_000;

    /** Characters of a template or of static content. */
    public static final int TEMPLATE_LENGTH = 20_000;

    /** Characters of all that a template produces. */
    public static final int OUTPUT_LENGTH = 200_000;

    /** Characters of submitted values as JSON. */
    public static final int VALUES_LENGTH = 2 * 1024 * 1024;

    /** Objects and lists inside each other in submitted values. */
    public static final int VALUES_DEPTH = 32;

    /** Rows of a dynamic list. */
    public static final int ROWS = 500;

    /** Characters of a single-line text, unless its definition says less. */
    public static final int TEXT_LENGTH = 1_000;

    /** Characters of a text area, unless its definition says less. */
    public static final int TEXT_AREA_LENGTH = 20_000;

    /** Digits of a number, and places its point may be moved by an exponent. */
    public static final int NUMBER_DIGITS = 40;

    /** Characters of a regular expression. */
    public static final int PATTERN_LENGTH = 500;

    private FormLimits() {}
}

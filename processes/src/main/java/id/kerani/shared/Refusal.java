package id.kerani.shared;

import java.util.List;
import java.util.Locale;

/**
 * A request that the business turns down: nothing was changed. Checked, so that a step can map it to a BPMN error and a
 * screen to a message; a RuntimeException would doom the surrounding transaction before anybody could.
 *
 * <p>The text comes from the bundle of the module that refuses: code {@code worklist.taken} is the key
 * {@code worklist.taken} in {@code texts/worklist_<language>.properties}. A method that may refuse after it has written
 * something rolls back for this type.
 */
public class Refusal extends Exception {

    private final String code;
    private final transient List<Object> arguments;

    public Refusal(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the text, its first part the module. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** What to tell the person, in their language. */
    public String text(Locale locale) {
        return Texts.get(code, locale, arguments.toArray());
    }

    @Override
    public String getMessage() {
        return code + arguments;
    }
}

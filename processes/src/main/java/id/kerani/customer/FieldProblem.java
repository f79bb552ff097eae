package id.kerani.customer;

import id.kerani.shared.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Something wrong with what was typed.
 *
 * @param path the field, as forms name it: {@code address.street}; empty for the whole
 * @param code a key of {@code texts/customer_*.properties}
 * @param arguments of the code's text
 */
public record FieldProblem(String path, String code, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    static FieldProblem of(String path, String code, Object... arguments) {
        return new FieldProblem(path, code, List.of(arguments));
    }

    /** What to tell the person, in their language. */
    public String text(Locale locale) {
        return Texts.get(code, locale, arguments.toArray());
    }
}

package id.kerani.forms;

import java.util.List;

/**
 * Something wrong with a form definition or with values entered into a form.
 *
 * @param path where: for values the field's path ({@code address.city}, {@code lines[0].quantity}), for definitions a
 *     JSON pointer ({@code /components/3/validate/pattern}); empty for the whole
 * @param code what: a key of {@code texts/forms_*.properties}, always beginning with {@code forms.}
 * @param arguments numbers and texts for the code's message, in the order the message counts them
 */
public record FormProblem(String path, String code, List<Object> arguments) {

    public FormProblem {
        if (!code.startsWith("forms.")) {
            throw new IllegalArgumentException("A form problem's code begins with forms., this is " + code);
        }
        arguments = List.copyOf(arguments);
    }

    /** A problem with the arguments of its message. */
    public static FormProblem of(String path, String code, Object... arguments) {
        return new FormProblem(path, code, List.of(arguments));
    }

    /** The message in a language, see {@link FormTexts}. */
    public String message(java.util.Locale locale) {
        return FormTexts.message(this, locale);
    }
}

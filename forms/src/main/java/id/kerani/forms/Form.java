package id.kerani.forms;

import java.util.Locale;
import java.util.Optional;

/**
 * A form of the catalogue with its translations.
 *
 * @param key its name, that of the file
 * @param definition as written, in the language of its author
 */
public record Form(String key, FormDefinition definition, FormTranslations translations) {

    /** The definition with its texts in a language. */
    public FormDefinition in(Locale locale) {
        return translations.apply(definition, locale);
    }

    /** The message of a problem with this form's values, in the form's own words where it has some. */
    public String message(FormProblem problem, Locale locale) {
        if (problem.code().equals(FormValidator.OWN_MESSAGE)) {
            Optional<String> own = in(locale)
                    .componentAt(problem.path())
                    .map(component -> component.validation().patternMessage());
            if (own.isPresent()) {
                return own.get();
            }
        }
        return problem.message(locale);
    }
}

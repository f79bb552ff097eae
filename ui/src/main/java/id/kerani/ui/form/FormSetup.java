package id.kerani.ui.form;

import id.kerani.forms.FormValidator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a form is drawn.
 *
 * @param locale the person's language
 * @param validator checks what is entered; its zone is the one of dates and times
 * @param files keeps files; without it file pickers say that files cannot be taken here
 * @param buttons whether the form's own buttons are drawn; false where the page has its own
 * @param readOnly whether nothing can be changed
 */
public record FormSetup(
        Locale locale, FormValidator validator, @Nullable FormFiles files, boolean buttons, boolean readOnly) {

    /** A form to fill in, with its own buttons and without files. */
    public static FormSetup of(Locale locale, FormValidator validator) {
        return new FormSetup(locale, validator, null, true, false);
    }

    public FormSetup withFiles(FormFiles store) {
        return new FormSetup(locale, validator, store, buttons, readOnly);
    }

    /** The page has buttons of its own. */
    public FormSetup withoutButtons() {
        return new FormSetup(locale, validator, files, false, readOnly);
    }

    public FormSetup readingOnly() {
        return new FormSetup(locale, validator, files, buttons, true);
    }
}

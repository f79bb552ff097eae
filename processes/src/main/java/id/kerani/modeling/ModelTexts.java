package id.kerani.modeling;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this module, in Indonesian or English. */
final class ModelTexts {

    private ModelTexts() {}

    static ResourceBundle in(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id");
        return ResourceBundle.getBundle(
                "texts.modeling",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

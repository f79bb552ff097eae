package id.kerani.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the product in Indonesian and English. One bundle per module, {@code texts/<module>_<language>.properties}
 * in UTF-8; a key's part before the first dot names the bundle. Texts with arguments are {@link MessageFormat} patterns,
 * texts asked for without arguments are taken as they stand.
 */
public final class Texts {

    /** Indonesian, what a new person gets. */
    public static final Locale INDONESIAN = Locale.of("id", "ID");

    /** English. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The languages that every text exists in. */
    public static final List<Locale> LANGUAGES = List.of(INDONESIAN, ENGLISH);

    private Texts() {}

    /**
     * The text of a key.
     *
     * @param key {@code module.rest}
     * @param locale any locale; other languages than Indonesian get English
     * @return the text, or the key in exclamation marks when there is none, so that a gap is seen and nothing fails
     */
    public static String get(String key, Locale locale, Object... arguments) {
        try {
            String pattern = bundle(key, locale).getString(key);
            if (arguments.length == 0) {
                return pattern;
            }
            return new MessageFormat(pattern, supported(locale)).format(arguments);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }

    /** Whether the key has a text in the locale's language. */
    public static boolean has(String key, Locale locale) {
        try {
            return bundle(key, locale).containsKey(key);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /** The nearest language that exists: Indonesian for Indonesian, English for all others. */
    public static Locale supported(Locale locale) {
        // Java maps the old code "in" to "id" by itself since 17.
        return locale.getLanguage().equals(INDONESIAN.getLanguage()) ? INDONESIAN : ENGLISH;
    }

    private static ResourceBundle bundle(String key, Locale locale) {
        int dot = key.indexOf('.');
        String module = dot < 0 ? key : key.substring(0, dot);
        return ResourceBundle.getBundle(
                "texts/" + module,
                Locale.of(supported(locale).getLanguage()),
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

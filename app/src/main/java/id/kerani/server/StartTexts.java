package id.kerani.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts for the person at the terminal, in the language of the machine: Indonesian where it is set so, else English. */
public final class StartTexts {

    private StartTexts() {}

    /** The language of the terminal: {@code LANG=id_ID…} (or LC_ALL, LC_MESSAGES) gives Indonesian, anything else English. */
    public static Locale language() {
        // Java itself forgets a language whose locale is not installed on the machine.
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(System::getenv)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst()
                        .map(value -> value.equals("id") || value.startsWith("id_"))
                        .orElseGet(() -> Locale.getDefault().getLanguage().equals("id"))
                ? Locale.forLanguageTag("id")
                : Locale.ENGLISH;
    }

    /**
     * The text of a key of {@code texts/<module>_<language>.properties}, with its arguments put in.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    public static String text(Locale language, String module, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "texts/" + module,
                language,
                StartTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // Numbers here are ports and process ids: never with thousands separators.
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getString(module + "." + key), language).format(words);
    }
}

package id.kerani.forms;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of this module, {@code texts/forms_id.properties} and {@code texts/forms_en.properties}. */
public final class FormTexts {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private FormTexts() {}

    /** The message of a problem in Indonesian, or in English for every other language. */
    public static String message(FormProblem problem, Locale locale) {
        return get(problem.code(), locale, problem.arguments().toArray());
    }

    /**
     * A text by key; numbers among the arguments are written as the language writes them.
     *
     * @return the text, or the key in exclamation marks when there is none
     */
    public static String get(String key, Locale locale, Object... arguments) {
        String pattern;
        try {
            pattern = bundle(locale).getString(key);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof Number number ? number(number, locale) : arguments[i];
        }
        return new MessageFormat(pattern, supported(locale)).format(written);
    }

    /** A number as the language writes it: {@code 1.250.000,5} in Indonesian, {@code 1,250,000.5} in English. */
    public static String number(Number number, Locale locale) {
        DecimalFormat format =
                new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(supported(locale)));
        return format.format(number instanceof BigDecimal ? number : new BigDecimal(number.toString()));
    }

    /** Indonesian for Indonesian, English for all others. */
    public static Locale supported(Locale locale) {
        return locale.getLanguage().equals(INDONESIAN.getLanguage()) ? INDONESIAN : Locale.ENGLISH;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "texts/forms",
                Locale.of(supported(locale).getLanguage()),
                FormTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

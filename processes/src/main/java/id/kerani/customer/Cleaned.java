package id.kerani.customer;

import java.text.Normalizer;
import java.util.Optional;

/** Text as it came, made fit to be kept: one writing of each character, single spaces, nothing invisible. */
final class Cleaned {

    private Cleaned() {}

    /** One line; white space of every kind becomes one space, control and format characters go. */
    static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("\\p{C}", "")
                .strip();
    }

    /** Several lines, otherwise as {@link #line}. */
    static String lines(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Z}\\t]+", " ")
                .replaceAll("[\\p{C}&&[^\n]]", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Names and addresses never hold these; text that does is a mistake or an attempt. */
    static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    /** The digits of a text; empty when it has none. */
    static Optional<String> digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits);
    }
}

package id.kerani.uibench;

import id.kerani.shared.Texts;
import java.util.regex.Pattern;

/** What the screens say, in the language of the simulated people. */
final class Words {

    private Words() {}

    static String of(String key) {
        return Texts.get(key, Texts.ENGLISH);
    }

    static String of(String key, Object... arguments) {
        return Texts.get(key, Texts.ENGLISH, arguments);
    }

    /** Whether a text is that of the key, whatever it names. */
    static boolean is(String key, String text) {
        String mark = "\u0001";
        String pattern = Pattern.quote(of(key, mark, mark, mark)).replace(mark, "\\E.*\\Q");
        return Pattern.matches(pattern, text);
    }
}

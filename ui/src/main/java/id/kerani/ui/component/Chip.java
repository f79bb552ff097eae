package id.kerani.ui.component;

import com.vaadin.flow.component.html.Span;

/**
 * A state in words on a coloured ground. The words carry the meaning; the colour only helps the eye: green is kept, amber
 * is today, red is in danger or refused, blue is information.
 */
public final class Chip extends Span {

    private Chip(String tone, String text) {
        super(text);
        addClassNames("k-chip", "k-" + tone);
    }

    public static Chip good(String text) {
        return new Chip("good", text);
    }

    public static Chip warn(String text) {
        return new Chip("warn", text);
    }

    public static Chip bad(String text) {
        return new Chip("bad", text);
    }

    public static Chip info(String text) {
        return new Chip("info", text);
    }

    public static Chip plain(String text) {
        return new Chip("plain", text);
    }
}

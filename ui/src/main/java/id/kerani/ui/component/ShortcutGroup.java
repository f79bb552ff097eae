package id.kerani.ui.component;

import java.util.List;

/**
 * Keys of one page, as the overlay of all keys lists them.
 *
 * @param titleKey text key of the heading
 */
public record ShortcutGroup(String titleKey, List<Shortcut> shortcuts) {

    /**
     * A key.
     *
     * @param keys as they are written on it; several are separated by a space
     * @param textKey text key of what it does
     */
    public record Shortcut(String keys, String textKey) {}
}

package id.kerani.ui.inbox;

import id.kerani.ui.component.ShortcutGroup;
import id.kerani.ui.component.ShortcutGroup.Shortcut;
import java.util.List;

/** The keys of the inbox, for the overlay that lists them. */
final class InboxShortcuts {

    private static final ShortcutGroup MOVING = new ShortcutGroup(
            "inbox.keys.moving",
            List.of(
                    new Shortcut("J K", "inbox.keys.move"),
                    new Shortcut("Enter", "inbox.keys.open"),
                    new Shortcut("G", "inbox.keys.goTo"),
                    new Shortcut("[ ]", "inbox.keys.views")));

    private static final ShortcutGroup DOING = new ShortcutGroup(
            "inbox.keys.doing",
            List.of(
                    new Shortcut("C", "inbox.keys.claim"),
                    new Shortcut("H", "inbox.keys.handOver"),
                    new Shortcut("S", "inbox.keys.snooze"),
                    new Shortcut("W", "inbox.keys.watch"),
                    new Shortcut("P", "inbox.keys.priority"),
                    new Shortcut("E", "inbox.keys.menu")));

    private static final ShortcutGroup MANY = new ShortcutGroup(
            "inbox.keys.many",
            List.of(
                    new Shortcut("X", "inbox.keys.pick"),
                    new Shortcut("Shift+X", "inbox.keys.pickRange"),
                    new Shortcut("A", "inbox.keys.pickAll"),
                    new Shortcut("D", "inbox.keys.complete"),
                    new Shortcut("Esc", "inbox.keys.pickNone")));

    private static final ShortcutGroup LIST = new ShortcutGroup(
            "inbox.keys.list",
            List.of(
                    new Shortcut("/", "inbox.keys.text"),
                    new Shortcut("F", "inbox.keys.filter"),
                    new Shortcut("O", "inbox.keys.sort"),
                    new Shortcut("V", "inbox.keys.save"),
                    new Shortcut("R", "inbox.keys.refresh")));

    private InboxShortcuts() {}

    static KeysDialog dialog() {
        return new KeysDialog(MOVING, DOING, MANY, LIST);
    }
}

package id.kerani.ui.caseview;

import com.vaadin.flow.component.Component;
import id.kerani.ui.component.KeyShortcut;
import id.kerani.ui.component.ShortcutGroup;
import id.kerani.ui.inbox.KeysDialog;
import java.util.List;

/** The letters of a task's page: what the bar offers and nothing else. */
final class TaskKeys {

    private static final ShortcutGroup GROUP = new ShortcutGroup(
            "task.keys",
            List.of(
                    new ShortcutGroup.Shortcut("C", "task.claim"),
                    new ShortcutGroup.Shortcut("Ctrl+Enter", "task.keys.send"),
                    new ShortcutGroup.Shortcut("J", "task.next"),
                    new ShortcutGroup.Shortcut("K", "task.previous"),
                    new ShortcutGroup.Shortcut("A", "task.ask"),
                    new ShortcutGroup.Shortcut("H", "task.handOver"),
                    new ShortcutGroup.Shortcut("S", "task.snooze"),
                    new ShortcutGroup.Shortcut("R", "task.release"),
                    new ShortcutGroup.Shortcut("W", "task.watch"),
                    new ShortcutGroup.Shortcut("P", "task.keys.priority"),
                    new ShortcutGroup.Shortcut("M", "task.keys.comment"),
                    new ShortcutGroup.Shortcut("D", "task.keys.diagram")));

    private TaskKeys() {}

    static void on(Component page, TaskBar bar, TaskBar.Deeds deeds, Steps steps) {
        KeyShortcut.on(page, "c", () -> when(bar.allowed().claim(), deeds::claim));
        KeyShortcut.on(page, "r", () -> when(bar.allowed().work(), deeds::release));
        KeyShortcut.on(page, "a", () -> when(steers(bar), deeds::ask));
        KeyShortcut.on(page, "h", () -> when(steers(bar), deeds::handOver));
        KeyShortcut.on(page, "s", () -> when(bar.allowed().work(), deeds::snooze));
        KeyShortcut.on(page, "p", () -> when(bar.allowed().steer(), deeds::priority));
        KeyShortcut.on(page, "w", deeds::watch);
        KeyShortcut.on(page, "j", steps::next);
        KeyShortcut.on(page, "k", steps::previous);
        KeyShortcut.on(page, "m", () -> steps.tab(CasePanel.Tab.COMMENTS));
        KeyShortcut.on(page, "d", () -> steps.tab(CasePanel.Tab.DIAGRAM));
        KeyShortcut.on(page, "?", () -> new KeysDialog(GROUP).open());
    }

    /** Where the letters lead. */
    interface Steps {

        void next();

        void previous();

        void tab(CasePanel.Tab tab);
    }

    private static boolean steers(TaskBar bar) {
        return bar.allowed().work() || bar.allowed().steer();
    }

    private static void when(boolean allowed, Runnable action) {
        if (allowed) {
            action.run();
        }
    }
}

package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.worklist.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one can do with an item in a list, with its key. */
enum RowAction {
    CLAIM("c", "inbox.claim"),
    RELEASE("c", "inbox.release"),
    HAND_OVER("h", "inbox.handOver"),
    SNOOZE("s", "inbox.snooze"),
    WAKE("s", "inbox.wake"),
    PRIORITY("p", "inbox.priority"),
    WATCH("w", "inbox.watch"),
    UNWATCH("w", "inbox.unwatch"),
    COMPLETE("d", "inbox.complete");

    private final String key;
    private final String label;

    RowAction(String key, String label) {
        this.key = key;
        this.label = label;
    }

    String key() {
        return key;
    }

    /** Key of the words on its button. */
    String label() {
        return label;
    }

    /** What a person can do with one item. */
    static List<RowAction> of(WorkItem item, Actor me, boolean steers, boolean worksThere, Instant now) {
        List<RowAction> found = new ArrayList<>();
        boolean open = item.closedAt() == null;
        boolean mine = open && item.holder() != null && me.is(item.holder());
        if (item.state() == WorkItem.State.READY && worksThere) {
            found.add(CLAIM);
        }
        if (mine) {
            found.add(RELEASE);
        }
        if (mine || (open && steers)) {
            found.add(HAND_OVER);
        }
        if (mine) {
            found.add(isAside(item, now) ? WAKE : SNOOZE);
        }
        if (open && steers) {
            found.add(PRIORITY);
        }
        boolean watches = me.person() != null && item.watchers().contains(me.person());
        found.add(watches ? UNWATCH : WATCH);
        return found;
    }

    /** What can be done with many at once, in a list of what one holds or of what waits. */
    static List<RowAction> ofMany(boolean held, boolean waiting, boolean steers, boolean completable) {
        List<RowAction> found = new ArrayList<>();
        if (waiting) {
            found.add(CLAIM);
        }
        if (held) {
            found.add(RELEASE);
        }
        if (held || steers) {
            found.add(HAND_OVER);
        }
        if (held) {
            found.add(SNOOZE);
        }
        if (steers) {
            found.add(PRIORITY);
        }
        if (completable) {
            found.add(COMPLETE);
        }
        return found;
    }

    static boolean isAside(WorkItem item, Instant now) {
        Instant until = item.snoozedUntil();
        return until != null && until.isAfter(now);
    }

    /** The action of a key, if it is among these. */
    static @Nullable RowAction byKey(String key, List<RowAction> among) {
        return among.stream()
                .filter(action -> action.key.equals(key))
                .findFirst()
                .orElse(null);
    }
}

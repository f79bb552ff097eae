package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps rows true to what happens elsewhere. What surely went goes at once; what may have come or changed is asked about
 * once a second, all together, and what came is counted, not put between the rows that somebody is reading.
 */
final class LiveRows {

    /** How many items are asked about at once; what came beyond them is news in any case. */
    private static final int MOST = Inbox.MAX_PAGE;

    private final Actor me;
    private final Inbox.Scope scope;
    private final Set<TeamId> queues;
    private final Set<TeamId> narrowed;
    private final InboxRows rows;
    private final Map<WorkItemId, WorkChange> unsure = new LinkedHashMap<>();
    private final Set<WorkItemId> arrived = new LinkedHashSet<>();

    /**
     * @param queues the person's own
     * @param narrowed those that the list is narrowed to, none for all
     */
    LiveRows(Actor me, Inbox.Scope scope, Set<TeamId> queues, Set<TeamId> narrowed, InboxRows rows) {
        this.me = me;
        this.scope = scope;
        this.queues = Set.copyOf(queues);
        this.narrowed = Set.copyOf(narrowed);
        this.rows = rows;
    }

    /** What came since the list was read and is not in it. */
    int arrived() {
        return arrived.size();
    }

    /**
     * Takes changes in.
     *
     * @param why says why an item went
     * @return the items that went
     */
    Set<WorkItemId> take(List<WorkChange> changes, Function<WorkChange, String> why) {
        Set<WorkItemId> gone = new HashSet<>();
        for (WorkChange change : changes) {
            WorkItemId id = change.item();
            if (rows.version(id) >= change.version()) {
                continue;
            }
            if (mayBelong(change)) {
                unsure.put(id, change);
            } else {
                unsure.remove(id);
                arrived.remove(id);
                if (rows.shown(id) != null) {
                    rows.vanish(id, change.version(), why.apply(change));
                    gone.add(id);
                }
            }
        }
        return gone;
    }

    /** Whether something waits to be asked about. */
    boolean isUnsure() {
        return !unsure.isEmpty();
    }

    /**
     * Asks about all that may have come or changed.
     *
     * @param those which of some items the list holds now
     * @param why says why an item went
     * @return the items that went or changed
     */
    Set<WorkItemId> settle(Function<Collection<WorkItemId>, List<WorkItem>> those, Function<WorkChange, String> why) {
        Set<WorkItemId> touched = new HashSet<>();
        List<WorkItemId> asked = unsure.keySet().stream().limit(MOST).toList();
        Map<WorkItemId, WorkItem> found = those.apply(asked).stream()
                .collect(Collectors.toMap(WorkItem::id, Function.identity(), (one, same) -> one));
        for (WorkItemId id : asked) {
            WorkChange change = unsure.remove(id);
            WorkItem item = found.get(id);
            boolean here = rows.shown(id) != null;
            if (item != null && here) {
                rows.renew(item);
                touched.add(id);
            } else if (item != null && !rows.isForgotten(id)) {
                // Not among the rows, or its row says that it went and it came back.
                arrived.add(id);
            } else if (item == null) {
                arrived.remove(id);
                if (here && change != null) {
                    rows.vanish(id, change.version(), why.apply(change));
                    touched.add(id);
                }
            }
        }
        return touched;
    }

    private boolean mayBelong(WorkChange change) {
        boolean mine = change.holder() != null && me.is(change.holder());
        boolean there = narrowed.isEmpty() || narrowed.contains(change.queue());
        boolean open = change.state() == WorkItem.State.READY || change.state() == WorkItem.State.CLAIMED;
        return there
                && switch (scope) {
                    case MINE -> mine && change.state() == WorkItem.State.CLAIMED;
                    case DONE -> mine && change.state() == WorkItem.State.DONE;
                    case QUEUES -> change.state() == WorkItem.State.READY && queues.contains(change.queue());
                    case WATCHED, ASKED -> open;
                };
    }
}

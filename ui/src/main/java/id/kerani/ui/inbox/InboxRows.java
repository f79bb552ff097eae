package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows read so far, page after page by cursor, one query each. */
final class InboxRows {

    static final int PAGE = 50;

    /** Rows drawn empty while the next page is on its way. */
    private static final int LOADING = 3;

    private final Inbox inbox;
    private final Actor actor;
    private final Inbox.Scope scope;
    private final @Nullable TeamId queue;
    private final List<InboxRow> rows = new ArrayList<>();
    private Inbox.@Nullable Cursor next;

    InboxRows(Inbox inbox, Actor actor, Inbox.Scope scope, @Nullable TeamId queue) {
        this.inbox = inbox;
        this.actor = actor;
        this.scope = scope;
        this.queue = queue;
    }

    /** Reads from the beginning until the row of this number is there, if there are so many. */
    void load(int upTo) {
        rows.clear();
        next = null;
        do {
            int missing = upTo + PAGE - rows.size();
            read(Math.min(Inbox.MAX_PAGE, Math.max(PAGE, missing)));
        } while (next != null && rows.size() <= upTo);
    }

    boolean hasMore() {
        return next != null;
    }

    void loadMore() {
        if (next != null) {
            read(PAGE);
        }
    }

    private void read(int size) {
        Inbox.Page page = inbox.page(Inbox.Query.first(actor, scope, size)
                .with(queue == null ? InboxFilter.none() : InboxFilter.none().withQueues(Set.of(queue)))
                .after(next));
        page.items().stream().map(InboxRow::of).forEach(rows::add);
        next = page.after();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Rows to draw, those on their way included. */
    int size() {
        return rows.size() + (next == null ? 0 : LOADING);
    }

    int loaded() {
        return rows.size();
    }

    Stream<InboxRow> slice(int offset, int limit) {
        int from = Math.min(offset, rows.size());
        return List.copyOf(rows.subList(from, Math.min(rows.size(), from + limit))).stream();
    }

    /** The item if it is still shown. */
    @Nullable
    WorkItem shown(WorkItemId id) {
        int at = indexOf(id);
        return at < 0 ? null : rows.get(at).item();
    }

    /** The version of an item that is or was shown; below zero for an item that never was. */
    int version(WorkItemId id) {
        int at = indexOf(id);
        return at < 0 ? -1 : rows.get(at).version();
    }

    /** Leaves words where an item was, which went with this version. */
    void vanish(WorkItemId id, int version, String why) {
        int at = indexOf(id);
        if (at >= 0) {
            rows.set(at, rows.get(at).went(version, why));
        }
    }

    private int indexOf(WorkItemId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}

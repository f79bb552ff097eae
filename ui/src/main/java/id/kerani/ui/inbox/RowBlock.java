package id.kerani.ui.inbox;

import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some rows that follow each other. Rows that were not looked at for long are forgotten: what stays is where they start and
 * which items they were, so that they come back in the same places.
 */
final class RowBlock {

    private final Inbox.@Nullable Cursor from;
    private final long[] ids;
    private @Nullable List<InboxRow> rows;

    /** @param from the place behind which these rows start, absent for the beginning of the list */
    RowBlock(Inbox.@Nullable Cursor from, List<WorkItem> items) {
        this.from = from;
        this.ids = new long[2 * items.size()];
        List<InboxRow> all = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            UUID id = items.get(i).id().value();
            ids[2 * i] = id.getMostSignificantBits();
            ids[2 * i + 1] = id.getLeastSignificantBits();
            all.add(InboxRow.of(items.get(i)));
        }
        this.rows = all;
    }

    Inbox.@Nullable Cursor from() {
        return from;
    }

    int size() {
        return ids.length / 2;
    }

    boolean isRead() {
        return rows != null;
    }

    void forget() {
        rows = null;
    }

    /** Puts the items into their places again; where one is missing, words. What came in between is left for later. */
    void recall(List<WorkItem> items, String missing) {
        Map<WorkItemId, WorkItem> found = new HashMap<>();
        items.forEach(item -> found.put(item.id(), item));
        List<InboxRow> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            WorkItem item = found.get(id(i));
            all.add(item == null ? InboxRow.missing(id(i), missing) : InboxRow.of(item));
        }
        rows = all;
    }

    /** The rows, none while they are forgotten. */
    List<InboxRow> rows() {
        List<InboxRow> known = rows;
        return known == null ? List.of() : known;
    }

    void set(int at, InboxRow row) {
        List<InboxRow> known = rows;
        if (known != null) {
            known.set(at, row);
        }
    }

    WorkItemId id(int at) {
        return new WorkItemId(new UUID(ids[2 * at], ids[2 * at + 1]));
    }

    /** Where an item stands in it, below zero when it does not. */
    int indexOf(WorkItemId id) {
        long most = id.value().getMostSignificantBits();
        long least = id.value().getLeastSignificantBits();
        for (int i = 0; i < ids.length; i += 2) {
            if (ids[i + 1] == least && ids[i] == most) {
                return i / 2;
            }
        }
        return -1;
    }
}

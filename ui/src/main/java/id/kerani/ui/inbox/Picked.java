package id.kerani.ui.inbox;

import id.kerani.worklist.BulkWork;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items that somebody ticked, in the order of the list or of ticking; at most as many as one run may have. */
final class Picked {

    private final Map<WorkItemId, WorkItem> items = new LinkedHashMap<>();
    private int last = -1;

    boolean has(WorkItemId id) {
        return items.containsKey(id);
    }

    int size() {
        return items.size();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<WorkItem> items() {
        return List.copyOf(items.values());
    }

    /** Ticks an item or takes its tick away; the row is where a range would begin. */
    void toggle(WorkItem item, int row) {
        last = row;
        if (items.remove(item.id()) == null) {
            add(item);
        }
    }

    /** Where the last tick was, below zero for nowhere. */
    int last() {
        return last;
    }

    /** Ticks them all; returns whether there was room for all. */
    boolean addAll(Collection<WorkItem> more) {
        more.forEach(this::add);
        return more.stream().allMatch(item -> has(item.id()));
    }

    private void add(WorkItem item) {
        if (items.size() < BulkWork.MOST) {
            items.put(item.id(), item);
        }
    }

    void remove(WorkItemId id) {
        items.remove(id);
    }

    /** What is ticked and changed is done as it is now. */
    void renew(WorkItem item) {
        items.computeIfPresent(item.id(), (id, old) -> item);
    }

    void clear() {
        items.clear();
        last = -1;
    }

    Optional<WorkItem> any() {
        return items.values().stream().findFirst();
    }
}

package id.kerani.ui.inbox;

import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import org.jspecify.annotations.Nullable;

/**
 * A row: an item, or what is left of one that went while it was on the screen. The row of a gone item keeps its place, so
 * that nothing moves under a hand that is about to click.
 *
 * @param version of the item as it is shown or went; what is told of earlier ones is old news
 * @param item absent when it went
 * @param gone why it went, in words; empty while it is here
 */
record InboxRow(WorkItemId id, int version, @Nullable WorkItem item, String gone) {

    static InboxRow of(WorkItem item) {
        return new InboxRow(item.id(), item.version(), item, "");
    }

    InboxRow went(int newVersion, String why) {
        return new InboxRow(id, newVersion, null, why);
    }

    /** The row of an item that was there when its part of the list was read first and is not any more. */
    static InboxRow missing(WorkItemId id, String why) {
        return new InboxRow(id, Integer.MAX_VALUE, null, why);
    }
}

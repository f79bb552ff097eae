package id.kerani.ui.inbox;

import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows: all that stands in its address.
 *
 * @param filter with the end of the promise only as a range of days
 * @param due the end of the promise in a word, absent when there is none or it is a range
 * @param saved key of the saved view that this is or comes from
 */
record InboxState(
        Inbox.Scope scope,
        InboxFilter filter,
        @Nullable DueWord due,
        Inbox.Sort sort,
        Columns columns,
        @Nullable String saved) {

    static InboxState of(Inbox.Scope scope) {
        return new InboxState(scope, InboxFilter.none(), null, Inbox.Sort.usual(scope), Columns.usual(), null);
    }

    static InboxState start() {
        return of(Inbox.Scope.MINE);
    }

    InboxState with(InboxFilter other) {
        return new InboxState(scope, other, due, sort, columns, saved);
    }

    /** With another end of the promise: a word, which takes the place of a range, or none. */
    InboxState withDue(@Nullable DueWord word) {
        return new InboxState(scope, filter.withDue(InboxFilter.Range.all()), word, sort, columns, saved);
    }

    InboxState withDueRange(InboxFilter.Range<Instant> range) {
        return new InboxState(scope, filter.withDue(range), null, sort, columns, saved);
    }

    InboxState with(Inbox.Sort other) {
        return new InboxState(scope, filter, due, other, columns, saved);
    }

    InboxState with(Columns other) {
        return new InboxState(scope, filter, due, sort, other, saved);
    }

    InboxState withSaved(@Nullable String key) {
        return new InboxState(scope, filter, due, sort, columns, key);
    }

    /** The same view of everything: no filter, the usual order. */
    InboxState unfiltered() {
        return new InboxState(scope, InboxFilter.none(), null, Inbox.Sort.usual(scope), columns, null);
    }

    /** What the lists are asked. */
    InboxFilter filter(Instant now, ZoneId zone) {
        return due == null ? filter : due.in(filter, now, zone);
    }

    /** Whether it leaves something of its scope out; a single queue is a place to look at, no filter. */
    boolean isFiltered() {
        return due != null || !filter.withSnoozedToo(false).isNone();
    }

    /** Whether it shows the same items in the same order. */
    boolean lists(InboxState other) {
        return scope == other.scope && filter.equals(other.filter) && due == other.due && sort.equals(other.sort);
    }

    boolean sameAs(InboxState other) {
        return lists(other) && columns.equals(other.columns) && Objects.equals(saved, other.saved);
    }
}

package id.kerani.worklist;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads of the work list: pages and counts, by index, never through the engine. A page costs the same wherever it lies
 * and however much waits.
 */
public interface Inbox {

    /** Items a page may hold at most. */
    int MAX_PAGE = 200;

    /** A promise that ends within this time is in danger. */
    Duration DANGER = Duration.ofHours(2);

    /**
     * One page. Items with equal values stand in the order of their ids.
     *
     * @throws IllegalArgumentException for a size outside 1 to {@value #MAX_PAGE}, an actor who is no person, or a cursor
     *     that does not fit the sort
     */
    Page page(Query query);

    /** The place of an item in a list of this order, also of one that the list no longer holds; the neighbours lie beside it. */
    Cursor place(Sort sort, WorkItem item);

    /**
     * How many items a query lists in all, counted up to a limit; the query's cursor and size are left out of it.
     *
     * @return the exact number below {@code limit}, {@code limit} for that many or more, -1 when counting took too long
     */
    long count(Query query, int limit);

    /**
     * Which of some items a query lists, as they are now, in no order; the query's cursor and size are left out of it. For
     * a screen that hears that these items changed.
     *
     * @throws IllegalArgumentException for more than {@value #MAX_PAGE} items
     */
    List<WorkItem> those(Query query, Collection<WorkItemId> items);

    /** How much waits for a person, by the kept counters and by index. */
    Counts counts(PersonId person);

    /** What the person's items can be filtered by: what occurs in their queues and in what they hold. */
    Choices choices(Actor actor);

    /** Which items a page lists. */
    enum Scope {
        /** What the actor holds; what is put off until later only when the filter asks for it. */
        MINE,
        /** What waits in the actor's queues and is not closed to the actor. */
        QUEUES,
        /** Open items of cases the actor watches. */
        WATCHED,
        /** Open items about which somebody asked the actor a question that is not answered yet. */
        ASKED,
        /** What the actor finished. */
        DONE
    }

    /** What items are ordered by. */
    enum Order {
        /** The end of the promise. */
        DUE,
        /** When it came; ascending is oldest first. */
        AGE,
        /** Priority, and the oldest first of equal ones; descending is the most urgent first. */
        PRIORITY,
        /** Amount, whatever the currency; no amount counts as less than any. */
        AMOUNT,
        /** Whom it is about, capital letters and small ones alike, by code point. */
        ABOUT,
        /** Process key, step key, then the end of the promise. */
        STEP,
        /** When it was finished; only for {@link Scope#DONE}. */
        CLOSED
    }

    /** An order and its direction. */
    record Sort(Order by, boolean descending) {

        /** What a scope is ordered by when nobody chose: the promise first, or the latest finished. */
        public static Sort usual(Scope scope) {
            return scope == Scope.DONE ? new Sort(Order.CLOSED, true) : new Sort(Order.DUE, false);
        }
    }

    /** Which way to read from a cursor. The items of a page always stand in the order of the sort. */
    enum Direction {
        AFTER,
        BEFORE
    }

    /** A step of a process, by their keys. */
    record Step(String process, String step) {}

    /**
     * What to list.
     *
     * @param actor whose list
     * @param scope which items
     * @param filter which of them
     * @param sort in which order; {@link Order#CLOSED} outside {@link Scope#DONE} means {@link Sort#usual}
     * @param from where to start, absent for the beginning (or, reading before, the end)
     * @param direction which way from there
     * @param size items wanted
     */
    record Query(
            Actor actor,
            Scope scope,
            InboxFilter filter,
            Sort sort,
            @Nullable Cursor from,
            Direction direction,
            int size) {

        /** The first page of a scope as it usually is. */
        public static Query first(Actor actor, Scope scope, int size) {
            return new Query(actor, scope, InboxFilter.none(), Sort.usual(scope), null, Direction.AFTER, size);
        }

        public Query with(InboxFilter other) {
            return new Query(actor, scope, other, sort, from, direction, size);
        }

        public Query with(Sort other) {
            return new Query(actor, scope, filter, other, null, direction, size);
        }

        public Query after(@Nullable Cursor cursor) {
            return new Query(actor, scope, filter, sort, cursor, Direction.AFTER, size);
        }

        public Query before(@Nullable Cursor cursor) {
            return new Query(actor, scope, filter, sort, cursor, Direction.BEFORE, size);
        }

        public Query withSize(int items) {
            return new Query(actor, scope, filter, sort, from, direction, items);
        }
    }

    /**
     * A place in a list: just at an item, which itself is on neither side.
     *
     * @param value the item's values by which the list is ordered, opaque
     * @param id the item
     */
    record Cursor(String value, WorkItemId id) {

        private static final UUID FIRST = new UUID(0, 0);
        private static final UUID LAST = new UUID(-1, -1);

        /** Jumps: reading after it starts with the first item that has this value or comes later in the sort. */
        public static Cursor at(Sort sort, Instant value) {
            return at(sort, value.toString());
        }

        /** As {@link #at(Sort, Instant)}, for a priority or an amount. */
        public static Cursor at(Sort sort, BigDecimal value) {
            return at(sort, value.toPlainString());
        }

        /** As {@link #at(Sort, Instant)}, for the beginning of a subject or for a process key. */
        public static Cursor at(Sort sort, String value) {
            // The most urgent has the smallest key.
            boolean falling = (sort.by() == Order.PRIORITY) != sort.descending();
            return new Cursor(value, new WorkItemId(falling ? LAST : FIRST));
        }

        /** Reads what {@link #toString} wrote; throws IllegalArgumentException for anything else. */
        public static Cursor of(String text) {
            int end = text.indexOf('~');
            if (end < 0) {
                throw new IllegalArgumentException("Not a place in a list: " + text);
            }
            return new Cursor(text.substring(end + 1), WorkItemId.of(text.substring(0, end)));
        }

        /** One text for an address. */
        @Override
        public String toString() {
            return id + "~" + value;
        }
    }

    /**
     * A page.
     *
     * @param items in the order of the sort, whichever way they were read
     * @param before where to read on towards the beginning, absent at the beginning
     * @param after where to read on towards the end, absent at the end
     * @param narrow whether the time for reading ended before the page was full: what is there is right, and more may
     *     follow at the cursor, but the person should narrow the filter
     */
    record Page(
            List<WorkItem> items,
            @Nullable Cursor before,
            @Nullable Cursor after,
            boolean narrow) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Counts.
     *
     * @param mine items held and not put off
     * @param inDanger of these, how many are due within {@link Inbox#DANGER} or late
     * @param doneToday items the person finished since the company's midnight
     * @param watched open items of watched cases
     * @param asked open items with a question the person has not answered
     * @param snoozed items held and put off until later
     * @param byQueue waiting items of each queue the person works for
     */
    record Counts(
            long mine,
            long inDanger,
            long doneToday,
            long watched,
            long asked,
            long snoozed,
            Map<TeamId, Long> byQueue) {

        public Counts {
            Objects.requireNonNull(byQueue, "byQueue");
        }

        public long queues() {
            return byQueue.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * What can be chosen to filter by, each in the order of its keys.
     *
     * @param processes keys
     * @param steps with their processes
     * @param queues the person's own
     * @param channels how cases arrive
     */
    record Choices(List<String> processes, List<Step> steps, List<TeamId> queues, List<String> channels) {}
}

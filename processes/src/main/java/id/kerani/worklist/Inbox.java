package id.kerani.worklist;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads of the work list: pages and counts, by index, never through the engine. */
public interface Inbox {

    /** Items a page may hold at most. */
    int MAX_PAGE = 200;

    /** A promise that ends within this time is in danger. */
    Duration DANGER = Duration.ofHours(2);

    /**
     * One page in the order of due time, then id.
     *
     * @throws IllegalArgumentException for a size outside 1 to {@value #MAX_PAGE}
     */
    Page page(Query query);

    /** How much waits for a person, by the kept counters. */
    Counts counts(PersonId person);

    /**
     * What to list.
     *
     * @param actor whose list
     * @param scope which items
     * @param queue only this queue of the actor's, absent for all of them
     * @param after the last item of the page before, absent for the first page
     * @param size items wanted
     */
    record Query(
            Actor actor,
            Scope scope,
            @Nullable TeamId queue,
            @Nullable Cursor after,
            int size) {}

    /** Which items a page lists. */
    enum Scope {
        /** What the actor holds. */
        MINE,
        /** What waits in the actor's queues and is not closed to the actor. */
        QUEUES,
        /** What the actor finished, latest first. */
        DONE
    }

    /** A place between two items: after the item of this time and id. */
    record Cursor(Instant at, WorkItemId id) {}

    /**
     * A page.
     *
     * @param next where the following page starts, absent at the end
     */
    record Page(List<WorkItem> items, @Nullable Cursor next) {}

    /**
     * Counts.
     *
     * @param mine items held
     * @param inDanger of these, how many are due within {@link Inbox#DANGER} or late
     * @param doneToday items the person finished since the company's midnight
     * @param byQueue waiting items of each queue the person works for
     */
    record Counts(long mine, long inDanger, long doneToday, Map<TeamId, Long> byQueue) {

        public long queues() {
            return byQueue.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}

package id.kerani.worklist;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one does with an item beside working on it. Each call is one transaction under the item's row lock. To steer an
 * item is the right of a manager and of a lead who works for its queue.
 */
public interface WorkActions {

    /** The longest note, in characters. */
    int LONGEST_NOTE = 400;

    /** How far ahead an item can be put aside. */
    Duration LONGEST_SNOOZE = Duration.ofDays(366);

    /**
     * Gives an item to a colleague or to another queue; by its holder, or by who may steer it, also out of the queue.
     * The note is kept in the history and is the reason that the item shows.
     *
     * @throws Refusal {@code worklist.unknown}, {@code worklist.done}, {@code worklist.withdrawn},
     *     {@code worklist.notClaimed}, {@code worklist.notYours}; for a person {@code worklist.personGone},
     *     {@code worklist.notInQueue}, {@code worklist.separatedPerson}, {@code worklist.alreadyHolds}; for a queue
     *     {@code worklist.queueClosed}, {@code worklist.sameQueue}, {@code worklist.nobodyThere};
     *     {@code worklist.noteLong}
     */
    WorkItem handOver(WorkItemId id, HandOver to, Actor actor) throws Refusal;

    /**
     * To whom an item can be handed over, by name: people of its queue who may do it, without its holder.
     *
     * @throws Refusal {@code worklist.unknown}
     */
    List<Person> recipients(WorkItemId id, Actor actor) throws Refusal;

    /**
     * Puts an item aside that the actor holds; it comes back by itself.
     *
     * @param until in the future, at most {@link #LONGEST_SNOOZE} ahead; null brings it back now
     * @throws Refusal {@code worklist.snoozeTime} and those of {@link WorkList#release}
     */
    WorkItem snooze(WorkItemId id, @Nullable Instant until, Actor actor) throws Refusal;

    /**
     * Makes an item more or less urgent; by who may steer it.
     *
     * @param priority 0 to 100, 50 is usual
     * @throws Refusal {@code worklist.priorityRange}, {@code worklist.leadsOnly}, {@code worklist.unknown},
     *     {@code worklist.done}, {@code worklist.withdrawn}
     */
    WorkItem prioritise(WorkItemId id, int priority, Actor actor) throws Refusal;

    /** Whether the actor may steer an item: give it a priority, hand over what others hold. */
    boolean maySteer(WorkItem item, Actor actor);

    /**
     * Watches a case or no longer does: who watches is told when it moves on.
     *
     * @throws Refusal {@code worklist.unknownCase}
     */
    void watch(CaseId id, boolean on, Actor actor) throws Refusal;

    /** Whether the actor watches a case. */
    boolean watches(CaseId id, Actor actor);

    /** Where an item goes. */
    sealed interface HandOver {

        /** What the next one should know, may be empty, at most {@value #LONGEST_NOTE} characters. */
        String note();

        static HandOver toPerson(PersonId person, String note) {
            return new ToPerson(person, note);
        }

        static HandOver toQueue(TeamId queue, String note) {
            return new ToQueue(queue, note);
        }
    }

    /** To a colleague, who holds it from then on. */
    record ToPerson(PersonId person, String note) implements HandOver {}

    /** To a queue, where it waits for anybody. */
    record ToQueue(TeamId queue, String note) implements HandOver {}
}

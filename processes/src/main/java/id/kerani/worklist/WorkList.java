package id.kerani.worklist;

import id.kerani.forms.FormProblem;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Working on items. Each call is one transaction that either happens whole or not at all; who was faster or has no right
 * is told by a {@link Refusal}.
 */
public interface WorkList {

    /**
     * Opens an item to look at or work on.
     *
     * @throws Refusal {@code worklist.unknown} when there is none or the actor may not see it
     */
    OpenedItem open(WorkItemId id, Actor actor) throws Refusal;

    /**
     * Takes an item out of its queue.
     *
     * @throws Refusal {@code worklist.taken} with the holder's name, {@code worklist.separated}, {@code worklist.done},
     *     {@code worklist.withdrawn}, {@code worklist.unknown}
     */
    WorkItem claim(WorkItemId id, Actor actor) throws Refusal;

    /**
     * Puts an item back into its queue.
     *
     * @throws Refusal {@code worklist.notYours} and those of {@link #claim}
     */
    WorkItem release(WorkItemId id, Actor actor) throws Refusal;

    /** Takes the most urgent item of the actor's queues: due first, then priority, then age; empty when none waits. */
    Optional<WorkItem> next(Actor actor);

    /**
     * Completes an item.
     *
     * @param version the version the actor saw
     * @param values what was typed
     * @throws FormRejected the values do not fit the form; nothing was changed
     * @throws Refusal {@code worklist.changed} when the item moved on since, those of {@link #claim}, and the contract's
     */
    void complete(WorkItemId id, int version, FormValues values, Actor actor) throws Refusal, FormRejected;

    /**
     * An opened item.
     *
     * @param item the item
     * @param values what its form starts with
     * @param mayWork whether the actor holds it
     * @param mayClaim whether the actor could take it now
     * @param holderName who holds it, empty for nobody
     */
    record OpenedItem(WorkItem item, FormValues values, boolean mayWork, boolean mayClaim, String holderName) {}

    /** Values that do not fit their form. */
    final class FormRejected extends Exception {

        private final transient List<FormProblem> problems;

        public FormRejected(List<FormProblem> problems) {
            super(problems.toString(), null, false, false);
            this.problems = List.copyOf(problems);
        }

        public List<FormProblem> problems() {
            return problems;
        }
    }
}

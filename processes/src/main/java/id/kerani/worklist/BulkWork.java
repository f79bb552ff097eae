package id.kerani.worklist;

import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The same done to many items: a transaction and a result for each, whatever happens to the others. Runs on the caller's
 * thread and takes as long as it takes; a screen gives it a thread of its own.
 */
public interface BulkWork {

    /** Most items of one run. */
    int MOST = 1_000;

    /**
     * Does it to one item after the other.
     *
     * @param progress told after each item, on this thread
     * @return a result for each target, in their order; shorter only when {@code progress} asked to stop
     * @throws IllegalArgumentException for more than {@value #MOST} targets
     */
    List<BulkResult> run(List<BulkTarget> targets, BulkAction action, Actor actor, Progress progress);

    /**
     * Whether items can be completed together, and with which form: all of one process and step, all open to the actor,
     * and their form names the fields that are asked once for all (see docs/forms.md).
     *
     * @throws Refusal {@code worklist.bulk.mixed}, {@code worklist.bulk.single}, {@code worklist.unknown}
     */
    BulkForm completable(List<WorkItemId> items, Actor actor) throws Refusal;

    /**
     * One of many.
     *
     * @param version as the actor saw it; counts for completing only
     */
    record BulkTarget(WorkItemId item, int version) {

        public static BulkTarget of(WorkItem item) {
            return new BulkTarget(item.id(), item.version());
        }
    }

    /** What to do. */
    sealed interface BulkAction {}

    record Claim() implements BulkAction {}

    record Release() implements BulkAction {}

    record HandingOver(WorkActions.HandOver to) implements BulkAction {}

    record Snooze(@Nullable Instant until) implements BulkAction {}

    record Prioritise(int priority) implements BulkAction {}

    /**
     * Completes, and takes first what still waits in the queue.
     *
     * @param values of the fields that are asked once; each item's other fields keep the values its form starts with
     */
    record Complete(FormValues values) implements BulkAction {}

    /**
     * What became of one.
     *
     * @param caseNumber empty for an item the actor may not know of
     * @param done whether it was done; otherwise nothing of this item changed
     * @param code the key of the reason, absent when it was done
     */
    record BulkResult(
            WorkItemId item,
            String caseNumber,
            String about,
            boolean done,
            @Nullable String code,
            Words words) {

        /** The result in words. */
        public String text(Locale locale) {
            return words.in(locale);
        }
    }

    /** A text in the reader's language. */
    @FunctionalInterface
    interface Words {
        String in(Locale locale);
    }

    /** Hears how far it is. */
    @FunctionalInterface
    interface Progress {

        /**
         * @param result the latest
         * @param finished items finished so far
         * @return whether to go on
         */
        boolean after(BulkResult result, int finished, int of);

        static Progress none() {
            return (result, finished, of) -> true;
        }
    }

    /**
     * A form for many.
     *
     * @param formKey the step's form
     * @param form its fields that are asked once
     * @param items how many items
     */
    record BulkForm(String formKey, String processKey, String step, Form form, int items) {

        /** The fields asked once, in a language. */
        public FormDefinition in(Locale locale) {
            return form.in(locale);
        }

        /** Translates. */
        @FunctionalInterface
        public interface Form {
            FormDefinition in(Locale locale);
        }
    }
}

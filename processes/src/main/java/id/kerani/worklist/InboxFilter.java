package id.kerani.worklist;

import id.kerani.staff.TeamId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a list to show; all parts must hold, an empty set or an absent part holds for every item.
 *
 * @param processes process keys
 * @param steps steps of processes
 * @param queues queues; of those that are not the actor's nothing waits
 * @param channels how the case arrived
 * @param about words of whom it is about, typing errors forgiven
 * @param amount what it is worth; with a limit set, items without an amount are left out
 * @param due when the promise ends
 * @param dueWithin the promise ends at most so long from now; zero is what is late
 * @param created when it came
 * @param olderThan it came at least so long ago
 * @param minPriority this urgent or more
 * @param snoozedToo of what the actor holds, also what is put off until later
 * @param text what somebody typed into the search: a case's number, from its beginning or its last characters, or words
 *     of whom it is about, typing errors forgiven
 */
public record InboxFilter(
        Set<String> processes,
        Set<Inbox.Step> steps,
        Set<TeamId> queues,
        Set<String> channels,
        @Nullable String about,
        Range<BigDecimal> amount,
        Range<Instant> due,
        @Nullable Duration dueWithin,
        Range<Instant> created,
        @Nullable Duration olderThan,
        @Nullable Integer minPriority,
        boolean snoozedToo,
        @Nullable String text) {

    /** Longest text that is searched for; what is longer is cut. */
    public static final int MAX_TEXT = 200;

    private static final InboxFilter NONE = new InboxFilter(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            Range.all(),
            Range.all(),
            null,
            Range.all(),
            null,
            null,
            false,
            null);

    public InboxFilter {
        processes = Set.copyOf(processes);
        steps = Set.copyOf(steps);
        queues = Set.copyOf(queues);
        channels = Set.copyOf(channels);
        about = tidy(about);
        text = tidy(text);
    }

    /**
     * From a value on and below another.
     *
     * @param from the smallest that fits, absent for no limit
     * @param below the first that no longer fits, absent for no limit
     */
    public record Range<T extends Comparable<? super T>>(
            @Nullable T from, @Nullable T below) {

        public static <T extends Comparable<? super T>> Range<T> all() {
            return new Range<>(null, null);
        }

        public static <T extends Comparable<? super T>> Range<T> of(@Nullable T from, @Nullable T below) {
            return new Range<>(from, below);
        }

        public boolean isAll() {
            return from == null && below == null;
        }
    }

    /** Everything. */
    public static InboxFilter none() {
        return NONE;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public InboxFilter withProcesses(Set<String> values) {
        return new InboxFilter(
                values,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withSteps(Set<Inbox.Step> values) {
        return new InboxFilter(
                processes,
                values,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withQueues(Set<TeamId> values) {
        return new InboxFilter(
                processes,
                steps,
                values,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withChannels(Set<String> values) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                values,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withAbout(@Nullable String value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                value,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withAmount(Range<BigDecimal> value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                value,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withDue(Range<Instant> value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                value,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withDueWithin(@Nullable Duration value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                value,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withCreated(Range<Instant> value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                value,
                olderThan,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withOlderThan(@Nullable Duration value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                value,
                minPriority,
                snoozedToo,
                text);
    }

    public InboxFilter withMinPriority(@Nullable Integer value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                value,
                snoozedToo,
                text);
    }

    public InboxFilter withSnoozedToo(boolean value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                value,
                text);
    }

    public InboxFilter withText(@Nullable String value) {
        return new InboxFilter(
                processes,
                steps,
                queues,
                channels,
                about,
                amount,
                due,
                dueWithin,
                created,
                olderThan,
                minPriority,
                snoozedToo,
                value);
    }

    private static @Nullable String tidy(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String stripped = typed.strip();
        return stripped.length() <= MAX_TEXT ? stripped : stripped.substring(0, MAX_TEXT);
    }
}

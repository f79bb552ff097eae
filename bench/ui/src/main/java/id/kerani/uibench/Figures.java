package id.kerani.uibench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was measured, by all browsers at once. */
final class Figures {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int EXAMPLES = 10;

    /** What a person waits for. */
    enum Action {
        /** A page loaded from nothing until its list is drawn. */
        OPEN,
        /** The list of work from another page until its rows are drawn. */
        LIST,
        CLAIM,
        /** A task's page. */
        TASK,
        /** One field of a form. */
        TYPE,
        COMPLETE,
        /** From a claim's press until another open page has heard that the item is gone. */
        LIVE
    }

    private final Map<Action, Histogram> times = new EnumMap<>(Action.class);
    private final LongAdder errors = new LongAdder();
    private final LongAdder faster = new LongAdder();
    private final Queue<String> examples = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> underWay = new ConcurrentHashMap<>();
    private volatile boolean recording;

    Figures() {
        for (Action action : Action.values()) {
            times.put(action, new ConcurrentHistogram(1, LONGEST_MICROS, 3));
        }
    }

    /** Whether times count from now on; errors always do. */
    void record(boolean on) {
        recording = on;
    }

    void took(Action action, long sinceNanos) {
        if (recording) {
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sinceNanos);
            times.get(action).recordValue(Math.min(LONGEST_MICROS, Math.max(1, micros)));
        }
    }

    /** An item is being claimed; from now on others may hear of it. */
    void claims(String item, long sinceNanos) {
        underWay.putIfAbsent(item, sinceNanos);
    }

    /** Another page has heard that an item is gone. */
    void gone(String item) {
        Long since = underWay.get(item);
        if (since != null) {
            took(Action.LIVE, since);
        }
    }

    void fasterColleague() {
        faster.increment();
    }

    void error(String who, Throwable what) {
        errors.increment();
        if (examples.size() < EXAMPLES) {
            String cause = what.getCause() == null ? "" : " (" + what.getCause() + ")";
            examples.add(who + ": " + what.getClass().getSimpleName() + ": " + what.getMessage() + cause);
        }
    }

    long errors() {
        return errors.sum();
    }

    long faster() {
        return faster.sum();
    }

    Queue<String> examples() {
        return examples;
    }

    long count(Action action) {
        return times.get(action).getTotalCount();
    }

    double millis(Action action, double percentile) {
        return times.get(action).getValueAtPercentile(percentile) / 1_000.0;
    }
}

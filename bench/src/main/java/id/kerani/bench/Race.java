package id.kerani.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets sides work in turns, so that what else the machine does hits all of them.
 *
 * @param cases how many cases a side does in a turn
 * @param turns how often each side's turn comes
 * @param longest when a turn ends although cases are left
 */
record Race(int cases, int turns, Duration longest) {

    /** Cases per second of each side, the median of its turns. */
    double[] run(int workers, Side... sides) throws Exception {
        double[][] rates = new double[sides.length][turns];
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < sides.length; i++) {
                // Nobody always follows the same other.
                int side = turn % 2 == 0 ? i : sides.length - 1 - i;
                rates[side][turn] = turn(workers, sides[side]);
            }
        }
        return Arrays.stream(rates).mapToDouble(Race::median).toArray();
    }

    private double turn(int workers, Side side) throws Exception {
        AtomicInteger left = new AtomicInteger(cases);
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + longest.toNanos();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                Callable<Void> work = () -> {
                    while (left.getAndDecrement() > 0 && System.nanoTime() < end) {
                        side.runCase(worker);
                        done.incrementAndGet();
                    }
                    return null;
                };
                running.add(pool.submit(work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

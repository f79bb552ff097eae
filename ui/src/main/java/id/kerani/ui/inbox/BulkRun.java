package id.kerani.ui.inbox;

import id.kerani.worklist.BulkWork.BulkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Something that is being done to many items, or was. Safe for several threads. */
final class BulkRun {

    private final RowAction action;
    private final int total;
    private final List<BulkResult> results = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int failed;
    private boolean over;
    private boolean stopped;
    private boolean broken;

    BulkRun(RowAction action, int total) {
        this.action = action;
        this.total = total;
    }

    RowAction action() {
        return action;
    }

    int total() {
        return total;
    }

    synchronized int finished() {
        return results.size();
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int done() {
        return results.size() - failed;
    }

    /** Whether nothing more will happen. */
    synchronized boolean isOver() {
        return over;
    }

    /** Whether somebody asked to stop. */
    synchronized boolean isStopped() {
        return stopped;
    }

    /** Whether the machine failed under it. */
    synchronized boolean isBroken() {
        return broken;
    }

    /** What became of each so far, what failed first. */
    synchronized List<BulkResult> results() {
        List<BulkResult> sorted = new ArrayList<>();
        results.stream().filter(result -> !result.done()).forEach(sorted::add);
        results.stream().filter(BulkResult::done).forEach(sorted::add);
        return sorted;
    }

    /** Leaves what is not done yet undone. */
    synchronized void stop() {
        stopped = true;
    }

    synchronized void add(BulkResult result) {
        results.add(result);
        if (!result.done()) {
            failed++;
        }
    }

    void end(@Nullable RuntimeException problem) {
        synchronized (this) {
            over = true;
            broken = problem != null;
        }
        tell();
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Tells of progress, on the thread that works. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

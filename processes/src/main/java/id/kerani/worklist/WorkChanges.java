package id.kerani.worklist;

import java.util.List;
import java.util.function.Consumer;

/** Tells this node's screens what changed, on whichever node it did, usually within a fifth of a second. */
public interface WorkChanges {

    /**
     * Listens until the handle is closed.
     *
     * @param listener called on a thread of the feed with what changed since the last call; must return quickly
     */
    Subscription subscribe(Consumer<List<WorkChange>> listener);

    /** Ends the listening. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}

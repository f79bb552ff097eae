package id.kerani.talk;

import id.kerani.worklist.CaseId;

/**
 * Tells open pages that somebody commented on their case or changed its papers, on whichever node it was, usually within a
 * fifth of a second.
 */
public interface CaseChanges {

    /**
     * Listens until the handle is closed.
     *
     * @param listener called on a thread of the feed, without saying what changed; must return quickly
     */
    Subscription subscribe(CaseId id, Runnable listener);

    /** Ends the listening. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}

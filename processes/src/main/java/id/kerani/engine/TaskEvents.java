package id.kerani.engine;

/**
 * Who listens to user tasks; called in the engine's transaction, so that work items come and go with their tasks.
 * Implemented by the work list.
 */
public interface TaskEvents {

    /** A process reached a user task. */
    void created(EngineTask task);

    /** A task was completed through {@link Processes#complete}. */
    void completed(EngineTask task);

    /** A task was taken away: its process was cancelled, timed out or moved on by an event. */
    void withdrawn(EngineTask task);
}

package id.kerani.engine;

/** Where the engine's events are written, in its transaction. Implemented by the work list's journal. */
public interface EngineJournal {

    void record(EngineEvent event);
}

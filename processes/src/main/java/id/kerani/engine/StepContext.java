package id.kerani.engine;

import id.kerani.shared.ProcessVariable;
import java.util.Optional;
import java.util.UUID;

/** The case a {@link Step} runs in. */
public interface StepContext {

    /** The case's id, which is also the aggregate's and the engine's business key. */
    UUID caseId();

    /** The key of the process that runs. */
    String processKey();

    /** The id of the flow node that runs. */
    String element();

    /** A variable's value; throws IllegalStateException when it has another type. */
    <T> Optional<T> get(ProcessVariable<T> variable);

    /** A variable's value; throws IllegalStateException when there is none. */
    <T> T require(ProcessVariable<T> variable);

    /** Writes an outcome. */
    <T> void set(ProcessVariable<T> variable, T value);
}

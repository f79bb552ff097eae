package id.kerani.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work of the machine that failed as often as it may and now waits for a person.
 *
 * @param id the engine's id
 * @param caseId the case it stands in, absent for work without one
 * @param processKey the process
 * @param step the flow node that failed
 * @param message what went wrong, one technical sentence without a trace
 * @param since when it stopped
 */
public record Incident(
        String id, @Nullable UUID caseId, String processKey, String step, String message, Instant since) {}

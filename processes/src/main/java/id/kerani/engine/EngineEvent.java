package id.kerani.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the engine did that people and figures need. Gateways, sequence flows and user tasks are not told: the first
 * two nobody asks for, the last come through {@link TaskEvents}.
 *
 * @param kind what happened
 * @param caseId the case, absent when the process has no case as its business key
 * @param processKey the process definition's key
 * @param element the flow node's id; for whole processes absent
 * @param activityInstance the engine's id of this passage of the flow node, the same at start and end
 * @param detail an incident's message or a migration's target, absent otherwise
 */
public record EngineEvent(
        Kind kind,
        @Nullable UUID caseId,
        @Nullable String processKey,
        @Nullable String element,
        @Nullable String activityInstance,
        @Nullable String detail) {

    /** What happened. */
    public enum Kind {
        PROCESS_STARTED,
        PROCESS_ENDED,
        STEP_STARTED,
        STEP_ENDED,
        STEP_CANCELLED,
        /** An end event; the last one before the process ended is how its case ended. */
        END_REACHED,
        INCIDENT,
        INCIDENT_RESOLVED,
        MIGRATED
    }
}

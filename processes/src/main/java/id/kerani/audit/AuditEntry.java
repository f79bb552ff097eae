package id.kerani.audit;

import id.kerani.shared.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One recorded action.
 *
 * @param id sorts by time
 * @param action {@code module.verb}, for instance {@code staff.deactivated}
 * @param oldValues the fields before, empty when nothing was there or the values were erased
 * @param newValues the fields after
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Actor actor,
        Way way,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> oldValues,
        Map<String, String> newValues) {}

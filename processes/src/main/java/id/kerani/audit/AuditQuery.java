package id.kerani.audit;

import id.kerani.shared.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the record.
 *
 * @param person who did it, null for everybody
 * @param subjectType what it was done to, null for all
 * @param subjectId which one, null for all
 * @param text a part of an actor's name, an action or a value, empty for any
 * @param from not before this moment, null for no bound
 * @param until before this moment, null for no bound
 * @param after the last entry seen, null to begin with the newest
 * @param size 1 to {@link AuditLog#MAX_PAGE}
 */
public record AuditQuery(
        @Nullable PersonId person,
        @Nullable String subjectType,
        @Nullable String subjectId,
        String text,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Cursor after,
        int size) {

    /** Where a page ended. */
    public record Cursor(Instant at, UUID id) {}

    public AuditQuery {
        if (size < 1 || size > AuditLog.MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + AuditLog.MAX_PAGE + " entries, not " + size);
        }
    }

    /** The newest of everything. */
    public static AuditQuery newest(int size) {
        return new AuditQuery(null, null, null, "", null, null, null, size);
    }

    /** The same from another place on. */
    public AuditQuery after(@Nullable Cursor cursor) {
        return new AuditQuery(person, subjectType, subjectId, text, from, until, cursor, size);
    }
}

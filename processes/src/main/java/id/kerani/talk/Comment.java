package id.kerani.talk;

import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a case.
 *
 * @param authorName as it was then
 * @param markdown as it was written, to be edited; empty once deleted
 * @param html the same as harmless HTML, to be shown as it is; empty once deleted
 * @param editedAt when it was last changed, absent when it never was
 * @param deleted whether its author took it back; who wrote when is still told
 * @param mayChange whether the reader may edit or delete it at this moment
 */
public record Comment(
        CommentId id,
        CaseId caseId,
        PersonId author,
        String authorName,
        String markdown,
        String html,
        Instant at,
        @Nullable Instant editedAt,
        boolean deleted,
        boolean mayChange) {}

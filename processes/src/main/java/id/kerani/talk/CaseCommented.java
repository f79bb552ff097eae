package id.kerani.talk;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseId;
import java.util.Set;

/**
 * Somebody commented on a case; published in the comment's transaction.
 *
 * @param mentioned people who are named in it and work here, without the author; those of an edit who were not named before
 */
public record CaseCommented(CaseId caseId, CommentId commentId, Set<PersonId> mentioned, Actor author) {
    public CaseCommented {
        mentioned = Set.copyOf(mentioned);
    }
}

package id.kerani.ui.caseview;

import id.kerani.document.Document;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseId;
import java.util.List;

/** What a capability offers for its cases beside their tasks; a bean per process. */
public interface CaseCare {

    /** The process whose cases it knows. */
    String processKey();

    /** The papers handed in, oldest first. */
    List<Document> papers(CaseId id);

    /** Whether the actor may end the case now. */
    boolean mayCancel(CaseId id, Actor actor);

    /**
     * Ends the case.
     *
     * @param reason why, in the actor's words
     * @throws Refusal when it may not be; nothing was changed
     */
    void cancel(CaseId id, String reason, Actor actor) throws Refusal;
}

package id.kerani.talk;

import id.kerani.document.Document;
import id.kerani.document.DocumentId;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseId;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * Papers that people of the staff add to a case, at any time. Those that came with what the case is about, such as an
 * application's, belong to its capability and are not among them.
 */
public interface CasePapers {

    /** What the papers of a case belong to, in the words of {@code document}. */
    String SUBJECT = "case";

    /** Most papers of a case. */
    int MAX_PAPERS = 100;

    /** Most bytes of all papers of a case together: 250 MB. */
    long MAX_BYTES = 250L * 1024 * 1024;

    /** How long somebody may remove a paper they added. */
    Duration REMOVABLE = Duration.ofDays(1);

    /**
     * The papers of a case, oldest first.
     *
     * @throws Refusal {@code talk.unknown} when there is no such case or the actor may not see it
     */
    List<Document> of(CaseId id, Actor actor) throws Refusal;

    /**
     * Adds a paper, which the case's history mentions. Reads the stream to its end or until it is too much, and never
     * keeps it whole in memory; not to be called inside a transaction, because a slow sender would hold it open.
     *
     * @throws Refusal {@code talk.unknown}, {@code talk.papers.tooMany}, {@code talk.papers.tooMuch}, and those of
     *     {@link id.kerani.document.Documents#store}
     */
    Document add(CaseId id, String fileName, InputStream content, Actor actor) throws Refusal;

    /** Whether the actor may remove the paper now. */
    boolean mayRemove(Document paper, Actor actor);

    /**
     * Removes a paper for good; the case's history says who and what.
     *
     * @throws Refusal {@code talk.unknown}, {@code document.unknown}, {@code talk.papers.notYours} unless one added it
     *     within {@link #REMOVABLE} or leads
     */
    void remove(CaseId id, DocumentId paper, Actor actor) throws Refusal;
}

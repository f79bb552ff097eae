package id.kerani.talk;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comments on cases. Who may open a case may read and write them. Text is a small part of Markdown: paragraphs, emphasis,
 * lists, quotes, code and links to web pages and mail addresses; everything else is shown as it was typed.
 * {@code @login} names a colleague.
 */
public interface Comments {

    /** Most characters of a comment. */
    int MAX_LENGTH = 8_000;

    /** Most people one comment can name; further ones stay plain text. */
    int MAX_MENTIONS = 20;

    /** How long its author may edit or delete a comment. */
    Duration CHANGEABLE = Duration.ofMinutes(15);

    /** Most comments of a page. */
    int MAX_PAGE = 100;

    /**
     * Comments, the latest first.
     *
     * @param before the last page's {@link Page#next()}, null for the latest
     * @param limit 1 to {@link #MAX_PAGE}
     * @throws Refusal {@code talk.unknown} when there is no such case or the actor may not see it
     */
    Page of(CaseId id, Actor actor, @Nullable CommentId before, int limit) throws Refusal;

    /** How many comments a case has, deleted ones not counted. */
    int count(CaseId id);

    /**
     * Adds a comment, which the case's history mentions; whom it names is told.
     *
     * @throws Refusal {@code talk.unknown}, {@code talk.empty}, {@code talk.tooLong}
     */
    Comment add(CaseId id, String markdown, Actor actor) throws Refusal;

    /**
     * Changes one's own comment.
     *
     * @throws Refusal those of {@link #add}, {@code talk.notYours}, {@code talk.tooLate}
     */
    Comment edit(CommentId id, String markdown, Actor actor) throws Refusal;

    /**
     * Takes one's own comment back: its text is gone.
     *
     * @throws Refusal {@code talk.unknown}, {@code talk.notYours}, {@code talk.tooLate}
     */
    void delete(CommentId id, Actor actor) throws Refusal;

    /** How a text would be shown, as harmless HTML; a text that is too long is cut. */
    String preview(String markdown);

    /**
     * Colleagues to name, whose login or name begins with what stands after the {@code @}.
     *
     * @param limit 1 to 50
     * @throws Refusal {@code staff.notAllowed} for anybody who does not work here
     */
    List<Mentionable> suggest(String prefix, int limit, Actor actor) throws Refusal;

    /**
     * A page of comments.
     *
     * @param next hand in for the page of earlier ones, null when there are none
     */
    record Page(List<Comment> comments, @Nullable CommentId next) {
        public Page {
            comments = List.copyOf(comments);
        }
    }

    /** A colleague who can be named by {@code @login}. */
    record Mentionable(PersonId id, String login, String name) {}
}

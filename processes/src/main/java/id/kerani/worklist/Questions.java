package id.kerani.worklist;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asking a colleague about an item without giving it away. While asked, the colleague may look at item and case. */
public interface Questions {

    /** The longest question or answer, in characters. */
    int LONGEST_TEXT = 2_000;

    /**
     * Asks; by the item's holder or who may steer it.
     *
     * @param colleague anybody active but the actor, of whichever queue
     * @throws Refusal {@code worklist.questionText}, {@code worklist.personGone}, {@code worklist.askYourself},
     *     {@code worklist.alreadyAsked} while this colleague has not answered the last question about the item, and those
     *     of {@link WorkList#release}
     */
    Question ask(WorkItemId id, PersonId colleague, String text, Actor actor) throws Refusal;

    /**
     * Answers; by who was asked.
     *
     * @throws Refusal {@code worklist.questionText}, {@code worklist.unknownQuestion}, {@code worklist.answered}
     */
    Question answer(QuestionId id, String text, Actor actor) throws Refusal;

    /**
     * The latest 200 questions of a case, oldest first: all for who may open one of its waiting items, else the actor's
     * own.
     */
    List<Question> of(CaseId id, Actor actor);

    /**
     * A question.
     *
     * @param answer absent until it came, as is its time
     */
    record Question(
            QuestionId id,
            WorkItemId item,
            CaseId caseId,
            PersonId asked,
            String askedName,
            PersonId askedBy,
            String askedByName,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}
}

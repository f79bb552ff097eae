package id.kerani.worklist;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cases: opened by capabilities, carried by a process, read by everybody who may. */
public interface Cases {

    /** Opens a case and starts its process, in the caller's transaction. */
    void open(NewCase opening, Outcome variables);

    /** Corrects what lists show of a case and of its waiting items. */
    void describe(CaseId id, String about, String summary, @Nullable Money amount);

    /**
     * Keeps everybody else from completing an item of the case until the transaction ends, and waits for whoever does so
     * right now. To be called before reading what a change of the whole case rests on, in the order in which completions
     * lock: items first, then what they are about.
     */
    void hold(CaseId id);

    /**
     * Tells the case's process a message it waits for.
     *
     * @throws Refusal {@code worklist.caseClosed} when the process does not wait for it, because it ended
     */
    void tell(CaseId id, String message, Outcome variables) throws Refusal;

    /** Adds a line to the history: a text's key and its arguments. */
    void note(CaseId id, Actor actor, String code, Object... arguments);

    Optional<CaseFile> find(CaseId id);

    Optional<CaseFile> byNumber(String number);

    /** Cases whose number or subject starts with or contains the text, newest first, at most {@code limit}. */
    List<CaseFile> search(String text, int limit);

    /** The history, oldest first, at most the latest {@code limit} lines. */
    List<CaseEvent> history(CaseId id, int limit);

    /** The items of a case that wait, held or not. */
    List<WorkItem> waiting(CaseId id);
}

package id.kerani.testing;

import id.kerani.engine.Outcome;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes cases of the model {@code two-step} for tests. */
@Component
public class TwoStepCases {

    /** The queue of the first step. */
    public static final String FRONT = "front-office";

    /** The queue of the second step, which who asked and who did the first may not do. */
    public static final String CREDIT = "credit";

    /** Values that either form takes. */
    public static final FormValues NOTE = FormValues.of(Map.of("note", "fine"));

    private final Cases cases;
    private final TransactionTemplate transaction;

    TwoStepCases(Cases cases, TransactionTemplate transaction) {
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Opens a case, which waits at its first step. */
    public CaseId open(String about, Actor requester) {
        CaseId id = CaseId.next();
        var opening = new NewCase(
                id,
                "TST-" + id.toString().substring(20),
                TwoStepProcess.KEY,
                about,
                "a summary",
                Money.rupiah(1_500_000),
                "counter",
                requester);
        transaction.executeWithoutResult(status -> cases.open(opening, Outcome.none()));
        return id;
    }

    /** The one item that waits in a case. */
    public WorkItem only(CaseId id) {
        List<WorkItem> waiting = cases.waiting(id);
        if (waiting.size() != 1) {
            throw new AssertionError("Not one item but " + waiting);
        }
        return waiting.getFirst();
    }

    /** The first item that waits in a case. */
    public WorkItem waiting(CaseId id) {
        return cases.waiting(id).getFirst();
    }

    /** Opens a case and gives its first item. */
    public WorkItem item(String about, Actor requester) {
        return only(open(about, requester));
    }

    /** Stops a case, as its requester may. */
    public void stop(CaseId id, Actor by) {
        transaction.executeWithoutResult(status -> {
            try {
                cases.note(id, by, "worklist.channel.call");
                cases.tell(id, TwoStepProcess.STOPPED, Outcome.none());
            } catch (Refusal e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }
}

package id.kerani.testing;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases of the model {@code two-step}, for tests of what surrounds them. */
@Component
public class TwoStepCases {

    private final Cases cases;
    private final TransactionTemplate transaction;

    TwoStepCases(Cases cases, TransactionTemplate transaction) {
        this.cases = cases;
        this.transaction = transaction;
    }

    /** A new case; its first item waits in the queue {@code front-office}. */
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

    /** The first item that waits in a case. */
    public WorkItem waiting(CaseId id) {
        return cases.waiting(id).getFirst();
    }
}

package id.kerani.ui.testing;

import id.kerani.engine.Outcome;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Money;
import id.kerani.testing.TwoStepProcess;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes cases of the model {@code two-step}: first a task of the front office, then one of credit. */
@Component
public class TestWork {

    /** What its forms take. */
    public static final FormValues NOTE = FormValues.of(Map.of("note", "Seen"));

    private final Cases cases;
    private final TransactionTemplate transaction;

    TestWork(Cases cases, TransactionTemplate transaction) {
        this.cases = cases;
        this.transaction = transaction;
    }

    /** A case whose first task waits for the front office. */
    public WorkItem waiting(String about) {
        CaseId id = CaseId.next();
        transaction.executeWithoutResult(status -> cases.open(
                new NewCase(
                        id,
                        "T-" + Ids.next().toString().substring(24),
                        TwoStepProcess.KEY,
                        about,
                        "40 karton",
                        Money.rupiah(2_480_000),
                        "call",
                        Actor.visitor("Pelanggan")),
                Outcome.none()));
        return of(id);
    }

    /** What waits in the case now. */
    public WorkItem of(CaseId id) {
        return cases.waiting(id).getFirst();
    }
}

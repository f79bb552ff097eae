package id.kerani.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.engine.Outcome;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.testing.StatementCount;
import id.kerani.testing.TwoStepProcess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a step costs is a promise: each statement more is a way to the database and back for everybody. */
@KeraniTest
class CompletionCostIT {

    private static final FormValues NOTE = FormValues.of(Map.of("note", "fine"));

    @Autowired
    private Staffing staffing;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    private Actor requester;
    private Actor clerk;

    @BeforeEach
    void people() throws Exception {
        requester = staffing.clerk("credit");
        clerk = staffing.clerk("front-office");
        // What is read once and kept is no part of the cost.
        workList.complete(held().id(), 1, NOTE, clerk);
    }

    @Test
    void completesAStepAndMakesTheNextWithinItsStatements() throws Exception {
        WorkItem held = held();

        List<String> statements = counted(() -> {
            workList.complete(held.id(), held.version(), NOTE, clerk);
            return null;
        });

        assertThat(cases.waiting(held.caseId())).extracting(WorkItem::step).containsExactly("Task_Approve");
        assertThat(statements).hasSizeBetween(1, 16);
        assertThat(statements)
                .filteredOn(sql -> sql.toLowerCase(Locale.ROOT).contains("act_"))
                .as("the engine's own")
                .hasSizeBetween(1, 6);
    }

    @Test
    void takesAnItemWithinItsStatements() throws Exception {
        WorkItem waiting = cases.waiting(open()).getFirst();

        List<String> statements = counted(() -> workList.claim(waiting.id(), clerk));

        assertThat(statements).hasSizeBetween(1, 4);
    }

    private List<String> counted(Callable<?> work) throws Exception {
        return ((StatementCount) dataSource).of(work);
    }

    private WorkItem held() throws Exception {
        return workList.claim(cases.waiting(open()).getFirst().id(), clerk);
    }

    private CaseId open() {
        CaseId id = CaseId.next();
        var opening = new NewCase(
                id, "COS-" + id, TwoStepProcess.KEY, "Toko Hemat", "", Money.rupiah(1_000), "counter", requester);
        transaction.executeWithoutResult(status -> cases.open(opening, Outcome.none()));
        return id;
    }
}

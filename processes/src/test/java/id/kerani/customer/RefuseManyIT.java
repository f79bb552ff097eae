package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.forms.FormComponent;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.BulkWork;
import id.kerani.worklist.BulkWork.BulkResult;
import id.kerani.worklist.BulkWork.BulkTarget;
import id.kerani.worklist.BulkWork.Complete;
import id.kerani.worklist.BulkWork.Progress;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave of applications that nobody wants is refused with one reason; accepting takes a look at each. */
@KeraniTest
class RefuseManyIT {

    private static final String DECIDE = "Task_DecideApplication";

    @Autowired
    private Staffing staffing;

    @Autowired
    private RegistrationDesk desk;

    @Autowired
    private BulkWork bulk;

    private Actor creditor;
    private List<CaseId> applications;
    private List<WorkItem> items;

    @BeforeEach
    void applications() {
        Actor counter = staffing.clerk("front-office");
        creditor = staffing.clerk("credit");
        applications = IntStream.range(0, 3)
                .mapToObj(i -> desk.apply(
                        SomeApplicant.company()
                                .since(LocalDate.now().minusMonths(5))
                                .wanting(i == 2 ? 15_000_000 : 8_000_000, 30),
                        counter))
                .toList();
        items = applications.stream().map(id -> desk.waiting(id, DECIDE)).toList();
    }

    @Test
    void refusesManyWithOneReasonAndTellsEach() throws Exception {
        var form = bulk.completable(items.stream().map(WorkItem::id).toList(), creditor);
        assertThat(form.in(Texts.INDONESIAN).allComponents())
                .extracting(FormComponent::key)
                .containsExactly("decision", "reason", "comment");

        assertThat(run(Map.of("decision", "refuse", "reason", "Wilayah belum dilayani")))
                .allSatisfy(result -> assertThat(result.done()).isTrue());
        assertThat(applications).allSatisfy(id -> {
            assertThat(desk.registration(id).state()).isEqualTo(ApplicationState.REFUSED);
            assertThat(desk.mails(id))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.mail().body()).contains("Wilayah belum dilayani"));
        });
    }

    @Test
    void acceptsNoneUnseenAndRefusesNoneWithoutAReason() {
        assertThat(run(Map.of("decision", "accept")))
                .extracting(BulkResult::code)
                .containsOnly("worklist.bulk.option");
        assertThat(run(Map.of("decision", "refuse")))
                .extracting(BulkResult::code)
                .containsOnly("worklist.bulk.form");
        assertThat(applications).allSatisfy(id -> desk.isAt(id, ApplicationState.DECIDING, null));
    }

    @Test
    void leavesTheSecondPairOfEyesToOneCaseAtATime() throws Exception {
        desk.complete(
                applications.get(2),
                DECIDE,
                creditor,
                Map.of("decision", "accept", "limit", 12_000_000, "paymentTermDays", 14, "priceGroup", "RETAIL_B"));
        WorkItem approve = desk.waiting(applications.get(2), "Task_ApproveCreditTerms");
        Actor approver = staffing.person(Role.MANAGER, "operations", "credit");
        assertThatThrownBy(() -> bulk.completable(List.of(approve.id()), approver))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("worklist.bulk.single");
    }

    private List<BulkResult> run(Map<String, ?> values) {
        return bulk.run(
                items.stream().map(BulkTarget::of).toList(),
                new Complete(FormValues.of(values)),
                creditor,
                Progress.none());
    }
}

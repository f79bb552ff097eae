package id.kerani.worklist;

import static id.kerani.testing.TwoStepCases.CREDIT;
import static id.kerani.testing.TwoStepCases.FRONT;
import static id.kerani.testing.TwoStepCases.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.forms.FormComponent;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.BulkWork.BulkAction;
import id.kerani.worklist.BulkWork.BulkResult;
import id.kerani.worklist.BulkWork.BulkTarget;
import id.kerani.worklist.BulkWork.Claim;
import id.kerani.worklist.BulkWork.Complete;
import id.kerani.worklist.BulkWork.HandingOver;
import id.kerani.worklist.BulkWork.Prioritise;
import id.kerani.worklist.BulkWork.Progress;
import id.kerani.worklist.BulkWork.Release;
import id.kerani.worklist.BulkWork.Snooze;
import id.kerani.worklist.WorkActions.HandOver;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeraniTest
class BulkWorkIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private BulkWork bulk;

    @Autowired
    private WorkListCheck check;

    @Autowired
    private Clock clock;

    private Actor requester;
    private Actor clerk;
    private Actor colleague;

    @BeforeEach
    void people() {
        requester = staffing.clerk();
        clerk = staffing.clerk(FRONT);
        colleague = staffing.clerk(FRONT);
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void doesTheOthersWhenThreeOfTwoHundredFail() throws Exception {
        List<WorkItem> items = items(200);
        workList.claim(items.get(20).id(), colleague);
        WorkItem done = workList.claim(items.get(90).id(), colleague);
        workList.complete(done.id(), done.version(), NOTE, colleague);
        cases.stop(items.get(199).caseId(), requester);

        List<Integer> heard = new ArrayList<>();
        List<BulkResult> results = bulk.run(targets(items), new Complete(NOTE), clerk, (result, finished, of) -> {
            assertThat(of).isEqualTo(200);
            heard.add(finished);
            return true;
        });

        assertThat(heard).hasSize(200).isSorted();
        assertThat(results)
                .extracting(BulkResult::item)
                .isEqualTo(items.stream().map(WorkItem::id).toList());
        assertThat(results).filteredOn(BulkResult::done).hasSize(197);
        List<BulkResult> failed =
                results.stream().filter(result -> !result.done()).toList();
        assertThat(failed)
                .extracting(BulkResult::code)
                .containsExactly("worklist.taken", "worklist.done", "worklist.withdrawn");
        assertThat(failed.getFirst().text(Texts.INDONESIAN)).contains(colleague.name());
        assertThat(failed.getFirst().caseNumber()).isEqualTo(items.get(20).caseNumber());
        assertThat(cases.only(items.get(0).caseId()).step()).isEqualTo("Task_Approve");
        assertThat(cases.only(items.get(20).caseId()).holder()).isEqualTo(colleague.person());
    }

    @Test
    void doesEachActionToMany() {
        List<WorkItem> items = items(5);
        Actor lead = staffing.person(Role.LEAD, FRONT);
        allDone(run(items, new Claim(), clerk));
        allDone(run(items, new Snooze(clock.instant().plus(Duration.ofDays(2))), clerk));
        allDone(run(items, new Prioritise(70), lead));
        allDone(run(items, new HandingOver(HandOver.toPerson(colleague.person(), "liburan")), clerk));
        assertThat(run(items, new Release(), clerk))
                .extracting(BulkResult::code)
                .containsOnly("worklist.notYours");
        allDone(run(items, new Release(), colleague));
        assertThat(cases.only(items.getFirst().caseId()))
                .satisfies(item -> assertThat(item.priority()).isEqualTo(70))
                .satisfies(item -> assertThat(item.state()).isEqualTo(WorkItem.State.READY));
    }

    @Test
    void checksEachItemsValuesAndRightsAsAlways() throws Exception {
        List<WorkItem> items = items(2);
        assertThat(run(items, new Complete(FormValues.of(Map.of("note", "x".repeat(41)))), clerk))
                .allSatisfy(result -> {
                    assertThat(result.done()).isFalse();
                    assertThat(result.code()).isEqualTo("worklist.bulk.form");
                    assertThat(result.text(Texts.ENGLISH)).startsWith("Note: ").contains("40");
                });
        assertThat(cases.only(items.getFirst().caseId()).state())
                .as("not even taken")
                .isEqualTo(WorkItem.State.READY);
        assertThat(run(items, new Complete(NOTE), staffing.clerk(CREDIT))).allSatisfy(result -> {
            assertThat(result.code()).isEqualTo("worklist.unknown");
            assertThat(result.about()).as("an id tells nothing").isEmpty();
        });
        workList.release(workList.claim(items.getFirst().id(), colleague).id(), colleague);
        assertThat(run(items, new Complete(NOTE), clerk))
                .extracting(BulkResult::code)
                .containsExactly("worklist.changed", null);
    }

    @Test
    void saysWhetherAndWithWhichFieldsManyCanBeCompleted() throws Exception {
        List<WorkItem> items = items(2);
        List<WorkItemId> ids = items.stream().map(WorkItem::id).toList();
        BulkWork.BulkForm form = bulk.completable(ids, clerk);
        assertThat(form.step()).isEqualTo("Task_Ask");
        assertThat(form.items()).isEqualTo(2);
        assertThat(form.in(Texts.INDONESIAN).allComponents())
                .extracting(FormComponent::key)
                .containsExactly("note");

        Actor both = staffing.clerk(FRONT, CREDIT);
        WorkItem ask = workList.claim(ids.getFirst(), clerk);
        workList.complete(ask.id(), ask.version(), NOTE, clerk);
        WorkItemId approve = cases.only(ask.caseId()).id();
        Refused.with("worklist.bulk.mixed", () -> bulk.completable(List.of(ids.get(1), approve), both));
        Refused.with("worklist.unknown", () -> bulk.completable(List.of(approve), clerk));
    }

    @Test
    void stopsWhenToldTo() {
        List<WorkItem> items = items(5);
        List<BulkResult> results = bulk.run(targets(items), new Claim(), clerk, (result, finished, of) -> finished < 2);
        assertThat(results).hasSize(2);
        assertThat(cases.only(items.get(2).caseId()).state()).isEqualTo(WorkItem.State.READY);
    }

    private List<WorkItem> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> cases.item("Toko Banyak " + i, requester))
                .toList();
    }

    private List<BulkResult> run(List<WorkItem> items, BulkAction action, Actor actor) {
        return bulk.run(targets(items), action, actor, Progress.none());
    }

    private static void allDone(List<BulkResult> results) {
        assertThat(results).isNotEmpty().allSatisfy(result -> assertThat(result.done())
                .isTrue());
    }

    private static List<BulkTarget> targets(List<WorkItem> items) {
        return items.stream().map(BulkTarget::of).toList();
    }
}

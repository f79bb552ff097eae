package id.kerani.worklist;

import static id.kerani.testing.TwoStepCases.CREDIT;
import static id.kerani.testing.TwoStepCases.FRONT;
import static id.kerani.testing.TwoStepCases.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.notice.News;
import id.kerani.notice.Notification;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.TeamId;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.WorkActions.HandOver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeraniTest
class WorkActionsIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases cases;

    @Autowired
    private Cases files;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkActions actions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private People people;

    @Autowired
    private WorkListCheck check;

    @Autowired
    private MovableClock clock;

    private Actor requester;
    private Actor clerk;
    private Actor colleague;
    private Actor lead;

    @BeforeEach
    void people() {
        requester = staffing.clerk();
        clerk = staffing.clerk(FRONT);
        colleague = staffing.clerk(FRONT);
        lead = staffing.person(Role.LEAD, FRONT);
    }

    @AfterEach
    void nothingDrifted() {
        clock.reset();
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void handsOverToAColleagueWhoSeesWhy() throws Exception {
        WorkItem held = claimed("Toko Oper");
        WorkItem given =
                actions.handOver(held.id(), HandOver.toPerson(colleague.person(), " @budi periksa NPWP {0} "), clerk);

        assertThat(given.holder()).isEqualTo(colleague.person());
        assertThat(given.state()).isEqualTo(WorkItem.State.CLAIMED);
        assertThat(given.version()).isEqualTo(held.version() + 1);
        assertThat(given.whyCode()).isEqualTo("handedOver");
        assertThat(given.why(Texts.ENGLISH)).isEqualTo("Handed over by " + clerk.name() + " – @budi periksa NPWP {0}");
        assertThat(lastLine(held, Texts.INDONESIAN))
                .isEqualTo("Minta sesuatu: diserahkan kepada " + colleague.name() + " – @budi periksa NPWP {0}");
        assertThat(told(colleague)).singleElement().satisfies(told -> {
            assertThat(told.news().kind()).isEqualTo(News.Kind.HAND_OVER);
            assertThat(told.text(Texts.INDONESIAN)).contains(clerk.name(), "Minta sesuatu", "periksa NPWP");
            assertThat(told.news().itemId()).isEqualTo(held.id().value());
        });
        assertThat(told(clerk)).as("who did it knows").isEmpty();
        Refused.with("worklist.notYours", () -> workList.complete(held.id(), given.version(), NOTE, clerk));
        workList.complete(held.id(), given.version(), NOTE, colleague);
    }

    @Test
    void handsOverOnlyToWhoMayDoIt() throws Exception {
        Actor both = staffing.clerk(FRONT, CREDIT);
        Actor creditor = staffing.clerk(CREDIT);
        Actor asking = staffing.clerk(CREDIT);
        CaseId id = cases.open("Toko Pisah", asking);
        WorkItem ask = workList.claim(cases.only(id).id(), both);
        workList.complete(ask.id(), ask.version(), NOTE, both);
        WorkItem approve = workList.claim(cases.only(id).id(), creditor);

        Refused.with("worklist.separatedPerson", () -> give(approve, both, creditor));
        Refused.with("worklist.separatedPerson", () -> give(approve, asking, creditor));
        Refused.with("worklist.notInQueue", () -> give(approve, clerk, creditor));
        Refused.with("worklist.alreadyHolds", () -> give(approve, creditor, creditor));
        Actor gone = staffing.clerk(CREDIT);
        people.deactivate(gone.person(), Actor.system());
        Refused.with("worklist.personGone", () -> give(approve, gone, creditor));
        Refused.with(
                "worklist.noteLong",
                () -> actions.handOver(
                        approve.id(), HandOver.toPerson(staffing.clerk(CREDIT).person(), "x".repeat(401)), creditor));
        assertThat(actions.recipients(approve.id(), creditor))
                .extracting(Person::id)
                .doesNotContain(both.person(), asking.person(), creditor.person(), gone.person(), clerk.person());
        assertThat(cases.only(id).version()).as("nothing changed").isEqualTo(approve.version());

        Actor manager = staffing.person(Role.MANAGER);
        Refused.with("worklist.separatedPerson", () -> give(approve, both, manager));
    }

    @Test
    void letsOnlyHoldersAndLeadsHandOver() throws Exception {
        WorkItem waiting = cases.item("Toko Tunggu", requester);
        Actor stranger = staffing.clerk(CREDIT);
        Actor strangeLead = staffing.person(Role.LEAD, CREDIT);

        Refused.with("worklist.notClaimed", () -> give(waiting, colleague, clerk));
        Refused.with("worklist.unknown", () -> give(waiting, colleague, stranger));
        Refused.with("worklist.notClaimed", () -> give(waiting, colleague, strangeLead));
        assertThat(give(waiting, clerk, lead).holder()).isEqualTo(clerk.person());
        Refused.with("worklist.notYours", () -> give(waiting, colleague, colleague));
        assertThat(give(waiting, colleague, staffing.person(Role.MANAGER)).holder())
                .isEqualTo(colleague.person());
    }

    @Test
    void handsOverToAnotherQueue() throws Exception {
        String key = "back-office";
        Actor there = staffing.clerk(key);
        TeamId back = staffing.team(key).id();
        WorkItem held = claimed("Toko Pindah");

        WorkItem moved = actions.handOver(held.id(), HandOver.toQueue(back, "bukan bagian kami"), clerk);
        assertThat(moved.queue()).isEqualTo(back);
        assertThat(moved.state()).isEqualTo(WorkItem.State.READY);
        assertThat(moved.why(Texts.ENGLISH)).contains(clerk.name(), "bukan bagian kami");
        assertThat(lastLine(held, Texts.ENGLISH))
                .isEqualTo("Ask for a thing: moved to queue Team back-office – bukan bagian kami");
        Refused.with("worklist.unknown", () -> workList.claim(held.id(), colleague));
        Refused.with(
                "worklist.sameQueue",
                () -> actions.handOver(held.id(), HandOver.toQueue(back, ""), staffing.person(Role.MANAGER)));
        Refused.with(
                "worklist.queueClosed",
                () -> actions.handOver(
                        held.id(), HandOver.toQueue(new TeamId(Ids.next()), ""), staffing.person(Role.MANAGER)));
        TeamId empty = staffing.team("nobody-here").id();
        Refused.with(
                "worklist.nobodyThere",
                () -> actions.handOver(held.id(), HandOver.toQueue(empty, ""), staffing.person(Role.MANAGER)));
        assertThat(workList.claim(held.id(), there).holder()).isEqualTo(there.person());
    }

    @Test
    void putsAnItemAsideUntilItsTime() throws Exception {
        WorkItem held = claimed("Toko Nanti");
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        Refused.with("worklist.snoozeTime", () -> actions.snooze(held.id(), clock.instant(), clerk));
        Refused.with(
                "worklist.snoozeTime",
                () -> actions.snooze(held.id(), clock.instant().plus(Duration.ofDays(370)), clerk));
        Refused.with("worklist.notYours", () -> actions.snooze(held.id(), tomorrow, colleague));

        assertThat(actions.snooze(held.id(), tomorrow, clerk).snoozedUntil()).isCloseTo(tomorrow, within());
        assertThat(mine(clerk)).doesNotContain(held.id());
        clock.advance(Duration.ofHours(25));
        assertThat(mine(clerk)).as("back by itself").contains(held.id());

        actions.snooze(held.id(), clock.instant().plus(Duration.ofDays(1)), clerk);
        assertThat(actions.snooze(held.id(), null, clerk).snoozedUntil()).isNull();
        assertThat(mine(clerk)).contains(held.id());

        actions.snooze(held.id(), clock.instant().plus(Duration.ofDays(1)), clerk);
        assertThat(give(held, colleague, clerk).snoozedUntil())
                .as("who gets it did not put it aside")
                .isNull();
        Refused.with("worklist.notClaimed", () -> {
            workList.release(held.id(), colleague);
            actions.snooze(held.id(), null, colleague);
        });
    }

    @Autowired
    private Inbox inbox;

    @Test
    void letsLeadsSetThePriority() throws Exception {
        WorkItem held = claimed("Toko Penting");
        Refused.with("worklist.leadsOnly", () -> actions.prioritise(held.id(), 80, clerk));
        Refused.with("worklist.priorityRange", () -> actions.prioritise(held.id(), 101, lead));
        Refused.with("worklist.leadsOnly", () -> actions.prioritise(held.id(), 80, staffing.person(Role.LEAD, CREDIT)));
        assertThat(actions.maySteer(held, lead)).isTrue();
        assertThat(actions.maySteer(held, clerk)).isFalse();

        WorkItem raised = actions.prioritise(held.id(), 80, lead);
        assertThat(raised.priority()).isEqualTo(80);
        assertThat(raised.holder()).isEqualTo(clerk.person());
        assertThat(lastLine(held, Texts.ENGLISH)).isEqualTo("Ask for a thing: priority 80 instead of 50");
        assertThat(actions.prioritise(held.id(), 80, lead).version()).isEqualTo(raised.version());
    }

    @Test
    void putsBackWhatSomebodyHeldWhoLeaves() throws Exception {
        WorkItem one = claimed("Toko Ditinggal");
        WorkItem two = claimed("Toko Ditinggal Juga");
        people.deactivate(clerk.person(), Actor.system());

        for (WorkItem item : List.of(one, two)) {
            WorkItem now = cases.only(item.caseId());
            assertThat(now.state()).isEqualTo(WorkItem.State.READY);
            assertThat(now.holder()).isNull();
            assertThat(lastLine(item, Texts.ENGLISH)).contains("back in the queue");
        }
        workList.claim(one.id(), colleague);
    }

    @Test
    void refusesWhatIsOver() throws Exception {
        WorkItem held = claimed("Toko Usai");
        workList.complete(held.id(), held.version(), NOTE, clerk);
        Refused.with("worklist.done", () -> give(held, colleague, clerk));
        Refused.with("worklist.done", () -> actions.snooze(held.id(), null, clerk));
        Refused.with("worklist.done", () -> actions.prioritise(held.id(), 60, lead));
        Refused.with("worklist.unknownCase", () -> actions.watch(CaseId.next(), true, clerk));
    }

    private static org.assertj.core.data.TemporalOffset<java.time.temporal.Temporal> within() {
        return org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS);
    }

    private WorkItem claimed(String about) throws Exception {
        return workList.claim(cases.item(about, requester).id(), clerk);
    }

    private WorkItem give(WorkItem item, Actor to, Actor by) throws Exception {
        return actions.handOver(item.id(), HandOver.toPerson(to.person(), ""), by);
    }

    private List<WorkItemId> mine(Actor actor) {
        return inbox.page(Inbox.Query.first(actor, Inbox.Scope.MINE, 200)).items().stream()
                .map(WorkItem::id)
                .toList();
    }

    private List<Notification> told(Actor actor) {
        return notifications.page(null, 50, actor).notifications();
    }

    private String lastLine(WorkItem item, java.util.Locale locale) {
        return files.history(item.caseId(), 100).getLast().text(locale);
    }
}

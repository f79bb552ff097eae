package id.kerani.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import id.kerani.engine.Outcome;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.Inbox.Page;
import id.kerani.worklist.Inbox.Query;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.WorkList.FormRejected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of two steps through listener, work list, journal, counters and notices. */
@KeraniTest
class TwoStepIT {

    private static final String FRONT = "front-office";
    private static final String CREDIT = "credit";
    private static final FormValues NOTE = FormValues.of(Map.of("note", "fine"));

    @Autowired
    private Staffing staffing;

    @Autowired
    private Cases cases;

    @Autowired
    private Inbox inbox;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkChanges changes;

    @Autowired
    private WorkListCheck check;

    @Autowired
    private TransactionTemplate transaction;

    private Actor requester;
    private Actor clerk;
    private Actor creditor;

    @BeforeEach
    void people() {
        requester = staffing.clerk(CREDIT);
        clerk = staffing.clerk(FRONT);
        creditor = staffing.clerk(CREDIT);
    }

    @Test
    void travelsFromInboxToInboxUntilItsProcessEnds() throws Exception {
        CaseId id = open("Toko Sinar");

        WorkItem ask = only(id);
        assertThat(ask.title(Texts.ENGLISH)).isEqualTo("Ask for a thing");
        assertThat(ask.title(Texts.INDONESIAN)).isEqualTo("Minta sesuatu");
        assertThat(ask.why(Texts.INDONESIAN)).isEqualTo("Antrean Petugas depan");
        assertThat(waitingFor(clerk)).contains(ask.id());
        assertThat(waitingFor(creditor)).doesNotContain(ask.id());

        WorkItem held = workList.claim(ask.id(), clerk);
        assertThat(waitingFor(clerk)).doesNotContain(ask.id());
        assertThat(page(clerk, Scope.MINE)).extracting(WorkItem::id).contains(ask.id());
        workList.complete(ask.id(), held.version(), NOTE, clerk);
        assertThat(page(clerk, Scope.DONE)).extracting(WorkItem::id).contains(ask.id());

        WorkItem approve = only(id);
        assertThat(approve.step()).isEqualTo("Task_Approve");
        WorkItem taken = workList.claim(approve.id(), creditor);
        workList.complete(approve.id(), taken.version(), NOTE, creditor);

        CaseFile ended = cases.find(id).orElseThrow();
        assertThat(ended.state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(ended.outcome()).isEqualTo("EndEvent_Approved");
        assertThat(cases.history(id, 100))
                .extracting(event -> event.actorName() + " | " + event.text(Texts.ENGLISH))
                .containsExactly(
                        requester.name() + " | Received: counter",
                        "Kerani | Process started",
                        "Kerani | Asked",
                        "Kerani | Ask for a thing: waits in queue Front office",
                        clerk.name() + " | Ask for a thing: taken",
                        clerk.name() + " | Ask for a thing: done",
                        "Kerani | Approve it: waits in queue Credit",
                        creditor.name() + " | Approve it: taken",
                        creditor.name() + " | Approve it: done",
                        "Kerani | Approved",
                        "Kerani | Case closed");
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void keepsWhoAskedAndWhoDidTheStepBeforeFromApproving() throws Exception {
        Actor both = staffing.clerk(FRONT, CREDIT);
        CaseId id = open("Toko Pisah");
        WorkItem ask = workList.claim(only(id).id(), both);
        workList.complete(ask.id(), ask.version(), NOTE, both);
        WorkItemId approve = only(id).id();

        refused("worklist.separated", () -> workList.claim(approve, both));
        refused("worklist.separated", () -> workList.claim(approve, requester));
        assertThat(waitingFor(both)).doesNotContain(approve);
        assertThat(waitingFor(requester)).doesNotContain(approve);
        assertThat(workList.claim(approve, creditor).holder()).isEqualTo(creditor.person());
    }

    @Test
    void refusesStaleForeignAndTakenItemsInWords() throws Exception {
        CaseId id = open("Toko Basi");
        WorkItemId ask = only(id).id();
        Actor other = staffing.clerk(FRONT);

        refused("worklist.unknown", () -> workList.open(ask, creditor));
        refused("worklist.unknown", () -> workList.claim(ask, creditor));
        refused("worklist.unknown", () -> workList.open(new WorkItemId(java.util.UUID.randomUUID()), clerk));
        refused("worklist.notClaimed", () -> workList.complete(ask, 0, NOTE, clerk));

        WorkItem held = workList.claim(ask, clerk);
        refused("worklist.taken", () -> workList.claim(ask, other));
        refused("worklist.notYours", () -> workList.complete(ask, held.version(), NOTE, other));
        refused("worklist.notYours", () -> workList.release(ask, other));
        refused("worklist.changed", () -> workList.complete(ask, held.version() - 1, NOTE, clerk));

        workList.complete(ask, held.version(), NOTE, clerk);
        refused("worklist.done", () -> workList.complete(ask, held.version(), NOTE, clerk));
        refused("worklist.done", () -> workList.claim(ask, other));
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void rejectsValuesThatDoNotFitTheFormAndChangesNothing() throws Exception {
        CaseId id = open("Toko Salah");
        WorkItem held = workList.claim(only(id).id(), clerk);

        assertThatThrownBy(() -> workList.complete(held.id(), held.version(), FormValues.empty(), clerk))
                .asInstanceOf(type(FormRejected.class))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .extracting(problem -> problem.path())
                        .containsExactly("note"));
        assertThat(only(id).version()).isEqualTo(held.version());
        assertThat(only(id).step()).isEqualTo("Task_Ask");
    }

    @Test
    void withdrawsWhatWaitsWhenTheCaseIsStopped() throws Exception {
        CaseId id = open("Toko Batal");
        WorkItemId ask = only(id).id();

        tell(id, "two-step-stopped");

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(cases.find(id).orElseThrow().outcome()).isEqualTo("EndEvent_Stopped");
        refused("worklist.withdrawn", () -> workList.claim(ask, clerk));
        assertThatThrownBy(() -> tell(id, "two-step-stopped")).hasMessageContaining("worklist.caseClosed");
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void givesTheMostUrgentAsNextAndNeverOneTwice() throws Exception {
        for (int i = 0; i < 12; i++) {
            open("Toko Urut " + i);
        }
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(staffing.clerk(FRONT));
        }
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<WorkItem>> taken = new ArrayList<>();
            for (Actor person : people) {
                taken.add(pool.submit(() -> {
                    start.await();
                    return workList.next(person).orElseThrow();
                }));
            }
            start.countDown();
            List<WorkItemId> ids = new ArrayList<>();
            for (Future<WorkItem> one : taken) {
                ids.add(one.get().id());
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(people.size());
        }
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void pagesThroughAQueueWithoutGapsOrRepeats() {
        Actor reader = staffing.clerk(FRONT);
        for (int i = 0; i < 7; i++) {
            open("Toko Halaman " + i);
        }
        List<WorkItemId> all = new ArrayList<>();
        Page page = inbox.page(Query.first(reader, Scope.QUEUES, 3));
        all.addAll(page.items().stream().map(WorkItem::id).toList());
        while (page.after() != null) {
            page = inbox.page(Query.first(reader, Scope.QUEUES, 3).after(page.after()));
            all.addAll(page.items().stream().map(WorkItem::id).toList());
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(7);
        long counted = inbox.counts(reader.personId().orElseThrow()).queues();
        assertThat(counted).isEqualTo(all.size());
    }

    @Test
    void tellsOpenScreensWhatChanged() throws Exception {
        var heard = new CopyOnWriteArrayList<WorkChange>();
        try (var ignored = changes.subscribe(heard::addAll)) {
            CaseId id = open("Toko Kabar");
            WorkItem ask = only(id);
            // Rereading the table finds only how an item stands: an item put back at once was told by notice. Tried
            // again because a rereading may fall between the two.
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsMatching(ConditionTimeoutException.class::isInstance)
                    .untilAsserted(() -> {
                        int version = workList.claim(ask.id(), clerk).version();
                        workList.release(ask.id(), clerk);
                        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(heard)
                                .anyMatch(change -> change.item().equals(ask.id())
                                        && change.version() == version
                                        && change.state() == WorkItem.State.CLAIMED));
                    });
            assertThat(heard)
                    .filteredOn(change -> change.item().equals(ask.id()))
                    .extracting(WorkChange::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private CaseId open(String about) {
        CaseId id = CaseId.next();
        var opening = new NewCase(
                id,
                "TST-" + id.toString().substring(20),
                "two-step",
                about,
                "a summary",
                Money.rupiah(1_500_000),
                "counter",
                requester);
        transaction.executeWithoutResult(status -> cases.open(opening, Outcome.none()));
        return id;
    }

    private void tell(CaseId id, String message) {
        transaction.executeWithoutResult(status -> {
            try {
                cases.tell(id, message, Outcome.none());
            } catch (Refusal e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    private WorkItem only(CaseId id) {
        List<WorkItem> waiting = cases.waiting(id);
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private List<WorkItemId> waitingFor(Actor actor) {
        return page(actor, Scope.QUEUES).stream().map(WorkItem::id).toList();
    }

    private List<WorkItem> page(Actor actor, Scope scope) {
        return inbox.page(Query.first(actor, scope, 200)).items();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.text(Texts.INDONESIAN))
                        .doesNotContain("!")
                        .isNotBlank());
    }
}

package id.kerani.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.Inbox.Query;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import id.kerani.worklist.WorkListCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people type finds what they mean; and the counters survive a crowd. */
@KeraniTest
class SearchIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private Cases cases;

    @Autowired
    private Inbox inbox;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkListCheck check;

    @Autowired
    private TransactionTemplate transaction;

    private Actor requester;
    private Actor clerk;

    @BeforeEach
    void people() {
        requester = staffing.clerk("credit");
        clerk = staffing.clerk("front-office");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soekarno Muljadipura",
                "sukarno muljadipura",
                "muljadipura",
                "muljad",
                "MULJADIPURA soek",
                "muljadipra",
                "mulajdipura",
                "muljadipura toko",
                "sukarnomulj",
                "muljadibura"
            })
    void findsANameHoweverItIsTyped(String typed) {
        WorkItemId item = open("Toko Soekarno Muljadipura").id();
        assertThat(found(clerk, typed)).contains(item);
        assertThat(about(clerk, typed)).contains(item);
        assertThat(found(requester, typed)).doesNotContain(item);
    }

    @Test
    void findsACaseByItsNumber() {
        WorkItem item = open("CV Nomor");
        assertThat(found(clerk, item.caseNumber())).containsExactly(item.id());
        assertThat(found(clerk, item.caseNumber().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(item.id());
        String end = item.caseNumber().substring(item.caseNumber().length() - 8);
        if (end.chars().anyMatch(Character::isDigit)) {
            assertThat(found(clerk, end)).contains(item.id());
        }
    }

    @Test
    void findsNothingForWhatNobodyIsCalledAndIsNotTrippedByAnything() {
        open("Warung O'Neil");
        assertThat(found(clerk, "xqxqxqxq")).isEmpty();
        assertThat(found(clerk, "oneil")).isNotEmpty();
        for (String odd :
                List.of("'", "''); drop table work_item; --", "\\", ":*", "a & | !", "%", "_", "🙂", ".", "\0x")) {
            found(clerk, odd);
            about(clerk, odd);
        }
        assertThat(found(clerk, "x".repeat(10_000))).isEmpty();
    }

    @Test
    void followsACaseThatGetsAnotherName() {
        WorkItem item = open("Nama Keliru Sekali");
        transaction.executeWithoutResult(
                status -> cases.describe(item.caseId(), "Kusumadewanti Betul", "a summary", null));
        assertThat(found(clerk, "kusumadewanti")).containsExactly(item.id());
        assertThat(found(clerk, "keliru sekali")).doesNotContain(item.id());
    }

    @Test
    void countsExactlyAfterACrowdTookAndPutBack() throws Exception {
        List<WorkItemId> items = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            items.add(open("Toko Ramai " + i).id());
        }
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(staffing.clerk("front-office"));
        }
        try (var pool = Executors.newFixedThreadPool(people.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Actor person : people) {
                running.add(pool.submit(() -> {
                    for (int round = 0; round < 5; round++) {
                        for (WorkItemId item : items) {
                            takeAndPutBack(item, person);
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(check.counterDrift()).isEmpty();
        Inbox.Counts counts = inbox.counts(clerk.personId().orElseThrow());
        assertThat(counts.queues()).isEqualTo(inbox.count(Query.first(clerk, Scope.QUEUES, 1), 100_000));
    }

    private void takeAndPutBack(WorkItemId item, Actor person) {
        try {
            workList.claim(item, person);
            workList.release(item, person);
        } catch (Refusal somebodyWasFaster) {
            // That is what a crowd is like.
        }
    }

    private WorkItem open(String about) {
        CaseId id = CaseId.next();
        var opening = new NewCase(
                id,
                "TST-" + id.toString().substring(20).toUpperCase(java.util.Locale.ROOT),
                "two-step",
                about,
                "a summary",
                null,
                "counter",
                requester);
        transaction.executeWithoutResult(status -> cases.open(opening, Outcome.none()));
        return cases.waiting(id).getFirst();
    }

    private List<WorkItemId> found(Actor actor, String typed) {
        return ids(Query.first(actor, Scope.QUEUES, 200).with(InboxFilter.none().withText(typed)));
    }

    private List<WorkItemId> about(Actor actor, String typed) {
        return ids(Query.first(actor, Scope.QUEUES, 200).with(InboxFilter.none().withAbout(typed)));
    }

    private List<WorkItemId> ids(Query query) {
        return inbox.page(query).items().stream().map(WorkItem::id).toList();
    }
}

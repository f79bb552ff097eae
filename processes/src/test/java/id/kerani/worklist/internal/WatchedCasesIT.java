package id.kerani.worklist.internal;

import static id.kerani.testing.TwoStepCases.CREDIT;
import static id.kerani.testing.TwoStepCases.FRONT;
import static id.kerani.testing.TwoStepCases.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kerani.notice.News;
import id.kerani.notice.Notification;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeraniTest
class WatchedCasesIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkActions actions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notifications notifications;

    private Actor watcher;
    private Actor clerk;

    @BeforeEach
    void people() {
        watcher = staffing.clerk(FRONT, CREDIT);
        clerk = staffing.clerk(FRONT);
    }

    @Test
    void tellsWhoWatchesThatACaseMovedOnAndEnded() throws Exception {
        CaseId id = cases.open("Toko Pantau", staffing.clerk());
        actions.watch(id, true, watcher);
        actions.watch(id, true, watcher);
        assertThat(actions.watches(id, watcher)).isTrue();
        assertThat(actions.watches(id, clerk)).isFalse();
        assertThat(cases.only(id).watchers()).containsExactly(watcher.person());
        assertThat(inbox.page(Inbox.Query.first(watcher, Inbox.Scope.WATCHED, 200))
                        .items())
                .extracting(WorkItem::caseId)
                .contains(id);

        complete(id, clerk);
        awaitTold(watcher, Texts.ENGLISH, "Toko Pantau: now at “Approve it”");
        assertThat(cases.only(id).watchers()).as("copied to the next step").containsExactly(watcher.person());

        complete(id, staffing.clerk(CREDIT));
        awaitTold(
                watcher,
                Texts.INDONESIAN,
                "Toko Pantau: sekarang di “Setujui”",
                "Toko Pantau: berakhir dengan “Disetujui”");
        assertThat(told(watcher)).allSatisfy(told -> {
            assertThat(told.news().kind()).isEqualTo(News.Kind.CASE_MOVED);
            assertThat(told.news().caseId()).isEqualTo(id.value());
        });
    }

    @Test
    void doesNotTellWhoDidItOrNoLongerWatches() throws Exception {
        Actor other = staffing.clerk(FRONT);
        Actor former = staffing.clerk(FRONT);
        CaseId id = cases.open("Toko Sendiri", staffing.clerk());
        for (Actor each : List.of(watcher, other, former)) {
            actions.watch(id, true, each);
        }
        actions.watch(id, false, former);
        complete(id, watcher);
        awaitTold(other, Texts.ENGLISH, "Toko Sendiri: now at “Approve it”");
        cases.stop(id, other);
        awaitTold(watcher, Texts.ENGLISH, "Toko Sendiri: ended with “Stopped”");
        assertThat(told(other)).as("who stopped it knows").hasSize(1);
        assertThat(told(former)).isEmpty();
    }

    private void complete(CaseId id, Actor by) throws Exception {
        WorkItem held = workList.claim(cases.only(id).id(), by);
        workList.complete(held.id(), held.version(), NOTE, by);
    }

    private List<Notification> told(Actor actor) {
        return notifications.page(null, 50, actor).notifications();
    }

    private void awaitTold(Actor actor, Locale locale, String... endings) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<String> texts = told(actor).reversed().stream()
                    .map(each -> each.text(locale))
                    .toList();
            assertThat(texts).hasSize(endings.length);
            for (int i = 0; i < endings.length; i++) {
                assertThat(texts.get(i)).endsWith(endings[i]);
            }
        });
    }
}

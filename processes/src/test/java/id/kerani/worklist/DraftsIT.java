package id.kerani.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.forms.FormMerge.Collision;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.Drafts.Draft;
import id.kerani.worklist.Drafts.Saved;
import id.kerani.worklist.Drafts.Typed;
import id.kerani.worklist.internal.DraftSweep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeraniTest
class DraftsIT {

    private static final String FRONT = "front-office";
    private static final FormValues START = values("note", "");

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftSweep sweep;

    @Autowired
    private WorkList workList;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases twoSteps;

    @Autowired
    private MovableClock clock;

    private Actor clerk;
    private WorkItem item;

    @BeforeEach
    void item() {
        clerk = staffing.clerk(FRONT);
        item = twoSteps.waiting(twoSteps.open("Toko Draf", staffing.clerk("credit")));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void restoresWhatWasTypedOnAnyDevice() throws Exception {
        assertThat(drafts.mine(item.id(), clerk)).isEmpty();
        Saved first = drafts.save(item.id(), 0, START, values("note", "Ban dua"), clerk);
        Saved second = drafts.save(
                item.id(), first.revision(), first.values(), values("note", "Ban dua set \u0000\ud83d\ude80"), clerk);

        Draft found = drafts.mine(item.id(), clerk).orElseThrow();
        assertThat(found.values()).isEqualTo(values("note", "Ban dua set \u0000\ud83d\ude80"));
        assertThat(found.start()).isEqualTo(START);
        assertThat(found.revision()).isEqualTo(second.revision()).isGreaterThan(first.revision());
        assertThat(found.personName()).isEqualTo(clerk.name());
        assertThat(second.merged()).isFalse();

        drafts.discard(item.id(), clerk);
        assertThat(drafts.mine(item.id(), clerk)).isEmpty();
    }

    @Test
    void mergesTwoTabsAndKeepsBothValuesOfACollision() throws Exception {
        Saved here = drafts.save(item.id(), 0, START, values("note", "here", "other", "x"), clerk);
        // the second tab was opened before and knows nothing of it
        Saved there = drafts.save(item.id(), 0, START, values("note", "there", "more", "y"), clerk);
        assertThat(there.merged()).isTrue();
        assertThat(there.values()).isEqualTo(values("note", "there", "other", "x", "more", "y"));
        assertThat(there.collisions()).containsExactly(new Collision("note", "", "there", "here"));

        // the first goes on typing elsewhere; its own note is as it was, so the second tab's stays
        Saved again =
                drafts.save(item.id(), here.revision(), here.values(), values("note", "here", "other", "z"), clerk);
        assertThat(again.values()).isEqualTo(values("note", "there", "other", "z", "more", "y"));
        assertThat(again.collisions()).hasSize(1);

        // after a crash the collision is still there, until somebody settles it
        assertThat(drafts.mine(item.id(), clerk).orElseThrow().collisions()).hasSize(1);
        Saved settled = drafts.save(
                item.id(), new Typed(again.revision(), again.values(), again.values(), null, Set.of("note")), clerk);
        assertThat(settled.collisions()).isEmpty();
        assertThat(drafts.mine(item.id(), clerk).orElseThrow().collisions()).isEmpty();
    }

    @Test
    void losesNothingWhenManyTabsSaveAtOnce() throws Exception {
        var together = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Saved>> saves = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit((Callable<Saved>) () -> {
                        together.await();
                        return drafts.save(item.id(), 0, START, values("note", "", "field" + i, "typed" + i), clerk);
                    }))
                    .toList();
            together.countDown();
            for (Future<Saved> save : saves) {
                save.get();
            }
        }
        Draft kept = drafts.mine(item.id(), clerk).orElseThrow();
        IntStream.range(0, 16)
                .forEach(i -> assertThat(kept.values().text("field" + i)).contains("typed" + i));
    }

    @Test
    void aTabThatKnowsAThrownAwayDraftTakesNoLaterOneForIts() throws Exception {
        Saved old = drafts.save(item.id(), 0, START, values("note", "old"), clerk);
        drafts.discard(item.id(), clerk);
        clock.advance(Duration.ofSeconds(5));
        drafts.save(item.id(), 0, START, values("note", "new"), clerk);
        Saved late = drafts.save(item.id(), old.revision(), old.values(), values("note", "late"), clerk);
        assertThat(late.collisions()).containsExactly(new Collision("note", "old", "late", "new"));
    }

    @Test
    void offersTheNextHolderWhatOthersLeft() throws Exception {
        Actor next = staffing.clerk(FRONT);
        Actor idle = staffing.clerk(FRONT);
        workList.claim(item.id(), clerk);
        drafts.save(item.id(), 0, START, values("note", "half done"), clerk);
        drafts.save(item.id(), 0, START, START, idle);
        workList.release(item.id(), clerk);
        workList.claim(item.id(), next);

        assertThat(drafts.mine(item.id(), next)).isEmpty();
        assertThat(drafts.others(item.id(), next)).singleElement().satisfies(left -> {
            assertThat(left.personName()).isEqualTo(clerk.name());
            assertThat(left.values()).isEqualTo(values("note", "half done"));
        });
        assertThat(drafts.others(item.id(), clerk)).isEmpty();
    }

    @Test
    void keepsDraftsFromWhoMayNotSeeTheItem() {
        Actor stranger = staffing.clerk("credit");
        refused("worklist.unknown", () -> drafts.mine(item.id(), stranger));
        refused("worklist.unknown", () -> drafts.others(item.id(), stranger));
        refused("worklist.unknown", () -> drafts.discard(item.id(), stranger));
        refused("worklist.unknown", () -> drafts.save(item.id(), 0, START, START, stranger));
        refused("worklist.unknown", () -> drafts.mine(new WorkItemId(java.util.UUID.randomUUID()), clerk));
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        FormValues large = values("note", "x".repeat(Drafts.MAX_LENGTH));
        refused("draft.tooLarge", () -> drafts.save(item.id(), 0, START, large, clerk));
        assertThat(drafts.mine(item.id(), clerk)).isEmpty();
    }

    @Test
    void keepsOfManyLargeCollisionsTheLatest() throws Exception {
        Saved saved = drafts.save(item.id(), 0, START, values("note", "x".repeat(200_000)), clerk);
        for (int i = 0; i < 6; i++) {
            saved = drafts.save(item.id(), 0, START, values("note", i + "y".repeat(200_000)), clerk);
        }
        Draft kept = drafts.mine(item.id(), clerk).orElseThrow();
        assertThat(kept.collisions()).isNotEmpty().isEqualTo(saved.collisions());
        assertThat(kept.collisions().getLast().mine()).isEqualTo("5" + "y".repeat(200_000));
    }

    @Test
    void sweepsDraftsSomeDaysAfterTheirItemWasDone() throws Exception {
        Actor colleague = staffing.clerk(FRONT);
        WorkItem open = twoSteps.waiting(twoSteps.open("Toko Buka", staffing.clerk("credit")));
        WorkItem held = workList.claim(item.id(), clerk);
        drafts.save(item.id(), 0, START, values("note", "done"), clerk);
        drafts.save(open.id(), 0, START, values("note", "open"), clerk);
        workList.complete(item.id(), held.version(), values("note", "done"), clerk);
        // a colleague who was typing while it was done still loses nothing
        drafts.save(item.id(), 0, START, values("note", "too late"), colleague);

        sweep.run();
        assertThat(drafts.mine(item.id(), clerk)).isPresent();
        clock.advance(Duration.ofDays(Drafts.KEPT_DAYS).plusHours(1));
        sweep.run();
        assertThat(drafts.mine(item.id(), clerk)).isEmpty();
        assertThat(drafts.mine(item.id(), colleague)).isEmpty();
        assertThat(drafts.mine(open.id(), clerk)).isPresent();
    }

    private static FormValues values(String... pairs) {
        FormValues values = FormValues.empty();
        for (int i = 0; i < pairs.length; i += 2) {
            values = values.overlaidBy(FormValues.of(Map.of(pairs[i], pairs[i + 1])));
        }
        return values;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            Texts.LANGUAGES.forEach(
                    language -> assertThat(refusal.text(language)).doesNotStartWith("!"));
        });
    }
}

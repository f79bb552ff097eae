package id.kerani.worklist;

import static id.kerani.testing.TwoStepCases.FRONT;
import static id.kerani.testing.TwoStepCases.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.BulkWork.BulkResult;
import id.kerani.worklist.BulkWork.BulkTarget;
import id.kerani.worklist.BulkWork.Claim;
import id.kerani.worklist.BulkWork.Complete;
import id.kerani.worklist.BulkWork.Progress;
import id.kerani.worklist.WorkActions.HandOver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred who want the same: one gets it, the others hear clearly why not, and nothing is counted twice. */
@KeraniTest
class AllAtOnceIT {

    private static final int MANY = 100;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkActions actions;

    @Autowired
    private BulkWork bulk;

    @Autowired
    private WorkListCheck check;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private Actor requester;

    @BeforeEach
    void requester() {
        requester = staffing.clerk();
    }

    @AfterEach
    void nothingDrifted() {
        threads.shutdown();
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void oneOfAHundredTakesAnItem() throws Exception {
        WorkItem item = cases.item("Toko Rebutan", requester);
        List<Actor> clerks =
                IntStream.range(0, MANY).mapToObj(i -> staffing.clerk(FRONT)).toList();

        Answers<WorkItem> answers = together(clerks.stream()
                .<Callable<WorkItem>>map(clerk -> () -> workList.claim(item.id(), clerk))
                .toList());

        assertThat(answers.results()).hasSize(1);
        Actor winner = clerks.stream()
                .filter(clerk -> clerk.is(answers.results().getFirst().holder()))
                .findFirst()
                .orElseThrow();
        assertThat(answers.refusals())
                .hasSize(MANY - 1)
                .allSatisfy(refusal -> assertThat(refusal.code()).isEqualTo("worklist.taken"))
                .allSatisfy(
                        refusal -> assertThat(refusal.text(Texts.INDONESIAN)).contains(winner.name()));
    }

    @Test
    void oneOfAHundredCompletesAnItem() throws Exception {
        Actor clerk = staffing.clerk(FRONT);
        WorkItem item = workList.claim(cases.item("Toko Sekali", requester).id(), clerk);

        Answers<Boolean> answers = together(Collections.nCopies(MANY, () -> {
            workList.complete(item.id(), item.version(), NOTE, clerk);
            return true;
        }));

        assertThat(answers.results()).hasSize(1);
        assertThat(answers.codes()).containsExactly("worklist.done");
        assertThat(answers.refusals()).hasSize(MANY - 1);
        assertThat(cases.only(item.caseId()).step()).isEqualTo("Task_Approve");
    }

    @Test
    void oneOfAHundredHandsAnItemOver() throws Exception {
        Actor clerk = staffing.clerk(FRONT);
        List<Actor> colleagues =
                IntStream.range(0, MANY).mapToObj(i -> staffing.clerk(FRONT)).toList();
        WorkItem item = workList.claim(cases.item("Toko Oper", requester).id(), clerk);

        Answers<WorkItem> answers = together(colleagues.stream()
                .<Callable<WorkItem>>map(colleague ->
                        () -> actions.handOver(item.id(), HandOver.toPerson(colleague.person(), "tolong"), clerk))
                .toList());

        assertThat(answers.results()).hasSize(1);
        assertThat(answers.codes()).containsExactly("worklist.notYours");
        assertThat(answers.refusals()).hasSize(MANY - 1);
        assertThat(cases.only(item.caseId()).holder())
                .isEqualTo(answers.results().getFirst().holder());
    }

    @Test
    void manyAtOnceAndOneByOneNeverBothGetAnItem() throws Exception {
        Actor bulky = staffing.clerk(FRONT);
        Actor quick = staffing.clerk(FRONT);
        List<WorkItem> items = IntStream.range(0, 40)
                .mapToObj(i -> cases.item("Toko Serentak " + i, requester))
                .toList();
        List<WorkItem> backwards = new ArrayList<>(items).reversed();
        List<Callable<List<BulkResult>>> work = new ArrayList<>();
        work.add(() -> bulk.run(targets(items), new Claim(), bulky, Progress.none()));
        work.add(() -> {
            List<BulkResult> results = new ArrayList<>();
            for (WorkItem item : backwards) {
                try {
                    workList.claim(item.id(), quick);
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).isEqualTo("worklist.taken");
                    assertThat(refusal.text(Texts.ENGLISH)).contains(bulky.name());
                }
            }
            return results;
        });

        Answers<List<BulkResult>> answers = together(work);

        List<BulkResult> results =
                answers.results().stream().flatMap(List::stream).toList();
        assertThat(results).hasSize(items.size());
        for (BulkResult result : results) {
            WorkItem now = workList.open(result.item(), quick).item();
            assertThat(now.holder()).isEqualTo(result.done() ? bulky.person() : quick.person());
            assertThat(result.code()).isEqualTo(result.done() ? null : "worklist.taken");
        }
    }

    @Test
    void twoWhoCompleteTheSameManyCompleteEachOnce() throws Exception {
        Actor first = staffing.clerk(FRONT);
        Actor second = staffing.clerk(FRONT);
        List<WorkItem> items = IntStream.range(0, 30)
                .mapToObj(i -> cases.item("Toko Dobel " + i, requester))
                .toList();

        Answers<List<BulkResult>> answers = together(List.of(
                () -> bulk.run(targets(items), new Complete(NOTE), first, Progress.none()),
                () -> bulk.run(targets(items.reversed()), new Complete(NOTE), second, Progress.none())));

        Map<Boolean, List<BulkResult>> results = answers.results().stream()
                .flatMap(List::stream)
                .collect(java.util.stream.Collectors.partitioningBy(BulkResult::done));
        assertThat(results.get(true))
                .hasSize(items.size())
                .extracting(BulkResult::item)
                .doesNotHaveDuplicates();
        assertThat(results.get(false)).extracting(BulkResult::code).containsOnly("worklist.done");
    }

    private static List<BulkTarget> targets(List<WorkItem> items) {
        return items.stream().map(BulkTarget::of).toList();
    }

    private record Answers<T>(List<T> results, List<Refusal> refusals) {

        Set<String> codes() {
            Set<String> codes = new HashSet<>();
            refusals.forEach(refusal -> codes.add(refusal.code()));
            return codes;
        }
    }

    /** All start at one moment; anything but a result or a refusal fails the test. */
    private <T> Answers<T> together(List<? extends Callable<T>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> each : work) {
            futures.add(threads.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(Refusal.class);
                refusals.add((Refusal) e.getCause());
            }
        }
        return new Answers<>(results, refusals);
    }
}

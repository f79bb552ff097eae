package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.worklist.BulkWork;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What people of this node let run over many items: one run a person at a time, on threads of its own, so that they can go
 * on working and leave the page meanwhile. A finished run is kept until its person has seen it.
 */
@Component
class BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);
    private static final int AT_ONCE = 3;
    private static final long TELL_EVERY_NANOS = Duration.ofMillis(200).toNanos();

    private final BulkWork work;
    private final Map<PersonId, BulkRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("bulk-", 0).daemon().factory());

    BulkRuns(BulkWork work) {
        this.work = work;
    }

    /** The person's run that goes on, or whose end was not seen yet. */
    Optional<BulkRun> of(Actor actor) {
        return Optional.ofNullable(runs.get(actor.personId().orElseThrow()));
    }

    /** Starts a run; empty while another one of the person goes on. */
    Optional<BulkRun> start(
            RowAction action, List<BulkWork.BulkTarget> targets, BulkWork.BulkAction what, Actor actor) {
        PersonId person = actor.personId().orElseThrow();
        BulkRun run = new BulkRun(action, targets.size());
        BulkRun now = runs.compute(person, (id, old) -> old == null || old.isOver() ? run : old);
        if (now != run) {
            return Optional.empty();
        }
        threads.execute(() -> carryOut(run, targets, what, actor));
        return Optional.of(run);
    }

    private void carryOut(BulkRun run, List<BulkWork.BulkTarget> targets, BulkWork.BulkAction what, Actor actor) {
        RuntimeException problem = null;
        try {
            long[] told = {System.nanoTime()};
            work.run(targets, what, actor, (result, finished, of) -> {
                run.add(result);
                if (System.nanoTime() - told[0] > TELL_EVERY_NANOS) {
                    told[0] = System.nanoTime();
                    run.tell();
                }
                return !run.isStopped();
            });
        } catch (RuntimeException e) {
            LOG.error("Something done to many items broke off after {} of {}", run.finished(), run.total(), e);
            problem = e;
        }
        run.end(problem);
    }

    /** The person has seen how it ended. */
    void seen(BulkRun run, Actor actor) {
        runs.remove(actor.personId().orElseThrow(), run);
    }

    @PreDestroy
    void stop() {
        runs.values().forEach(BulkRun::stop);
        threads.shutdown();
    }
}

package id.kerani.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves the engine's own clock, which all engines of this Java share, and does jobs by hand. Only for a demonstration
 * that makes its past before anybody can come in.
 */
@Component
public class EngineTime {

    /** Jobs that follow each other without end are a mistake in a model. */
    private static final int MOST_ROUNDS = 50;

    private final ManagementService management;

    EngineTime(@Lazy ManagementService management) {
        this.management = management;
    }

    /** The engine's clock stands at this moment until it is moved again. */
    public void standAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** The engine's clock runs with the machine's again. */
    public void reset() {
        ClockUtil.reset();
    }

    /**
     * Does all jobs that are due at the engine's time, and those that they leave, in the caller's transaction. A job that
     * fails dooms it.
     *
     * @return how many were done
     */
    public int doDueJobs() {
        int done = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> due = management.createJobQuery().executable().list();
            if (due.isEmpty()) {
                return done;
            }
            due.forEach(job -> management.executeJob(job.getId()));
            done += due.size();
        }
        throw new IllegalStateException("Jobs leave jobs without end");
    }
}

package id.kerani.testing;

import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs jobs of the engine by hand, one case at a time. */
@Component
public class Jobs {

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs every job of a case that has retries left, until none is left; what fails counts as a try. */
    public void runAll(UUID caseId) {
        for (int round = 0; round < 50; round++) {
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId.toString())
                    .list();
            var jobs = instance.stream()
                    .flatMap(
                            each -> management
                                    .createJobQuery()
                                    .processInstanceId(each.getId())
                                    .withRetriesLeft()
                                    .active()
                                    .list()
                                    .stream())
                    .toList();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(this::run);
        }
        throw new IllegalStateException("The jobs of case " + caseId + " never end");
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            // The engine counts the try and keeps the message: that is what tests look at.
            if (management.createJobQuery().jobId(job.getId()).count() == 0) {
                throw failed;
            }
        }
    }
}

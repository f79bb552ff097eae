package id.kerani.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What the machine has yet to do. */
@Service
public class JobBacklog {

    private final ManagementService management;

    JobBacklog(@Lazy ManagementService management) {
        this.management = management;
    }

    /** Jobs that could run now and have not; near zero on a server that keeps up. */
    public long due() {
        return management.createJobQuery().executable().active().count();
    }
}

package id.kerani.worklist.internal;

import id.kerani.worklist.Drafts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away the drafts of items that were closed some days ago, so that a completion need not. */
@Component
public class DraftSweep {

    private final DraftStore store;
    private final Clock clock;

    DraftSweep(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A batch and a transaction at a time, so that it never holds many locks. */
    @Scheduled(cron = "0 29 3 * * *")
    public void run() {
        Instant before = clock.instant().minus(Duration.ofDays(Drafts.KEPT_DAYS));
        int swept = store.sweep(before);
        while (swept > 0) {
            swept = store.sweep(before);
        }
    }
}

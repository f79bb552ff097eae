package id.kerani.demo;

import id.kerani.server.StartConsole;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sample company once, on a database that nobody works in yet, after the models are in and before anybody can
 * come in. All of it is one transaction: a start that was killed half-way leaves nothing, and the next one makes it.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    /** After the engine, long before the web server. */
    private static final int PHASE = 100;

    /** How far back the company's records go. */
    private static final Duration PAST = Duration.ofDays(33);

    private final DemoClock clock;
    private final DemoCompany company;
    private final DemoHistory history;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoStart(DemoClock clock, DemoCompany company, DemoHistory history, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.company = company;
        this.history = history;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        Instant now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> make(now, status));
        } finally {
            clock.runOn();
        }
        running = true;
    }

    private void make(Instant now, TransactionStatus status) {
        clock.standAt(now.minus(PAST));
        try {
            if (!company.claim()) {
                status.setRollbackOnly();
                return;
            }
            StartConsole.terminal().say("demo", "making");
            Map<DemoPerson, Actor> staff = company.staff();
            history.happen(now, staff);
            log.info("The sample company was made in {}", Duration.between(now, Instant.now()));
        } catch (Refusal e) {
            throw new IllegalStateException("The sample company is not taken: " + e.code(), e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

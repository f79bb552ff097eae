package id.kerani.server.watch;

import id.kerani.engine.Incidents;
import id.kerani.engine.JobBacklog;
import id.kerani.notice.MailFigures;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.worklist.WorkFigures;
import id.kerani.worklist.WorkFigures.QueueFigure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What waits, as figures: read when somebody asks, and not again for some seconds. Where the database does not answer they are
 * "not a number": an old figure would look as if all were well.
 */
@Component
class WorkMeters {

    private static final Logger log = LoggerFactory.getLogger(WorkMeters.class);
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final WorkFigures work;
    private final Teams teams;
    private final JobBacklog jobs;
    private final Incidents incidents;
    private final MailFigures mails;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge held;
    private final MultiGauge oldest;
    private long readAt = System.nanoTime() - FRESH;
    private double backlog = Double.NaN;
    private double failed = Double.NaN;
    private double mail = Double.NaN;
    private double mailAge = Double.NaN;

    WorkMeters(
            WorkFigures work,
            Teams teams,
            JobBacklog jobs,
            Incidents incidents,
            MailFigures mails,
            Clock clock,
            MeterRegistry registry) {
        this.work = work;
        this.teams = teams;
        this.jobs = jobs;
        this.incidents = incidents;
        this.mails = mails;
        this.clock = clock;
        waiting = MultiGauge.builder("kerani.work.items.waiting")
                .description("Work items that nobody has taken")
                .register(registry);
        held = MultiGauge.builder("kerani.work.items.held")
                .description("Work items that somebody works on")
                .register(registry);
        oldest = MultiGauge.builder("kerani.work.items.oldest")
                .description("Age of the work item that waits longest")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kerani.jobs.backlog", () -> backlog)
                .description("Jobs of the process engine that are due and have not run")
                .register(registry);
        Gauge.builder("kerani.incidents", () -> failed)
                .description("Steps that failed and wait for an administrator")
                .register(registry);
        Gauge.builder("kerani.mail.waiting", () -> mail)
                .description("Mail that waits to be sent")
                .register(registry);
        Gauge.builder("kerani.mail.oldest", () -> mailAge)
                .description("Age of the mail that waits longest")
                .baseUnit("seconds")
                .register(registry);
    }

    /** The figures of everything in Prometheus' text form. */
    String scrape(PrometheusMeterRegistry registry) {
        refresh();
        return registry.scrape();
    }

    private synchronized void refresh() {
        if (System.nanoTime() - readAt < FRESH) {
            return;
        }
        readAt = System.nanoTime();
        try {
            Instant now = clock.instant();
            List<MultiGauge.Row<?>> waits = new ArrayList<>();
            List<MultiGauge.Row<?>> holds = new ArrayList<>();
            List<MultiGauge.Row<?>> ages = new ArrayList<>();
            Map<id.kerani.staff.TeamId, QueueFigure> figures = work.byQueue();
            for (Team team : teams.all()) {
                QueueFigure figure = figures.getOrDefault(team.id(), new QueueFigure(0, 0, null));
                Tags tags = Tags.of("queue", team.key());
                waits.add(MultiGauge.Row.of(tags, figure.waiting()));
                holds.add(MultiGauge.Row.of(tags, figure.held()));
                ages.add(MultiGauge.Row.of(tags, age(figure.oldest(), now)));
            }
            waiting.register(waits, true);
            held.register(holds, true);
            oldest.register(ages, true);
            backlog = jobs.due();
            failed = incidents.count();
            MailFigures.Waiting letters = mails.waiting();
            mail = letters.count();
            mailAge = age(letters.oldest(), now);
        } catch (RuntimeException away) {
            log.warn("The figures could not be read: {}", away.getMessage());
            waiting.register(List.of(), true);
            held.register(List.of(), true);
            oldest.register(List.of(), true);
            backlog = failed = mail = mailAge = Double.NaN;
        }
    }

    private static double age(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }
}

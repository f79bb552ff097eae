package id.kerani.worklist.internal;

import id.kerani.company.Company;
import id.kerani.notice.News;
import id.kerani.notice.Notifications;
import id.kerani.shared.PersonId;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells, once, of promises that come into danger: the holder, or the queue's leads when nobody took the item. Time brings
 * items into danger in the order of their due time, so all a sweep needs is how far the last one came; a mark in the
 * database, whose lock keeps the nodes from telling twice. What somebody takes when it is in danger already is no news.
 */
@Component
class DangerSweep {

    /** After a longer pause of the server only the promises of the last day are told. */
    private static final Duration LONGEST_GAP = Duration.ofDays(1);

    /** So many are told one by one, more as a number. */
    private static final int ONE_BY_ONE = 3;

    private static final int MOST_A_PERSON = 200;
    private static final String NAME = "danger";

    /** Hops from holder to holder along the index, then reads the few of each that crossed the line. */
    private static final String HELD = """
            with recursive holders (id) as (
              (select holder from work_item where state = 'CLAIMED' order by holder limit 1)
              union all
              select (select holder from work_item where state = 'CLAIMED' and holder > h.id order by holder limit 1)
              from holders h where h.id is not null)
            select item.* from holders h cross join lateral (
              select * from work_item w where w.holder = h.id and w.state = 'CLAIMED' and w.due_at > ? and w.due_at <= ?
              order by w.due_at, w.id limit ?) item
            where h.id is not null order by item.holder, item.due_at, item.id""";

    private static final String WAITING = """
            select queue.id, count(*) as waiting from unnest(?::uuid[]) queue (id)
            cross join lateral (
              select w.id from work_item w where w.queue_id = queue.id and w.state = 'READY'
                and w.due_at > ? and w.due_at <= ? order by w.due_at, w.id) item
            group by queue.id order by queue.id""";

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Notifications notifications;
    private final Company company;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DangerSweep(
            JdbcClient jdbc,
            Teams teams,
            Notifications notifications,
            Company company,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.notifications = notifications;
        this.company = company;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void sweep() {
        transaction.executeWithoutResult(status -> {
            Instant line = clock.instant().plus(Inbox.DANGER);
            Optional<Instant> last = lastLine(line);
            if (last.isEmpty() || !last.get().isBefore(line)) {
                return;
            }
            jdbc.sql("update work_sweep set swept_until = ? where name = ?")
                    .params(at(line), NAME)
                    .update();
            Instant earliest = line.minus(LONGEST_GAP);
            Instant from = last.get().isBefore(earliest) ? earliest : last.get();
            tellHolders(from, line);
            tellLeads(from, line);
        });
    }

    /** How far the last sweep came; empty while another node sweeps. The first sweep ever begins where it stands. */
    private Optional<Instant> lastLine(Instant line) {
        jdbc.sql("insert into work_sweep (name, swept_until) values (?, ?) on conflict do nothing")
                .params(NAME, at(line))
                .update();
        return jdbc.sql("select swept_until from work_sweep where name = ? for update skip locked")
                .param(NAME)
                .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private void tellHolders(Instant from, Instant line) {
        Map<PersonId, List<WorkItem>> held =
                jdbc.sql(HELD).params(at(from), at(line), MOST_A_PERSON).query(ItemStore::map).list().stream()
                        .filter(item -> item.holder() != null)
                        .collect(Collectors.groupingBy(WorkItem::holder, LinkedHashMap::new, Collectors.toList()));
        held.forEach((holder, theirs) -> {
            if (theirs.size() > ONE_BY_ONE) {
                notifications.tell(
                        Set.of(holder),
                        new News(
                                News.Kind.DANGER,
                                "worklist.told.manyDanger",
                                List.of(String.valueOf(theirs.size())),
                                null,
                                null));
                return;
            }
            theirs.forEach(item -> notifications.tell(
                    Set.of(holder),
                    ItemNews.of(
                            News.Kind.DANGER, "worklist.told.danger", item, time(item, "HH.mm"), time(item, "HH:mm"))));
        });
    }

    private void tellLeads(Instant from, Instant line) {
        Map<UUID, Team> queues = teams.all().stream()
                .filter(Team::active)
                .collect(Collectors.toMap(team -> team.id().value(), team -> team));
        jdbc.sql(WAITING)
                .params(queues.keySet().toArray(UUID[]::new), at(from), at(line))
                .query((rs, n) -> new Waiting(rs.getObject(1, UUID.class), rs.getInt(2)))
                .list()
                .forEach(waiting -> {
                    Team queue = queues.get(waiting.queue());
                    Set<PersonId> leads = queue == null ? Set.of() : leads(queue.id());
                    if (queue != null && !leads.isEmpty()) {
                        notifications.tell(
                                leads,
                                new News(
                                        News.Kind.DANGER,
                                        "worklist.told.queueDanger",
                                        List.of(queue.nameId(), queue.nameEn(), String.valueOf(waiting.items())),
                                        null,
                                        null));
                    }
                });
    }

    private record Waiting(UUID queue, int items) {}

    private Set<PersonId> leads(TeamId queue) {
        return teams.members(queue).stream()
                .filter(person -> person.has(Role.LEAD))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private String time(WorkItem item, String pattern) {
        ZonedDateTime here = item.dueAt().atZone(company.current().zone());
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(here);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

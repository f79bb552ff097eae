package id.kerani.worklist.internal;

import id.kerani.company.Company;
import id.kerani.shared.PersonId;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages and counts straight from the partial indexes: each page one statement, whatever its number. */
@Component
@Transactional(readOnly = true)
class JdbcInbox implements Inbox {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** The head of each queue by its own index, then merged: no sort of everything that waits. */
    private static final String WAITING = """
            select item.* from unnest(?::uuid[]) queue (id) cross join lateral (
              select * from work_item w
              where w.queue_id = queue.id and w.state = 'READY' and not w.excluded @> array[?]::uuid[]
                and (w.due_at, w.id) > (?, ?)
              order by w.due_at, w.id limit ?) item
            order by item.due_at, item.id limit ?""";

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Counters counters;
    private final Company company;
    private final Clock clock;

    JdbcInbox(JdbcClient jdbc, Teams teams, Counters counters, Company company, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.counters = counters;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public Page page(Query query) {
        if (query.size() < 1 || query.size() > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " items, not " + query.size());
        }
        PersonId person =
                query.actor().personId().orElseThrow(() -> new IllegalArgumentException("Only people have an inbox"));
        return switch (query.scope()) {
            case MINE -> page(query.size(), held(person, query), WorkItem::dueAt);
            case QUEUES -> page(query.size(), waiting(person, query), WorkItem::dueAt);
            case DONE -> done(person, query);
        };
    }

    @Override
    public Counts counts(PersonId person) {
        Instant now = clock.instant();
        OffsetDateTime danger = now.plus(DANGER).atOffset(ZoneOffset.UTC);
        ZoneId zone = company.current().zone();
        OffsetDateTime today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toOffsetDateTime();
        long[] mine = jdbc.sql("""
                        select count(*), count(*) filter (where due_at <= ?),
                          (select count(*) from work_item where closed_by = ? and state = 'DONE' and closed_at >= ?)
                        from work_item where holder = ? and state = 'CLAIMED'""")
                .params(danger, person.value(), today, person.value())
                .query((rs, n) -> new long[] {rs.getLong(1), rs.getLong(2), rs.getLong(3)})
                .single();
        List<TeamId> queues = teams.ofPerson(person).stream().map(Team::id).toList();
        return new Counts(mine[0], mine[1], mine[2], counters.waiting(queues));
    }

    /** The waiting items a person should take first: promises in danger, then priority, then age. */
    List<WorkItemId> mostUrgent(PersonId person, int limit) {
        UUID[] queues = queues(person, null);
        if (queues.length == 0) {
            return List.of();
        }
        OffsetDateTime danger = clock.instant().plus(DANGER).atOffset(ZoneOffset.UTC);
        return jdbc
                .sql("""
                        select item.id from unnest(?::uuid[]) queue (id) cross join lateral (
                          (select id, due_at, priority, created_at, 0 as turn from work_item w
                           where w.queue_id = queue.id and w.state = 'READY' and not w.excluded @> array[?]::uuid[]
                             and w.due_at <= ? order by due_at, id limit ?)
                          union all
                          (select id, due_at, priority, created_at, 1 as turn from work_item w
                           where w.queue_id = queue.id and w.state = 'READY' and not w.excluded @> array[?]::uuid[]
                           order by priority desc, created_at, id limit ?)) item
                        order by turn, case when turn = 0 then due_at end, priority desc, created_at, id limit ?""")
                .params(queues, person.value(), danger, limit, person.value(), limit, 2 * limit)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .map(WorkItemId::new)
                .toList();
    }

    private List<WorkItem> held(PersonId person, Query query) {
        Cursor after = query.after();
        return jdbc.sql("""
                        select * from work_item where holder = ? and state = 'CLAIMED' and (due_at, id) > (?, ?)
                          and (?::uuid is null or queue_id = ?::uuid)
                        order by due_at, id limit ?""")
                .params(
                        person.value(),
                        after == null ? BEGINNING : at(after),
                        after == null ? FIRST : after.id().value(),
                        value(query.queue()),
                        value(query.queue()),
                        query.size() + 1)
                .query(ItemStore::map)
                .list();
    }

    private List<WorkItem> waiting(PersonId person, Query query) {
        UUID[] queues = queues(person, query.queue());
        if (queues.length == 0) {
            return List.of();
        }
        Cursor after = query.after();
        return jdbc.sql(WAITING)
                .params(
                        queues,
                        person.value(),
                        after == null ? BEGINNING : at(after),
                        after == null ? FIRST : after.id().value(),
                        query.size() + 1,
                        query.size() + 1)
                .query(ItemStore::map)
                .list();
    }

    private Page done(PersonId person, Query query) {
        Cursor after = query.after();
        List<WorkItem> found = jdbc.sql("""
                        select * from work_item where closed_by = ? and state = 'DONE' and (closed_at, id) < (?, ?)
                        order by closed_at desc, id desc limit ?""")
                .params(
                        person.value(),
                        after == null ? END : at(after),
                        after == null ? LAST : after.id().value(),
                        query.size() + 1)
                .query(ItemStore::map)
                .list();
        return page(query.size(), found, WorkItem::closedAt);
    }

    private static Page page(int size, List<WorkItem> found, Function<WorkItem, @Nullable Instant> order) {
        boolean more = found.size() > size;
        List<WorkItem> shown = more ? List.copyOf(found.subList(0, size)) : found;
        return new Page(
                shown,
                more
                        ? new Cursor(
                                Objects.requireNonNull(order.apply(shown.getLast())),
                                shown.getLast().id())
                        : null);
    }

    private UUID[] queues(PersonId person, @Nullable TeamId only) {
        return teams.ofPerson(person).stream()
                .map(Team::id)
                .filter(team -> only == null || Objects.equals(team, only))
                .map(TeamId::value)
                .toArray(UUID[]::new);
    }

    private static @Nullable UUID value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static OffsetDateTime at(Cursor cursor) {
        return cursor.at().atOffset(ZoneOffset.UTC);
    }
}

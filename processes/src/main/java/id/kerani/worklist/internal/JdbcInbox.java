package id.kerani.worklist.internal;

import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages and counts straight from the partial indexes: each page one statement, whatever its number. */
@Component
@Transactional(readOnly = true)
class JdbcInbox implements Inbox {

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

    private record Row(WorkItem item, String aboutKey) {}

    @Override
    public Page page(Query query) {
        if (query.size() < 1 || query.size() > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " items, not " + query.size());
        }
        PersonId person = person(query.actor());
        Sort sort = query.sort().by() == Order.CLOSED && query.scope() != Scope.DONE
                ? Sort.usual(query.scope())
                : query.sort();
        Ordering ordering = Ordering.of(sort.by());
        boolean back = query.direction() == Direction.BEFORE;
        boolean falling = ordering.falls(sort.descending()) != back;
        int wanted = query.size() + 1;
        var sql = new Sql();
        sql.add("select w.*, lower(w.about) as about_key from work_item w where ");
        sql.add(scope(query.scope(), query.filter(), person));
        sql.add(Conditions.of(query.filter(), clock.instant()));
        text(sql, query.filter());
        if (query.from() != null) {
            sql.add(" and ").add(ordering.beyond("w", query.from(), falling));
        }
        sql.add(" order by " + ordering.orderBy("w", falling) + " limit ?", wanted);
        List<Row> found = new ArrayList<>(jdbc.sql(sql.text())
                .params(sql.values())
                .query((rs, n) -> new Row(ItemStore.map(rs, n), rs.getString("about_key")))
                .list());
        boolean more = found.size() == wanted;
        if (more) {
            found.removeLast();
        }
        if (back) {
            Collections.reverse(found);
        }
        return page(query, ordering, found, more, false);
    }

    @Override
    public long count(Query query, int limit) {
        var sql = new Sql();
        sql.add("select count(*) from (select 1 from work_item w where ");
        sql.add(scope(query.scope(), query.filter(), person(query.actor())));
        sql.add(Conditions.of(query.filter(), clock.instant()));
        text(sql, query.filter());
        sql.add(" limit ?) found", limit);
        return jdbc.sql(sql.text()).params(sql.values()).query(Long.class).single();
    }

    private static Page page(Query query, Ordering ordering, List<Row> found, boolean more, boolean narrow) {
        boolean back = query.direction() == Direction.BEFORE;
        Cursor from = query.from();
        Cursor first = found.isEmpty() ? from : cursor(ordering, found.getFirst());
        Cursor last = found.isEmpty() ? from : cursor(ordering, found.getLast());
        boolean elsewhere = from != null;
        List<WorkItem> items = found.stream().map(Row::item).toList();
        return back
                ? new Page(items, more ? first : null, elsewhere ? last : null, narrow)
                : new Page(items, elsewhere ? first : null, more ? last : null, narrow);
    }

    private static Cursor cursor(Ordering ordering, Row row) {
        return ordering.cursor(row.item(), row.aboutKey());
    }

    private Sql scope(Scope scope, InboxFilter filter, PersonId person) {
        UUID me = person.value();
        var sql = new Sql();
        switch (scope) {
            case MINE -> {
                sql.add("w.holder = ? and w.state = 'CLAIMED'", me);
                if (!filter.snoozedToo()) {
                    sql.add(" and (w.snoozed_until is null or w.snoozed_until <= ?)", Conditions.at(clock.instant()));
                }
                sql.add(Conditions.queues(filter));
            }
            case QUEUES ->
                sql.add(
                        "w.queue_id = any(?::uuid[]) and w.state = 'READY' and not w.excluded @> array[?]::uuid[]",
                        queues(person, filter),
                        me);
            case WATCHED -> {
                sql.add(
                        "w.watchers <> '{}' and w.watchers @> array[?]::uuid[] and w.state in ('READY', 'CLAIMED')",
                        me);
                sql.add(Conditions.queues(filter));
            }
            case ASKED -> {
                sql.add(
                        "w.id in (select item_id from work_question where asked = ? and answered_at is null)"
                                + " and w.state in ('READY', 'CLAIMED')",
                        me);
                sql.add(Conditions.queues(filter));
            }
            case DONE -> {
                sql.add("w.closed_by = ? and w.state = 'DONE'", me);
                sql.add(Conditions.queues(filter));
            }
        }
        return sql;
    }

    private static void text(Sql sql, InboxFilter filter) {
        if (filter.about() != null) {
            sql.add(" and w.about ilike ?", "%" + Columns.escapeLike(filter.about()) + "%");
        }
        if (filter.text() != null) {
            String pattern = "%" + Columns.escapeLike(filter.text()) + "%";
            sql.add(" and (w.about ilike ? or w.case_number ilike ?)", pattern, pattern);
        }
    }

    @Override
    public List<WorkItem> those(Query query, Collection<WorkItemId> items) {
        if (items.size() > MAX_PAGE) {
            throw new IllegalArgumentException("At most " + MAX_PAGE + " items are looked at, not " + items.size());
        }
        if (items.isEmpty()) {
            return List.of();
        }
        var sql = new Sql();
        sql.add("select w.* from work_item w where w.id = any(?::uuid[]) and ", (Object)
                items.stream().map(WorkItemId::value).toArray(UUID[]::new));
        sql.add(scope(query.scope(), query.filter(), person(query.actor())));
        sql.add(Conditions.of(query.filter(), clock.instant()));
        text(sql, query.filter());
        return jdbc.sql(sql.text()).params(sql.values()).query(ItemStore::map).list();
    }

    @Override
    public Counts counts(PersonId person) {
        Instant now = clock.instant();
        OffsetDateTime danger = Conditions.at(now.plus(DANGER));
        ZoneId zone = company.current().zone();
        OffsetDateTime today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toOffsetDateTime();
        UUID me = person.value();
        List<TeamId> queues = teams.ofPerson(person).stream().map(Team::id).toList();
        return jdbc.sql("""
                        select count(*) filter (where not later), count(*) filter (where not later and due_at <= ?),
                          count(*) filter (where later),
                          (select count(*) from work_item where closed_by = ? and state = 'DONE' and closed_at >= ?),
                          (select count(*) from work_item where watchers <> '{}' and watchers @> array[?]::uuid[]
                             and state in ('READY', 'CLAIMED')),
                          (select count(distinct item_id) from work_question q join work_item w on w.id = q.item_id
                             where q.asked = ? and q.answered_at is null and w.state in ('READY', 'CLAIMED'))
                        from (select due_at, coalesce(snoozed_until > ?, false) as later
                              from work_item where holder = ? and state = 'CLAIMED') held""")
                .params(danger, me, today, me, me, Conditions.at(now), me)
                .query((rs, n) -> new Counts(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getLong(4),
                        rs.getLong(5),
                        rs.getLong(6),
                        rs.getLong(3),
                        counters.waiting(queues)))
                .single();
    }

    @Override
    public Choices choices(Actor actor) {
        PersonId person = person(actor);
        UUID[] queues = queues(person, InboxFilter.none());
        List<Step> steps = jdbc.sql("""
                        select distinct process_key, step from work_item
                        where queue_id = any(?::uuid[]) and state = 'READY' or holder = ? and state = 'CLAIMED'
                        order by process_key, step""")
                .params(queues, person.value())
                .query((rs, n) -> new Step(rs.getString(1), rs.getString(2)))
                .list();
        List<TeamId> own = new ArrayList<>();
        for (UUID queue : queues) {
            own.add(new TeamId(queue));
        }
        return new Choices(steps.stream().map(Step::process).distinct().toList(), steps, own, CHANNELS);
    }

    /** As {@code NewCase} lists them. */
    private static final List<String> CHANNELS = List.of("api", "call", "counter", "mail", "scan", "web");

    /** The waiting items a person should take first: promises in danger, then priority, then age. */
    List<WorkItemId> mostUrgent(PersonId person, int limit) {
        UUID[] queues = queues(person, InboxFilter.none());
        if (queues.length == 0) {
            return List.of();
        }
        OffsetDateTime danger = Conditions.at(clock.instant().plus(DANGER));
        return jdbc
                .sql("""
                        select item.id from unnest(?::uuid[]) queue (id) cross join lateral (
                          (select id, due_at, priority, created_at, 0 as turn from work_item w
                           where w.queue_id = queue.id and w.state = 'READY' and not w.excluded @> array[?]::uuid[]
                             and w.due_at <= ? order by due_at, id limit ?)
                          union all
                          (select id, due_at, priority, created_at, 1 as turn from work_item w
                           where w.queue_id = queue.id and w.state = 'READY' and not w.excluded @> array[?]::uuid[]
                           order by (-w.priority), created_at, id limit ?)) item
                        order by turn, case when turn = 0 then due_at end, priority desc, created_at, id limit ?""")
                .params(queues, person.value(), danger, limit, person.value(), limit, 2 * limit)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .map(WorkItemId::new)
                .toList();
    }

    private UUID[] queues(PersonId person, InboxFilter filter) {
        return teams.ofPerson(person).stream()
                .map(Team::id)
                .filter(team -> filter.queues().isEmpty() || filter.queues().contains(team))
                .map(TeamId::value)
                .toArray(UUID[]::new);
    }

    private static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people have an inbox"));
    }
}

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
import id.kerani.worklist.internal.WaitingItems.Found;
import id.kerani.worklist.internal.WaitingItems.Request;
import id.kerani.worklist.internal.WaitingItems.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages and counts straight from the partial indexes: each page one statement, whatever its number. */
@Component
@Transactional(readOnly = true)
class JdbcInbox implements Inbox {

    /** As {@code NewCase} lists them. */
    private static final List<String> CHANNELS = List.of("api", "call", "counter", "mail", "scan", "web");

    private final JdbcClient jdbc;
    private final WaitingItems waiting;
    private final Subjects subjects;
    private final TimeLimit time;
    private final Teams teams;
    private final Counters counters;
    private final Company company;
    private final Clock clock;

    JdbcInbox(
            JdbcClient jdbc,
            WaitingItems waiting,
            Subjects subjects,
            TimeLimit time,
            Teams teams,
            Counters counters,
            Company company,
            Clock clock) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.subjects = subjects;
        this.time = time;
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
        Request request = request(query, query.size() + 1);
        if (request == null) {
            return page(query, Found.all(List.of()));
        }
        return page(query, query.scope() == Scope.QUEUES ? waiting.read(request) : own(query, request));
    }

    @Override
    public Cursor place(Sort sort, WorkItem item) {
        boolean neverClosed = sort.by() == Order.CLOSED && item.closedAt() == null;
        Ordering ordering = Ordering.of(neverClosed ? Order.DUE : sort.by());
        return ordering.cursor(item, item.about().toLowerCase(Locale.ROOT));
    }

    @Override
    public long count(Query query, int limit) {
        Request request = request(query, limit);
        if (request == null) {
            return 0;
        }
        Sql sql = new Sql()
                .add("select count(*) from (select 1 from work_item w where ")
                .add(query.scope() == Scope.QUEUES ? waiting.where(request) : where(query, request))
                .add(" limit ?) found", limit);
        return time.within(WaitingItems.USUAL.time(), () -> jdbc.sql(sql.text())
                        .params(sql.values())
                        .query(Long.class)
                        .single())
                .orElse(-1L);
    }

    @Override
    public List<WorkItem> those(Query query, Collection<WorkItemId> items) {
        if (items.size() > MAX_PAGE) {
            throw new IllegalArgumentException("At most " + MAX_PAGE + " items are looked at, not " + items.size());
        }
        Request request = items.isEmpty() ? null : request(query, items.size());
        if (request == null) {
            return List.of();
        }
        Sql sql = new Sql()
                .add("select w.* from work_item w where w.id = any(?::uuid[]) and ", (Object)
                        items.stream().map(WorkItemId::value).toArray(UUID[]::new))
                .add(query.scope() == Scope.QUEUES ? waiting.where(request) : where(query, request));
        return jdbc.sql(sql.text()).params(sql.values()).query(ItemStore::map).list();
    }

    /** What to read; absent when nothing can fit. */
    private @Nullable Request request(Query query, int wanted) {
        PersonId person = person(query.actor());
        InboxFilter filter = query.filter();
        Conditions conditions = Conditions.of(filter, clock.instant());
        List<Long> few = List.of();
        boolean dictionary = false;
        boolean pointed = false;
        for (Subjects.Found found : found(filter)) {
            if (found.isNothing()) {
                return null;
            }
            conditions = conditions.and(Conditions.subjects(found));
            dictionary |= found.many();
            pointed |= !found.cases().isEmpty() && !found.many();
            few = found.cases().isEmpty() && found.isFew() ? found.subjects() : few;
        }
        Ordering ordering = Ordering.of(sort(query).by());
        return new Request(
                person.value(),
                query.scope() == Scope.QUEUES ? queues(person, filter) : new UUID[0],
                conditions,
                few,
                dictionary,
                pointed,
                ordering,
                ordering.falls(sort(query).descending()) != (query.direction() == Direction.BEFORE),
                query.from(),
                wanted);
    }

    private List<Subjects.Found> found(InboxFilter filter) {
        List<Subjects.Found> found = new ArrayList<>();
        if (filter.about() != null) {
            found.add(subjects.subjects(filter.about()));
        }
        if (filter.text() != null) {
            found.add(subjects.everything(filter.text()));
        }
        return found;
    }

    private static Sort sort(Query query) {
        return query.sort().by() == Order.CLOSED && query.scope() != Scope.DONE
                ? Sort.usual(query.scope())
                : query.sort();
    }

    /** What a person holds, watches, is asked about: little enough to sort. What a person did, in its own order. */
    private Found own(Query query, Request request) {
        Ordering ordering = request.ordering();
        Sql sql = new Sql()
                .add("select w.*, lower(w.about) as about_key from work_item w where ")
                .add(where(query, request));
        if (request.from() != null) {
            sql.add(" and ").add(ordering.beyond("w", request.from(), request.falling()));
        }
        sql.add(" order by " + ordering.orderBy("w", request.falling()) + " limit ?", request.wanted());
        Supplier<List<Row>> read =
                () -> jdbc.sql(sql.text()).params(sql.values()).query(Row::map).list();
        boolean bounded = query.scope() != Scope.DONE
                || (ordering == Ordering.CLOSED && query.filter().isNone());
        return bounded
                ? Found.all(read.get())
                : time.within(WaitingItems.USUAL.time(), read).map(Found::all).orElse(new Found(List.of(), true, null));
    }

    private Sql where(Query query, Request request) {
        UUID me = request.me();
        var sql = new Sql();
        switch (query.scope()) {
            case QUEUES -> throw new IllegalArgumentException("Read by WaitingItems");
            case MINE -> {
                sql.add("w.holder = ? and w.state = 'CLAIMED'", me);
                if (!query.filter().snoozedToo()) {
                    sql.add(" and (w.snoozed_until is null or w.snoozed_until <= ?)", Conditions.at(clock.instant()));
                }
            }
            case WATCHED ->
                sql.add(
                        "w.watchers <> '{}' and w.watchers @> array[?]::uuid[] and w.state in ('READY', 'CLAIMED')",
                        me);
            case ASKED ->
                sql.add(
                        "w.id in (select item_id from work_question where asked = ? and answered_at is null)"
                                + " and w.state in ('READY', 'CLAIMED')",
                        me);
            case DONE -> sql.add("w.closed_by = ? and w.state = 'DONE'", me);
        }
        return sql.add(Conditions.queues(query.filter()))
                .add(request.conditions().all());
    }

    private static Page page(Query query, Found found) {
        Ordering ordering = Ordering.of(sort(query).by());
        boolean back = query.direction() == Direction.BEFORE;
        List<Row> rows = new ArrayList<>(found.rows());
        boolean more = rows.size() > query.size();
        if (more) {
            rows.removeLast();
        }
        Cursor from = query.from();
        // Where reading began, and where it goes on.
        Cursor near = from == null || rows.isEmpty() ? from : cursor(ordering, rows.getFirst());
        Cursor far =
                more ? cursor(ordering, rows.getLast()) : found.edge() == null ? null : cursor(ordering, found.edge());
        if (back) {
            Collections.reverse(rows);
        }
        List<WorkItem> items = rows.stream().map(Row::item).toList();
        return back ? new Page(items, far, near, found.narrow()) : new Page(items, near, far, found.narrow());
    }

    private static Cursor cursor(Ordering ordering, Row row) {
        return ordering.cursor(row.item(), row.aboutKey());
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
        List<Step> steps = new ArrayList<>(
                jdbc.sql("select distinct process_key, step from work_item where holder = ? and state = 'CLAIMED'")
                        .param(person.value())
                        .query((rs, n) -> new Step(rs.getString(1), rs.getString(2)))
                        .list());
        waiting.steps(queues, new Sql()).forEach(step -> steps.add(step.step()));
        List<Step> sorted = steps.stream()
                .distinct()
                .sorted(Comparator.comparing(Step::process).thenComparing(Step::step))
                .toList();
        return new Choices(
                sorted.stream().map(Step::process).distinct().toList(),
                sorted,
                Arrays.stream(queues).map(TeamId::new).toList(),
                CHANNELS);
    }

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

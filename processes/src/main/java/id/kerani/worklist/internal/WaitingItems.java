package id.kerani.worklist.internal;

import id.kerani.worklist.Inbox.Cursor;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits in queues, in any order and filtered by anything. Each way of reading has its index; they are tried from
 * the cheapest on, each bounded in the rows it may look at, until one is sure to have the whole page:
 *
 * <ol>
 *   <li>the heads of the queues in the order wanted, merged;
 *   <li>the same by step, or by subject, when the filter names few of them;
 *   <li>the rows within the filter's limits by the index of that value, when they are few, sorted;
 *   <li>more of the heads;
 *   <li>whatever PostgreSQL thinks best, for a limited time.
 * </ol>
 */
@Component
class WaitingItems {

    /** What is allowed: some thousand rows looked at take a few milliseconds. */
    static final Effort USUAL = new Effort(120, 1_800, 1_000, Duration.ofMillis(700));

    private static final int MOST_PARTS = 4_000;

    /** Rows judged by the index alone for the price of one that has to be looked at. */
    private static final int COVERED = 5;

    private static final String SELECT = "select w.*, lower(w.about) as about_key from (";
    private static final String JOIN = ") p join work_item w on w.id = p.id order by ";

    private final JdbcClient jdbc;
    private final TimeLimit time;
    private final Effort effort;

    @Autowired
    WaitingItems(JdbcClient jdbc, TimeLimit time) {
        this(jdbc, time, USUAL);
    }

    WaitingItems(JdbcClient jdbc, TimeLimit time, Effort effort) {
        this.jdbc = jdbc;
        this.time = time;
        this.effort = effort;
    }

    /**
     * How much is tried.
     *
     * @param firstLook rows looked at in the order wanted, at first
     * @param secondLook and when the filter turns out to be rare
     * @param sortable rows within the filter's limits that are looked at in another order and sorted
     * @param time what is left to PostgreSQL, zero for nothing
     */
    record Effort(int firstLook, int secondLook, int sortable, Duration time) {}

    /** An item with what it sorts by when lists are ordered by whom they are about. */
    record Row(WorkItem item, String aboutKey) {

        static Row map(ResultSet rs, int n) throws SQLException {
            return new Row(ItemStore.map(rs, n), rs.getString("about_key"));
        }
    }

    /**
     * What is wanted.
     *
     * @param me who may not be excluded
     * @param subjects the subjects the conditions ask for, when these are few
     * @param asksDictionary whether the conditions ask the dictionary of subjects about each row
     * @param pointed whether the conditions name so few rows that no order need be read
     * @param falling whether the keys fall while reading
     * @param wanted rows at most
     */
    record Request(
            UUID me,
            UUID[] queues,
            Conditions conditions,
            List<Long> subjects,
            boolean asksDictionary,
            boolean pointed,
            Ordering ordering,
            boolean falling,
            @Nullable Cursor from,
            int wanted) {}

    /**
     * What was found, in the order of reading.
     *
     * @param edge when the time ended before: the last row looked at, up to which nothing is missing
     */
    record Found(List<Row> rows, boolean narrow, @Nullable Row edge) {

        static Found all(List<Row> rows) {
            return new Found(rows, false, null);
        }
    }

    /** A part of the rows, read in order by an index: its source, named {@code part}, and its condition. */
    private record Parts(Sql source, String condition, int count, boolean bySubject, boolean bySteps) {}

    Found read(Request request) {
        if (request.queues().length == 0) {
            return Found.all(List.of());
        }
        Parts parts = parts(request);
        if (parts.count() == 0) {
            return Found.all(List.of());
        }
        if (request.pointed()) {
            return limited(request, null);
        }
        if (request.conditions().allBut(request.ordering()).isEmpty()) {
            return Found.all(heads(request, parts));
        }
        Look look = look(request, parts, request.ordering(), effort.firstLook());
        if (!look.sure && !parts.bySubject() && bySubject(request).count() > 0) {
            look = better(look, look(request, bySubject(request), Ordering.DUE, effort.sortable()));
        }
        for (Ordering other : request.conditions().ranges().keySet()) {
            if (!look.sure && other != request.ordering() && other != Ordering.PRIORITY) {
                look = better(look, look(request, byQueue(request), other, effort.sortable()));
            }
        }
        if (!look.sure) {
            look = look(request, parts, request.ordering(), effort.secondLook());
        }
        return look.sure ? Found.all(look.rows) : limited(request, look);
    }

    private Parts parts(Request request) {
        boolean byDue = request.ordering() == Ordering.DUE;
        Parts bySubject = bySubject(request);
        if (byDue && bySubject.count() > 0) {
            return bySubject;
        }
        if (!request.conditions().steps().isEmpty() && (byDue || request.ordering() == Ordering.STEP)) {
            List<QueueStep> steps = steps(request);
            var source = new Sql()
                    .add(
                            "unnest(?::uuid[], ?::text[], ?::text[]) part (queue, process, step)",
                            steps.stream().map(QueueStep::queue).toArray(UUID[]::new),
                            steps.stream().map(step -> step.step().process()).toArray(String[]::new),
                            steps.stream().map(step -> step.step().step()).toArray(String[]::new));
            return new Parts(
                    source,
                    "w.queue_id = part.queue and w.process_key = part.process and w.step = part.step",
                    steps.size(),
                    false,
                    true);
        }
        return byQueue(request);
    }

    /** By subject and queue, in the order of the promise; no parts when there are too many of them. */
    private static Parts bySubject(Request request) {
        int count = request.subjects().size() * request.queues().length;
        Sql source = new Sql()
                .add("(select subject.id as subject, queue.id as queue from unnest(?::bigint[]) subject (id)", (Object)
                        request.subjects().toArray(Long[]::new))
                .add(" cross join unnest(?::uuid[]) queue (id)) part", (Object) request.queues());
        return new Parts(
                source,
                "w.subject_id = part.subject and w.queue_id = part.queue",
                count > MOST_PARTS ? 0 : count,
                true,
                false);
    }

    private static Look better(Look one, Look other) {
        return other.sure ? other : one;
    }

    private static Parts byQueue(Request request) {
        return new Parts(
                new Sql().add("unnest(?::uuid[]) part (queue)", (Object) request.queues()),
                "w.queue_id = part.queue",
                request.queues().length,
                false,
                false);
    }

    private List<Row> heads(Request request, Parts parts) {
        Ordering ordering = request.ordering();
        Sql sql = new Sql()
                .add(SELECT + "select head.* from ")
                .add(parts.source())
                .add(" cross join lateral (select " + ordering.columns("w") + " from work_item w where ")
                .add(ofPart(request, parts))
                .add(request.conditions().of(ordering))
                .add(beyond(request))
                .add(" order by " + ordering.orderBy("w", request.falling()) + " limit ?", request.wanted())
                .add(
                        ") head order by " + ordering.orderByColumns("head", request.falling()) + " limit ?",
                        request.wanted())
                .add(JOIN + ordering.orderByColumns("p", request.falling()));
        return rows(sql);
    }

    /** What a bounded look found: whether it is the whole answer, and the last row it looked at if it is not. */
    private record Look(
            boolean sure, List<Row> rows, @Nullable UUID edge) {}

    /**
     * Reads so many rows by an index and keeps those that fit. In the order wanted the answer is right up to where the
     * first part broke off; in another order it is right when no part broke off. Who is excluded is asked of the item
     * itself, at the end, and everything else of the index where it can be.
     */
    private Look look(Request request, Parts parts, Ordering by, int budget) {
        Ordering ordering = request.ordering();
        boolean falling = request.falling();
        boolean inOrder = by == ordering;
        boolean covered = by != Ordering.ABOUT
                && ordering != Ordering.ABOUT
                && !request.asksDictionary()
                && (request.conditions().steps().isEmpty() || parts.bySteps());
        int each = Math.max(
                inOrder || parts.bySubject() ? request.wanted() : 1, budget * (covered ? COVERED : 1) / parts.count());
        String scanOrder = by.orderBy("w", inOrder && falling);
        Sql sql = new Sql()
                .add("with scanned as materialized (select head.* from ")
                .add(parts.source())
                .add(" cross join lateral (select " + ordering.columns("w") + ", (true")
                .add(
                        parts.bySteps()
                                ? request.conditions().allButStepsAnd(by)
                                : request.conditions().allBut(by))
                .add(inOrder ? new Sql() : beyond(request))
                .add(") as fits, row_number() over (order by " + scanOrder + ") as nth from work_item w where ")
                .add(parts.condition() + " and w.state = 'READY'")
                .add(request.conditions().of(by))
                .add(inOrder ? beyond(request) : new Sql())
                .add(" order by " + scanOrder + " limit ?) head where head.fits or head.nth = ?)", each, each)
                .add(", edge as materialized (select * from scanned where nth = ?", each)
                .add(" order by " + ordering.orderByColumns("scanned", falling) + " limit 1)")
                .add(" select p.*, edge.id as edge_id from (select) one left join edge on true left join lateral (")
                .add("select w.*, lower(w.about) as about_key, " + ordering.keysOfColumns("s"))
                .add(" from (select * from scanned where scanned.fits and (edge.id is null")
                .add(
                        inOrder
                                ? " or " + ordering.rowOfColumns("scanned") + (falling ? " >= " : " <= ")
                                        + ordering.rowOfColumns("edge")
                                : "")
                .add(") order by " + ordering.orderByColumns("scanned", falling) + ") s cross join lateral (")
                .add(
                        "select * from work_item i where i.id = s.id and not i.excluded @> array[?]::uuid[] offset 0) w",
                        request.me())
                .add(" order by " + ordering.orderByColumns("s", falling) + " limit ?) p on true", request.wanted())
                .add(" order by " + ordering.orderByColumns("p", falling));
        List<Row> rows = new ArrayList<>();
        var edges = new ArrayList<UUID>();
        jdbc.sql(sql.text()).params(sql.values()).query((ResultSet rs) -> {
            UUID last = rs.getObject("edge_id", UUID.class);
            if (last != null) {
                edges.add(last);
            }
            addTo(rows, rs);
        });
        UUID edge = edges.isEmpty() ? null : edges.getFirst();
        return new Look(edge == null || (inOrder && rows.size() == request.wanted()), rows, edge);
    }

    /** Adds the row of an outer join, which may be none. */
    private static void addTo(List<Row> rows, ResultSet rs) throws SQLException {
        if (rs.getObject("id") != null) {
            rows.add(Row.map(rs, rows.size()));
        }
    }

    private Found limited(Request request, @Nullable Look before) {
        Ordering ordering = request.ordering();
        Sql sql = new Sql()
                .add("with found as materialized (select " + ordering.columns("w") + " from work_item w where ")
                .add(where(request))
                .add(beyond(request))
                .add(
                        ") " + SELECT + "select found.* from found order by "
                                + ordering.orderByColumns("found", request.falling()) + " limit ?",
                        request.wanted())
                .add(JOIN + ordering.orderByColumns("p", request.falling()));
        Optional<List<Row>> all =
                effort.time().isZero() ? Optional.empty() : time.within(effort.time(), () -> rows(sql));
        if (all.isPresent()) {
            return Found.all(all.get());
        }
        if (before == null || before.edge == null) {
            return new Found(List.of(), true, null);
        }
        Row edge = rows(new Sql().add(SELECT + "select ?::uuid as id) p join work_item w on w.id = p.id", before.edge))
                .getFirst();
        return new Found(before.rows, true, edge);
    }

    /** All that belongs, whatever its place. */
    Sql where(Request request) {
        return new Sql()
                .add(
                        "w.queue_id = any(?::uuid[]) and w.state = 'READY' and not w.excluded @> array[?]::uuid[]",
                        request.queues(),
                        request.me())
                .add(request.conditions().all());
    }

    private static Sql ofPart(Request request, Parts parts) {
        return new Sql()
                .add(parts.condition() + " and w.state = 'READY' and not w.excluded @> array[?]::uuid[]", request.me());
    }

    private static Sql beyond(Request request) {
        return request.from() == null
                ? new Sql()
                : new Sql().add(" and ").add(request.ordering().beyond("w", request.from(), request.falling()));
    }

    private List<Row> rows(Sql sql) {
        return jdbc.sql(sql.text()).params(sql.values()).query(Row::map).list();
    }

    /** A step for which something waits in a queue. */
    record QueueStep(UUID queue, Step step) {}

    private List<QueueStep> steps(Request request) {
        return steps(request.queues(), request.conditions().steps());
    }

    /** The steps that wait in queues, jumping from one to the next in the index; of those, which fit. */
    List<QueueStep> steps(UUID[] queues, Sql fitting) {
        Sql sql = new Sql().add("""
                with recursive step (queue_id, process_key, step) as (
                  select queue.id, head.process_key, head.step
                  from unnest(?::uuid[]) queue (id) cross join lateral (
                    select w.process_key, w.step from work_item w where w.queue_id = queue.id and w.state = 'READY'
                    order by w.process_key, w.step limit 1) head
                  union all
                  select step.queue_id, head.process_key, head.step from step cross join lateral (
                    select w.process_key, w.step from work_item w where w.queue_id = step.queue_id and w.state = 'READY'
                      and (w.process_key, w.step) > (step.process_key, step.step)
                    order by w.process_key, w.step limit 1) head)
                select w.queue_id, w.process_key, w.step from step w where true""", (Object) queues).add(fitting);
        return jdbc.sql(sql.text())
                .params(sql.values())
                .query((rs, n) -> new QueueStep(
                        rs.getObject("queue_id", UUID.class),
                        new Step(rs.getString("process_key"), rs.getString("step"))))
                .list();
    }
}

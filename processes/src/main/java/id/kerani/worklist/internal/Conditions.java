package id.kerani.worklist.internal;

import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of a row of {@code work_item w}, each condition beginning with {@code and}.
 *
 * @param ranges conditions that the index of an order can look up
 * @param steps those on process and step
 * @param rest all others
 */
record Conditions(Map<Ordering, Sql> ranges, Sql steps, Sql rest) {

    static Conditions of(InboxFilter filter, Instant now) {
        Map<Ordering, Sql> ranges = new EnumMap<>(Ordering.class);
        ranges.put(Ordering.AMOUNT, amount(filter.amount()));
        ranges.put(Ordering.DUE, due(filter, now));
        ranges.put(Ordering.AGE, created(filter, now));
        ranges.put(Ordering.PRIORITY, priority(filter.minPriority()));
        ranges.values().removeIf(Sql::isEmpty);
        var steps = new Sql();
        if (!filter.processes().isEmpty()) {
            steps.add(" and w.process_key = any(?::text[])", (Object) texts(filter.processes()));
        }
        steps(steps, filter.steps());
        var rest = new Sql();
        if (!filter.channels().isEmpty()) {
            rest.add(" and w.channel = any(?::text[])", (Object) texts(filter.channels()));
        }
        return new Conditions(ranges, steps, rest);
    }

    /** All of them. */
    Sql all() {
        var sql = new Sql();
        ranges.values().forEach(sql::add);
        return sql.add(steps).add(rest);
    }

    /** Those that the index of an order looks up while it reads in this order. */
    Sql of(Ordering ordering) {
        return ranges.getOrDefault(ordering, new Sql());
    }

    /** All but {@link #of}. */
    Sql allBut(Ordering ordering) {
        var sql = new Sql();
        ranges.forEach((other, range) -> {
            if (other != ordering) {
                sql.add(range);
            }
        });
        return sql.add(steps).add(rest);
    }

    /** All but {@link #of} and those on steps, for rows that were read by step. */
    Sql allButStepsAnd(Ordering ordering) {
        return new Conditions(ranges, new Sql(), rest).allBut(ordering);
    }

    /** The same with one more. */
    Conditions and(Sql further) {
        return new Conditions(ranges, steps, new Sql().add(rest).add(further));
    }

    /** Queues, where the scope is not a matter of queues. */
    static Sql queues(InboxFilter filter) {
        var sql = new Sql();
        if (!filter.queues().isEmpty()) {
            sql.add(" and w.queue_id = any(?::uuid[])", (Object)
                    filter.queues().stream().map(TeamId::value).toArray(UUID[]::new));
        }
        return sql;
    }

    /** What the dictionary found for a text. */
    static Sql subjects(Subjects.Found found) {
        var either = new Sql();
        if (found.many()) {
            either.add("(select s.words @@ ?::tsquery from work_subject s where s.id = w.subject_id)", found.words());
        } else if (!found.subjects().isEmpty()) {
            either.add(
                    "w.subject_id = any(?::bigint[])", (Object) found.subjects().toArray(Long[]::new));
        }
        if (!found.cases().isEmpty()) {
            either.add(either.isEmpty() ? "" : " or ")
                    .add("w.case_id = any(?::uuid[])", (Object) found.cases().toArray(UUID[]::new));
        }
        return new Sql().add(" and (").add(either).add(")");
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Sql amount(Range<BigDecimal> range) {
        var sql = new Sql();
        if (!range.isAll()) {
            // No amount counts as less than any, and is never within limits.
            BigDecimal from = range.from();
            sql.add(
                    " and coalesce(w.amount, -1000000000000000) >= ?",
                    from == null ? Ordering.NO_AMOUNT.add(BigDecimal.ONE) : from);
        }
        if (range.below() != null) {
            sql.add(" and coalesce(w.amount, -1000000000000000) < ?", range.below());
        }
        return sql;
    }

    private static Sql due(InboxFilter filter, Instant now) {
        Sql sql = times("w.due_at", filter.due());
        if (filter.dueWithin() != null) {
            sql.add(" and w.due_at <= ?", at(now.plus(filter.dueWithin())));
        }
        return sql;
    }

    private static Sql created(InboxFilter filter, Instant now) {
        Sql sql = times("w.created_at", filter.created());
        if (filter.olderThan() != null) {
            sql.add(" and w.created_at <= ?", at(now.minus(filter.olderThan())));
        }
        return sql;
    }

    private static Sql priority(@Nullable Integer least) {
        return least == null ? new Sql() : new Sql().add(" and (-w.priority) <= ?", -least);
    }

    private static void steps(Sql sql, Set<Step> wanted) {
        List<Step> steps = List.copyOf(wanted);
        if (steps.isEmpty()) {
            return;
        }
        // The first two for an index, the pairs for the truth.
        sql.add(
                " and w.process_key = any(?::text[]) and w.step = any(?::text[])",
                texts(steps.stream().map(Step::process).collect(Collectors.toSet())),
                texts(steps.stream().map(Step::step).collect(Collectors.toSet())));
        if (steps.size() > 1) {
            sql.add(
                    " and (w.process_key, w.step) in (select * from unnest(?::text[], ?::text[]))",
                    steps.stream().map(Step::process).toArray(String[]::new),
                    steps.stream().map(Step::step).toArray(String[]::new));
        }
    }

    private static Sql times(String column, Range<Instant> range) {
        var sql = new Sql();
        if (range.from() != null) {
            sql.add(" and " + column + " >= ?", at(range.from()));
        }
        if (range.below() != null) {
            sql.add(" and " + column + " < ?", at(range.below()));
        }
        return sql;
    }

    private static String[] texts(Set<String> values) {
        return values.toArray(String[]::new);
    }
}

package id.kerani.worklist.internal;

import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a filter asks of a row of {@code work_item w}, as further conditions, each beginning with {@code and}. */
final class Conditions {

    private Conditions() {}

    static Sql of(InboxFilter filter, Instant now) {
        var sql = new Sql();
        if (!filter.processes().isEmpty()) {
            sql.add(" and w.process_key = any(?::text[])", (Object) texts(filter.processes()));
        }
        steps(sql, filter);
        if (!filter.channels().isEmpty()) {
            sql.add(" and w.channel = any(?::text[])", (Object) texts(filter.channels()));
        }
        Range<java.math.BigDecimal> amount = filter.amount();
        // The expression of the index; no amount lies below any.
        if (!amount.isAll()) {
            sql.add(
                    " and coalesce(w.amount, -1000000000000000) >= ?",
                    amount.from() == null ? Ordering.NO_AMOUNT.add(java.math.BigDecimal.ONE) : amount.from());
        }
        if (amount.below() != null) {
            sql.add(" and coalesce(w.amount, -1000000000000000) < ?", amount.below());
        }
        times(sql, "w.due_at", filter.due());
        if (filter.dueWithin() != null) {
            sql.add(" and w.due_at <= ?", at(now.plus(filter.dueWithin())));
        }
        times(sql, "w.created_at", filter.created());
        if (filter.olderThan() != null) {
            sql.add(" and w.created_at <= ?", at(now.minus(filter.olderThan())));
        }
        if (filter.minPriority() != null) {
            sql.add(" and (-w.priority) <= ?", -filter.minPriority());
        }
        return sql;
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

    private static void steps(Sql sql, InboxFilter filter) {
        List<Step> steps = List.copyOf(filter.steps());
        if (steps.isEmpty()) {
            return;
        }
        String[] processes = steps.stream().map(Step::process).toArray(String[]::new);
        String[] names = steps.stream().map(Step::step).toArray(String[]::new);
        // The first two for the index, the pairs for the truth.
        sql.add(" and w.process_key = any(?::text[]) and w.step = any(?::text[])", processes, names);
        if (steps.size() > 1) {
            sql.add(" and (w.process_key, w.step) in (select * from unnest(?::text[], ?::text[]))", processes, names);
        }
    }

    private static void times(Sql sql, String column, Range<Instant> range) {
        if (range.from() != null) {
            sql.add(" and " + column + " >= ?", at(range.from()));
        }
        if (range.below() != null) {
            sql.add(" and " + column + " < ?", at(range.below()));
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(java.util.Set<String> values) {
        return values.toArray(String[]::new);
    }

    static boolean hasText(@Nullable String text) {
        return text != null;
    }
}

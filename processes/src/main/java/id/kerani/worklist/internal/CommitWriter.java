package id.kerani.worklist.internal;

import id.kerani.shared.PersonId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Collects a transaction's lines of the case journal and its changes of the queues' counts, and writes them before it
 * commits: one statement, whatever happened. Arrays instead of a batch, since a batch of three rows is two statements.
 */
@Component
class CommitWriter {

    /** Rows that a queue's count is spread over: all completions of a queue would wait for one hot row. */
    private static final int SLOTS = 16;

    private static final String COUNT = """
            insert into work_counter (queue_id, slot, waiting) select * from unnest(?::uuid[], ?::smallint[], ?::bigint[])
            on conflict (queue_id, slot) do update set waiting = work_counter.waiting + excluded.waiting""";

    private static final String TELL = """
            insert into case_event (id, at, case_id, process_key, kind, step, item, activity_instance, actor, actor_name,
              code, args)
            select id, at, case_id, process_key, kind, step, item, activity_instance, actor, actor_name, code,
              args::varchar[]
            from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::varchar[], ?::varchar[], ?::varchar[], ?::uuid[],
              ?::varchar[], ?::uuid[], ?::varchar[], ?::varchar[], ?::text[])
              as line (id, at, case_id, process_key, kind, step, item, activity_instance, actor, actor_name, code, args)""";

    private static final String BOTH = "with counted as (" + COUNT + ") " + TELL;

    private final JdbcTemplate jdbc;
    private final TransactionBuffer<Entry> buffer;

    private sealed interface Entry {}

    /** A line of the journal. */
    record Line(
            UUID id,
            Instant at,
            UUID caseId,
            String processKey,
            String kind,
            @Nullable String step,
            @Nullable UUID item,
            @Nullable String activityInstance,
            @Nullable PersonId actor,
            String actorName,
            @Nullable String code,
            List<String> arguments)
            implements Entry {}

    private record Change(UUID queue, int by) implements Entry {}

    CommitWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.buffer = TransactionBuffer.beforeCommit(this::write);
    }

    void tell(Line line) {
        buffer.add(line);
    }

    /** Changes how much waits in a queue. */
    void count(UUID queue, int by) {
        buffer.add(new Change(queue, by));
    }

    /** The lines of this transaction so far. */
    List<Line> lines() {
        return only(Line.class, buffer.entries());
    }

    private void write(List<Entry> entries) {
        List<Line> lines = only(Line.class, entries);
        // In one order, so that two transactions never wait for each other in a circle.
        Map<UUID, Integer> counts = new TreeMap<>();
        only(Change.class, entries).forEach(change -> counts.merge(change.queue(), change.by(), Integer::sum));
        counts.values().removeIf(by -> by == 0);
        if (!lines.isEmpty() || !counts.isEmpty()) {
            String sql = counts.isEmpty() ? TELL : lines.isEmpty() ? COUNT : BOTH;
            jdbc.update(sql, statement -> bind(statement, counts, lines));
        }
    }

    private static void bind(PreparedStatement statement, Map<UUID, Integer> counts, List<Line> lines)
            throws SQLException {
        var arrays = new Arrays(statement);
        if (!counts.isEmpty()) {
            short slot = (short) ThreadLocalRandom.current().nextInt(SLOTS);
            arrays.add("uuid", counts.keySet().toArray());
            arrays.add("int2", counts.keySet().stream().map(queue -> slot).toArray());
            arrays.add("int8", counts.values().stream().map(Integer::longValue).toArray());
        }
        if (!lines.isEmpty()) {
            arrays.add("uuid", lines, Line::id);
            // Rows of one millisecond share their id's time: the sequence inside a transaction is kept by microseconds.
            int[] order = {0};
            arrays.add("timestamptz", lines, line -> line.at()
                    .plusNanos(1000L * order[0]++)
                    .atOffset(ZoneOffset.UTC));
            arrays.add("uuid", lines, Line::caseId);
            arrays.add("varchar", lines, Line::processKey);
            arrays.add("varchar", lines, Line::kind);
            arrays.add("varchar", lines, Line::step);
            arrays.add("uuid", lines, Line::item);
            arrays.add("varchar", lines, Line::activityInstance);
            arrays.add(
                    "uuid",
                    lines,
                    line -> line.actor() == null ? null : line.actor().value());
            arrays.add("varchar", lines, Line::actorName);
            arrays.add("varchar", lines, Line::code);
            arrays.add("text", lines, line -> arrays.literal(line.arguments()));
        }
    }

    private static <T> List<T> only(Class<T> kind, List<?> entries) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Binds one array after the other. */
    private static final class Arrays {

        private final PreparedStatement statement;
        private final Connection connection;
        private int position;

        private Arrays(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.connection = statement.getConnection();
        }

        private void add(String type, Object[] values) throws SQLException {
            statement.setArray(++position, connection.createArrayOf(type, values));
        }

        private <T> void add(String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
            add(type, rows.stream().map(value).toArray());
        }

        /** An array inside an array has to be written as text: PostgreSQL's are rectangular. */
        private @Nullable String literal(List<String> texts) {
            if (texts.isEmpty()) {
                return null;
            }
            try {
                Array array = connection.createArrayOf("varchar", texts.toArray());
                return array.toString();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot write " + texts, e);
            }
        }
    }
}

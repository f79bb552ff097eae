package id.kerani.worklist.internal;

import id.kerani.engine.EngineEvent;
import id.kerani.engine.EngineJournal;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseEvent;
import id.kerani.worklist.CaseId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The case journal: what happened, one row an event, written together at the end of each transaction. */
@Component
class Journal implements EngineJournal {

    private static final int LONGEST_ARGUMENT = 500;
    private static final String END = "end.reached";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final CaseStore cases;
    private final Clock clock;
    private final TransactionBuffer<Row> buffer;

    private record Row(
            UUID id,
            Instant at,
            UUID caseId,
            String processKey,
            String kind,
            @Nullable String step,
            @Nullable String activityInstance,
            @Nullable PersonId actor,
            String actorName,
            @Nullable String code,
            List<String> arguments) {}

    Journal(JdbcTemplate jdbc, JdbcClient client, CaseStore cases, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.cases = cases;
        this.clock = clock;
        this.buffer = TransactionBuffer.beforeCommit(this::write);
    }

    @Override
    public void record(EngineEvent event) {
        if (event.caseId() == null || event.processKey() == null) {
            return; // work of the machine that belongs to no case
        }
        String kind =
                switch (event.kind()) {
                    case PROCESS_STARTED -> "process.started";
                    case PROCESS_ENDED -> "process.ended";
                    case STEP_STARTED -> "step.started";
                    case STEP_ENDED -> "step.ended";
                    case STEP_CANCELLED -> "step.cancelled";
                    case END_REACHED -> END;
                    case INCIDENT -> "incident";
                    case INCIDENT_RESOLVED -> "incident.resolved";
                    case MIGRATED -> "migrated";
                };
        List<String> arguments = event.detail() == null ? List.of() : List.of(event.detail());
        add(
                new CaseId(event.caseId()),
                event.processKey(),
                kind,
                event.element(),
                event.activityInstance(),
                Actor.system(),
                null,
                arguments);
        if (event.kind() == EngineEvent.Kind.PROCESS_ENDED) {
            cases.close(new CaseId(event.caseId()), lastEnd(event.caseId()));
        }
    }

    /** A process ends in the transaction that reached its last end event. */
    private @Nullable String lastEnd(UUID caseId) {
        return buffer.entries().reversed().stream()
                .filter(row -> row.kind().equals(END) && row.caseId().equals(caseId))
                .map(Row::step)
                .findFirst()
                .orElse(null);
    }

    void item(CaseId caseId, String processKey, String kind, String step, Actor actor, List<String> arguments) {
        add(caseId, processKey, kind, step, null, actor, null, arguments);
    }

    void note(CaseId caseId, String processKey, Actor actor, String code, List<String> arguments) {
        add(caseId, processKey, "note", null, null, actor, code, arguments);
    }

    /** The latest lines of a case, oldest first. */
    List<CaseEvent> read(CaseId caseId, int limit) {
        return client.sql("""
                        select * from (
                          select id, at, process_key, kind, step, actor, actor_name, code, args
                          from case_event where case_id = ? order by at desc, id desc limit ?) latest
                        order by at, id""")
                .params(caseId.value(), limit)
                .query((rs, n) -> map(rs))
                .list();
    }

    private void add(
            CaseId caseId,
            String processKey,
            String kind,
            @Nullable String step,
            @Nullable String activityInstance,
            Actor actor,
            @Nullable String code,
            List<String> arguments) {
        List<String> kept = arguments.stream()
                .map(text -> text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) : text)
                .toList();
        buffer.add(new Row(
                Ids.next(),
                clock.instant(),
                caseId.value(),
                processKey,
                kind,
                step,
                activityInstance,
                actor.person(),
                actor.name(),
                code,
                kept));
    }

    private void write(List<Row> rows) {
        // Rows of one millisecond share their id's time: the sequence inside a transaction is kept by microseconds.
        jdbc.batchUpdate("""
                insert into case_event (id, at, case_id, process_key, kind, step, activity_instance, actor, actor_name, code, args)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, rows.size(), (statement, row) -> {
            int order = rows.indexOf(row);
            statement.setObject(1, row.id());
            statement.setObject(2, at(row.at().plusNanos(1000L * order)));
            statement.setObject(3, row.caseId());
            statement.setString(4, row.processKey());
            statement.setString(5, row.kind());
            statement.setString(6, row.step());
            statement.setString(7, row.activityInstance());
            statement.setObject(8, row.actor() == null ? null : row.actor().value());
            statement.setString(9, row.actorName());
            statement.setString(10, row.code());
            statement.setArray(11, texts(statement.getConnection(), row.arguments()));
        });
    }

    private static @Nullable Array texts(java.sql.Connection connection, List<String> arguments) throws SQLException {
        return arguments.isEmpty() ? null : connection.createArrayOf("varchar", arguments.toArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static CaseEvent map(ResultSet rs) throws SQLException {
        UUID actor = rs.getObject("actor", UUID.class);
        Array args = rs.getArray("args");
        return new CaseEvent(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("process_key"),
                rs.getString("kind").toLowerCase(Locale.ROOT),
                rs.getString("step"),
                actor == null ? null : new PersonId(actor),
                rs.getString("actor_name"),
                rs.getString("code"),
                args == null ? List.of() : Arrays.asList((String[]) args.getArray()));
    }

    /** Makes next months' partitions ahead of time. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 17 3 * * *")
    void preparePartitions() {
        client.sql("select case_event_partitions(?)")
                .param(LocalDate.now(clock))
                .query((rs, n) -> true)
                .list();
    }
}

package id.kerani.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Many cases that wait at their first step, made by SQL from one that does: the same rows in the engine's tables and in
 * ours, with identifiers of their own.
 */
final class Backlog {

    private static final int CHUNK = 50_000;

    /**
     * Copies of a row.
     *
     * @param where finds the row to copy, aliased {@code t}
     * @param own columns that differ, as SQL over {@code t} and the new case {@code m}
     */
    private record Copy(String table, String where, Map<String, String> own) {}

    private static final Map<String, String> EXECUTION = Map.of(
            "id_", "m.execution",
            "proc_inst_id_", "m.execution",
            "root_proc_inst_id_", "m.execution",
            "business_key_", "m.case_id::text",
            "act_inst_id_", "'Task_Ask:' || m.activity");
    private static final Map<String, String> TASK =
            Map.of("id_", "m.task::text", "execution_id_", "m.execution", "proc_inst_id_", "m.execution");
    private static final Map<String, String> SUBSCRIPTION =
            Map.of("id_", "m.subscription", "execution_id_", "m.execution", "proc_inst_id_", "m.execution");

    private static final List<Copy> ENGINE = List.of(
            new Copy("act_ru_execution", "t.id_ = ?", EXECUTION),
            new Copy("act_ru_task", "t.execution_id_ = ?", TASK),
            new Copy("act_ru_event_subscr", "t.execution_id_ = ?", SUBSCRIPTION));

    private static final List<Copy> HISTORY = List.of(
            new Copy(
                    "act_hi_procinst",
                    "t.id_ = ?",
                    Map.of(
                            "id_", "m.execution",
                            "proc_inst_id_", "m.execution",
                            "root_proc_inst_id_", "m.execution",
                            "business_key_", "m.case_id::text")),
            new Copy(
                    "act_hi_taskinst",
                    "t.proc_inst_id_ = ?",
                    Map.of(
                            "id_", "m.task::text",
                            "proc_inst_id_", "m.execution",
                            "root_proc_inst_id_", "m.execution",
                            "execution_id_", "m.execution",
                            "act_inst_id_", "'Task_Ask:' || m.activity")),
            new Copy(
                    "act_hi_actinst",
                    "t.proc_inst_id_ = ? and t.end_time_ is null",
                    Map.of(
                            "id_", "'Task_Ask:' || m.activity",
                            "proc_inst_id_", "m.execution",
                            "root_proc_inst_id_", "m.execution",
                            "execution_id_", "m.execution",
                            "task_id_", "m.task::text")));

    private static final List<Copy> OURS = List.of(
            new Copy(
                    "case_file",
                    "t.id = (select business_key_::uuid from act_ru_execution where id_ = ?)",
                    Map.of("id", "m.case_id", "number", "'BAC-' || m.case_id")),
            new Copy(
                    "work_item",
                    "t.id = (select id_::uuid from act_ru_task where execution_id_ = ?)",
                    Map.of(
                            "id", "m.task",
                            "engine_task", "m.task::text",
                            "case_id", "m.case_id",
                            "case_number", "'BAC-' || m.case_id",
                            "about", "'Toko ' || m.n % 5000",
                            "amount", "1000 * (m.n % 10000)",
                            "due_at", "t.due_at + m.n * interval '1 second'",
                            "created_at", "t.created_at - m.n * interval '1 second'")));

    private final JdbcTemplate jdbc;

    private Backlog(Connection connection) {
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** Copies a waiting case of Kerani's. */
    static void ours(DataSource dataSource, String execution, int count) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            var backlog = new Backlog(connection);
            backlog.fill(execution, count, ENGINE, OURS);
            backlog.jdbc.update("""
                    update work_counter c set waiting = waiting + ? where (queue_id, slot) = (
                      select queue_id, min(slot) from work_counter where queue_id = (
                        select queue_id from work_item where id = (
                          select id_::uuid from act_ru_task where execution_id_ = ?)) group by queue_id)""", count, execution);
            backlog.settle();
        }
    }

    /** Copies a waiting case of the bare engine's, with its history. */
    static void stock(DataSource dataSource, String execution, int count) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            var backlog = new Backlog(connection);
            backlog.fill(execution, count, ENGINE, HISTORY);
            backlog.settle();
        }
    }

    private void fill(String execution, int count, List<Copy> first, List<Copy> second) {
        jdbc.execute("set synchronous_commit = off");
        jdbc.execute("""
                create temporary table new_case (
                  n int, case_id uuid, execution text, task uuid, subscription text, activity text)""");
        for (int from = 1; from <= count; from += CHUNK) {
            jdbc.execute("truncate new_case");
            jdbc.update(
                    "insert into new_case select n, uuidv7(), uuidv7()::text, uuidv7(), uuidv7()::text, uuidv7()::text "
                            + "from generate_series(?::int, ?::int) n",
                    from,
                    Math.min(count, from + CHUNK - 1));
            first.forEach(copy -> run(copy, execution));
            second.forEach(copy -> run(copy, execution));
        }
        jdbc.execute("drop table new_case");
        jdbc.execute("set synchronous_commit = on");
    }

    private void run(Copy copy, String execution) {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ? "
                        + "and is_generated = 'NEVER' order by ordinal_position",
                String.class,
                copy.table());
        String values = columns.stream()
                .map(column -> copy.own().getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        int made = jdbc.update(
                "insert into " + copy.table() + " (" + String.join(", ", columns) + ") select " + values + " from "
                        + copy.table() + " t cross join new_case m where " + copy.where(),
                execution);
        if (made == 0) {
            throw new IllegalStateException("There was no row of " + copy.table() + " to copy");
        }
    }

    /** What a database of that size has done long ago. */
    private void settle() {
        jdbc.execute("vacuum (analyze)");
        jdbc.execute("checkpoint");
    }
}

package id.kerani.bench;

import id.kerani.worklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one completion of a task costs: SQL statements by pg_stat_statements without BEGIN and COMMIT, and bytes of
 * write-ahead log, with and without images of whole pages. A case of two steps through listener, work item, journal,
 * counters and notices; the completion of the first step, which creates the second.
 */
final class CompletionCost {

    private static final int WARM = 200;
    private static final int MEASURED = 1000;

    private CompletionCost() {}

    interface Work {
        void run() throws Exception;
    }

    /**
     * What each of several completions cost.
     *
     * @param lines a line for each kind of statement, with how often it ran
     */
    record Cost(double statements, double walKilobytes, double walKilobytesWithImages, List<String> lines) {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = BenchKerani.postgres();
                var context = BenchKerani.start(postgres)) {
            var ours = new KeraniSide(context, 1);
            JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
            complete(ours, hold(ours, WARM));
            List<WorkItem> held = hold(ours, MEASURED);
            Cost cost = measure(jdbc, MEASURED, () -> complete(ours, held));
            figure("completion.statements", cost.statements(), "statements");
            figure("completion.wal", cost.walKilobytes(), "kB");
            figure("completion.wal.with_images", cost.walKilobytesWithImages(), "kB");
            cost.lines().forEach(System.out::println);
        }
    }

    /** Runs completions and says what each of them cost. */
    static Cost measure(JdbcClient jdbc, int completions, Work work) throws Exception {
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql("create extension if not exists pg_walinspect").update();
        jdbc.sql("checkpoint").update();
        jdbc.sql("select 1 from pg_stat_statements_reset()").query().listOfRows();
        String before = position(jdbc);
        work.run();
        String after = position(jdbc);
        // The feed's rereading and this program's own questions are no part of a completion.
        List<Map<String, Object>> statements =
                jdbc.sql("""
                        select calls, regexp_replace(query, '\\s+', ' ', 'g') as query from pg_stat_statements
                        where query !~* '^(begin|commit|select pg_|create extension|listen|show|set |checkpoint)'
                          and query not like '%pg_stat%' and query not like '%interval%' and calls >= ?
                        order by calls desc""").param(completions / 10).query().listOfRows();
        double calls = statements.stream()
                .mapToLong(row -> ((Number) row.get("calls")).longValue())
                .sum();
        Map<String, Object> wal = jdbc.sql("""
                        select sum(record_size) as records, sum(fpi_size) as images
                        from pg_get_wal_stats(?::pg_lsn, ?::pg_lsn)""").params(before, after).query().singleRow();
        double records = ((Number) wal.get("records")).doubleValue() / 1024 / completions;
        double images = ((Number) wal.get("images")).doubleValue() / 1024 / completions;
        List<String> lines = statements.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%6.2f  %s",
                        ((Number) row.get("calls")).doubleValue() / completions,
                        shorten(String.valueOf(row.get("query")))))
                .toList();
        return new Cost(calls / completions, records, records + images, lines);
    }

    private static String position(JdbcClient jdbc) {
        return jdbc.sql("select pg_current_wal_flush_lsn()::text")
                .query(String.class)
                .single();
    }

    private static List<WorkItem> hold(KeraniSide ours, int count) throws Exception {
        List<WorkItem> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(ours.hold(0));
        }
        return held;
    }

    private static void complete(KeraniSide ours, List<WorkItem> held) throws Exception {
        for (WorkItem item : held) {
            ours.completeFirst(item, 0);
        }
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.1f %s%n", name, value, unit);
    }

    private static String shorten(String query) {
        return query.length() > 150 ? query.substring(0, 150) + "…" : query;
    }
}

package id.kerani.bench;

import id.kerani.engine.Outcome;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Teams;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one completion of a task costs: SQL statements by pg_stat_statements without BEGIN and COMMIT, and bytes of
 * write-ahead log, with the number of full-page images among them. A case of two steps through listener, work item,
 * journal, counters and notices; the completion of the first step, which creates the second.
 */
final class CompletionCost {

    private static final int WARM = 200;
    private static final int MEASURED = 1000;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final WorkList workList;
    private final TransactionTemplate transaction;
    private final Actor requester;
    private final Actor clerk;

    private CompletionCost(ConfigurableApplicationContext context) throws Refusal {
        jdbc = JdbcClient.create(context.getBean(javax.sql.DataSource.class));
        cases = context.getBean(Cases.class);
        workList = context.getBean(WorkList.class);
        transaction = context.getBean(TransactionTemplate.class);
        requester = person(context, "asker", "credit");
        clerk = person(context, "clerk", "front-office");
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres = BenchKerani.postgres();
                var context = BenchKerani.start(postgres)) {
            new CompletionCost(context).run();
        }
    }

    private void run() throws Exception {
        complete(open(WARM));
        List<WorkItem> held = open(MEASURED);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql("select 1 from pg_stat_statements_reset()").query().listOfRows();
        Wal before = wal();
        complete(held);
        Wal after = wal();
        // The feed's rereading and this program's own questions are no part of a completion.
        List<Map<String, Object>> statements =
                jdbc.sql("""
                        select calls, rows, regexp_replace(query, '\\s+', ' ', 'g') as query from pg_stat_statements
                        where query !~* '^(begin|commit|select pg_|create extension|listen|show|set )'
                          and query not like '%pg_stat%' and query not like '%interval%' and calls >= ?
                        order by calls desc""").param(MEASURED / 10).query().listOfRows();
        double calls = statements.stream()
                .mapToLong(row -> ((Number) row.get("calls")).longValue())
                .sum();
        figure("completion.statements", calls / MEASURED, "statements");
        figure("completion.wal", (after.bytes - before.bytes) / 1024.0 / MEASURED, "kB");
        figure("completion.full_page_images", (after.images - before.images) / MEASURED, "images");
        statements.forEach(row -> System.out.printf(
                Locale.ROOT,
                "%6.2f  %s%n",
                ((Number) row.get("calls")).doubleValue() / MEASURED,
                shorten(String.valueOf(row.get("query")))));
    }

    private List<WorkItem> open(int count) throws Refusal {
        List<WorkItem> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CaseId id = CaseId.next();
            var opening = new NewCase(
                    id,
                    "BEN-" + id,
                    BenchKerani.BenchTwoStep.KEY,
                    "Toko Bench",
                    "a summary",
                    Money.rupiah(1_000_000),
                    "counter",
                    requester);
            transaction.executeWithoutResult(status -> cases.open(opening, Outcome.none()));
            held.add(workList.claim(cases.waiting(id).getFirst().id(), clerk));
        }
        return held;
    }

    private void complete(List<WorkItem> held) throws Exception {
        FormValues values = FormValues.of(Map.of("note", "fine"));
        for (WorkItem item : held) {
            workList.complete(item.id(), item.version(), values, clerk);
        }
    }

    private record Wal(double bytes, double images) {}

    private Wal wal() {
        // Full-page images are told apart by their count only; each is a page of 8 kB at most, holes left out.
        return jdbc.sql(
                        "select pg_stat_force_next_flush(), wal_bytes, wal_fpi, pg_current_wal_lsn() - '0/0' as lsn from pg_stat_wal")
                .query((rs, n) -> new Wal(rs.getDouble("wal_bytes"), rs.getDouble("lsn")))
                .single();
    }

    private static Actor person(ConfigurableApplicationContext context, String login, String team) throws Refusal {
        var details = new PersonDetails(login, login, null, Texts.ENGLISH, Set.of(Role.STAFF), null);
        var person = context.getBean(People.class).createWithPassword(details, "Rahasia-bench-1", Actor.system());
        Teams teams = context.getBean(Teams.class);
        teams.addMember(teams.byKey(team).orElseThrow().id(), person.id(), Actor.system());
        return person.asActor();
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.1f %s%n", name, value, unit);
    }

    private static String shorten(String query) {
        return query.length() > 150 ? query.substring(0, 150) + "…" : query;
    }
}

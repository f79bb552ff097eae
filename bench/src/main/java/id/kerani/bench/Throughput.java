package id.kerani.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.kerani.bench.Replay.Waiting;
import id.kerani.bench.StatementRecorder.Recorded;
import id.kerani.worklist.WorkItem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of two steps per second, start to end, through Kerani's services and through the bare engine with its default
 * history, in turns on one durable PostgreSQL; how much of it is left with a million open tasks; what one completion
 * costs; and how far it is from its bare statements. Arguments: {@code --cases N} of a turn, {@code --turns N},
 * {@code --backlog N} open tasks, 0 leaves that part out.
 */
final class Throughput {

    private static final int CONNECTIONS = 10;
    private static final List<Integer> WORKERS = List.of(1, 4, 8);
    private static final int MOST_WORKERS = 8;
    private static final int SMALL_BACKLOG = 1_000;
    private static final String SMALL = "postgres";
    private static final String BIG = "big";

    private final EmbeddedPostgres postgres;
    private final int cases;
    private final int turns;
    private final int backlog;

    private Throughput(EmbeddedPostgres postgres, int cases, int turns, int backlog) {
        this.postgres = postgres;
        this.cases = cases;
        this.turns = turns;
        this.backlog = backlog;
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres = BenchKerani.postgres()) {
            new Throughput(
                            postgres,
                            option(arguments, "--cases", 400),
                            option(arguments, "--turns", 5),
                            option(arguments, "--backlog", 1_000_000))
                    .run();
        }
    }

    private void run() throws Exception {
        for (String name : List.of("stock", "stockbig", BIG)) {
            jdbc(SMALL).sql("create database " + name).update();
        }
        String fsync = jdbc(SMALL).sql("show fsync").query(String.class).single();
        if (!fsync.equals("on")) {
            throw new IllegalStateException("This would measure a database that loses what it promised");
        }
        try (var context = BenchKerani.start(postgres, SMALL);
                var stock = new StockSide("stock", url("stock"), CONNECTIONS)) {
            var ours = new KeraniSide(context, MOST_WORKERS);
            Backlog.ours(dataSource(context), waiting(context, ours.start(0).value()), SMALL_BACKLOG);
            Backlog.stock(stock.dataSource(), stock.start(), SMALL_BACKLOG);
            // Until Java has compiled what it will.
            new Race(Math.max(200, cases), 3, Duration.ofMinutes(2)).run(4, ours, stock);
            compare(ours, stock);
            effort(new Processors(stock.dataSource()), ours, stock);
            cost(context, ours);
            replay(context, ours);
            if (backlog > 0) {
                backlog(ours, stock);
            }
        }
    }

    private void compare(KeraniSide ours, StockSide stock) throws Exception {
        var race = new Race(cases, turns, Duration.ofMinutes(2));
        double[] best = new double[2];
        for (int workers : WORKERS) {
            double[] rates = race.run(workers, ours, stock);
            figure("throughput.ours.t" + workers, rates[0], "cases/s");
            figure("throughput.stock.t" + workers, rates[1], "cases/s");
            Arrays.setAll(best, side -> Math.max(best[side], rates[side]));
        }
        figure("throughput.vs_stock", best[0] / best[1], "times");
    }

    /** Processor time of Java and PostgreSQL together, which tells even where other programs keep the machine busy. */
    private void effort(Processors processors, KeraniSide ours, StockSide stock) throws Exception {
        double[] spent = new double[2];
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < 2; i++) {
                int side = turn % 2 == 0 ? i : 1 - i;
                double before = processors.seconds();
                for (int n = 0; n < cases; n++) {
                    (side == 0 ? ours : stock).runCase(0);
                }
                spent[side] += processors.seconds() - before;
            }
        }
        figure("throughput.effort.ours", 1000 * spent[0] / cases / turns, "ms of processor per case");
        figure("throughput.effort.stock", 1000 * spent[1] / cases / turns, "ms of processor per case");
    }

    private void backlog(KeraniSide ours, StockSide stock) throws Exception {
        try (var context = BenchKerani.start(postgres, BIG);
                var stockBig = new StockSide("stockbig", url("stockbig"), CONNECTIONS)) {
            var big = new KeraniSide(context, MOST_WORKERS);
            Backlog.ours(dataSource(context), waiting(context, big.start(0).value()), backlog);
            Backlog.stock(stockBig.dataSource(), stockBig.start(), backlog);
            new Race(Math.max(100, cases / 2), 1, Duration.ofSeconds(30)).run(4, big, stockBig);
            // The bare engine reads all tasks at each completion: it gets a time instead of a number of cases.
            var race = new Race(cases, turns, Duration.ofSeconds(20));
            double[] rates = race.run(4, ours, big);
            figure("throughput.backlog", rates[1] / rates[0], "of its speed with 1000 open");
            double[] stocks = race.run(4, stock, stockBig);
            figure("throughput.backlog.stock", stocks[1] / stocks[0], "of its speed with 1000 open");
        }
    }

    private void cost(ConfigurableApplicationContext context, KeraniSide ours) throws Exception {
        List<WorkItem> held = hold(ours, 500);
        JdbcClient jdbc = JdbcClient.create(dataSource(context));
        jdbc.sql("create extension if not exists pg_walinspect").update();
        CompletionCost.Cost cost = CompletionCost.measure(jdbc, held.size(), () -> {
            for (WorkItem item : held) {
                ours.completeFirst(item, 0);
            }
        });
        figure("throughput.statements", cost.statements(), "per completion");
        figure("throughput.wal", cost.walKilobytes(), "kB per completion");
        figure("throughput.wal.with_images", cost.walKilobytesWithImages(), "kB per completion");
    }

    /** Completions by the service against the same statements alone, in turns, at as many workers. */
    private void replay(ConfigurableApplicationContext context, KeraniSide ours) throws Exception {
        StatementRecorder recorder = (StatementRecorder) dataSource(context);
        WorkItem first = ours.hold(0);
        WorkItem second = ours.hold(0);
        Waiting waiting = waiting(context, first);
        List<Recorded> statements = recorder.record(() -> complete(ours, first));
        List<Recorded> others = recorder.record(() -> complete(ours, second));
        Replay replay = new Replay(statements, waiting, others);
        int workers = 4;
        int each = cases * 2;
        Queue<WorkItem> held = new ConcurrentLinkedQueue<>(hold(ours, each * turns));
        Queue<Waiting> replayed = new ConcurrentLinkedQueue<>();
        for (WorkItem item : hold(ours, each * turns)) {
            replayed.add(waiting(context, item));
        }
        try (var pool = plainPool()) {
            Connection[] connections = new Connection[workers];
            for (int i = 0; i < workers; i++) {
                connections[i] = pool.getConnection();
                for (WorkItem item : hold(ours, 20)) {
                    // Until the database has prepared the statements.
                    replay.complete(connections[i], waiting(context, item));
                }
            }
            double[] rates = new Race(each, turns, Duration.ofMinutes(2))
                    .run(
                            workers,
                            worker -> ours.completeFirst(held.remove(), 0),
                            worker -> replay.complete(connections[worker], replayed.remove()));
            figure("throughput.completions", rates[0], "completions/s");
            figure("throughput.replay", rates[1], "completions/s, " + replay.size() + " statements in one message");
            figure("throughput.vs_replay", rates[0] / rates[1], "of the bare statements");
        }
    }

    private static Void complete(KeraniSide ours, WorkItem item) throws Exception {
        ours.completeFirst(item, 0);
        return null;
    }

    private HikariDataSource plainPool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(SMALL));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    private static List<WorkItem> hold(KeraniSide ours, int count) throws Exception {
        List<WorkItem> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(ours.hold(0));
        }
        return held;
    }

    private static Waiting waiting(ConfigurableApplicationContext context, WorkItem item) {
        UUID caseId = item.caseId().value();
        return new Waiting(item.id().value(), caseId, UUID.fromString(waiting(context, caseId)));
    }

    /** The engine's name of a case's process. */
    private static String waiting(ConfigurableApplicationContext context, UUID caseId) {
        return JdbcClient.create(dataSource(context))
                .sql("select id_ from act_ru_execution where business_key_ = ?")
                .param(caseId.toString())
                .query(String.class)
                .single();
    }

    private static DataSource dataSource(ConfigurableApplicationContext context) {
        return context.getBean(DataSource.class);
    }

    private JdbcClient jdbc(String database) {
        return JdbcClient.create(postgres.getDatabase("postgres", database));
    }

    private String url(String database) {
        return postgres.getJdbcUrl("postgres", database) + "&reWriteBatchedInserts=true";
    }

    private static int option(String[] arguments, String name, int otherwise) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.2f %s%n", name, value, unit);
    }
}

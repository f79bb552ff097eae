package id.kerani.bench;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox.Cursor;
import id.kerani.worklist.Inbox.Order;
import id.kerani.worklist.Inbox.Page;
import id.kerani.worklist.Inbox.Query;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.Inbox.Sort;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import id.kerani.worklist.WorkListCheck;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists of the inbox at a million open items, through the service the screen calls, and the stock engine's task query
 * for the same questions in the same database and run. Arguments: a seed, and {@code --items NUMBER} for a smaller try.
 */
final class Inbox {

    private static final int SMALL = 10_000;
    private static final int WARM = 400;
    private static final int CALLS = 1_000;
    private static final int STOCK_CALLS = 12;

    private final id.kerani.worklist.Inbox inbox;
    private final WorkList workList;
    private final WorkListCheck check;
    private final JdbcTemplate jdbc;
    private final InboxData data;
    private final int items;
    private final int seed;

    private Inbox(ConfigurableApplicationContext context, int items, int seed) {
        this.inbox = context.getBean(id.kerani.worklist.Inbox.class);
        this.workList = context.getBean(WorkList.class);
        this.check = context.getBean(WorkListCheck.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.data = new InboxData(jdbc, context.getBean(TransactionTemplate.class), seed);
        this.items = items;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        int items = 1_000_000;
        int seed = 1;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--items")) {
                items = Integer.parseInt(arguments[++i]);
            } else {
                seed = Integer.parseInt(arguments[i]);
            }
        }
        try (var postgres = BenchKerani.postgres();
                var context = BenchKerani.start(postgres)) {
            new JdbcTemplate(postgres.getPostgresDatabase()).execute("create schema stock");
            try (var stock = new StockTasks(postgres.getJdbcUrl("postgres", "postgres"))) {
                new Inbox(context, items, seed).run(stock);
            }
        }
    }

    private void run(StockTasks stock) throws Exception {
        data.people();
        data.grow(Math.min(SMALL, items));
        measure(WARM, this::page);
        Times small = measure(CALLS, this::page);
        long begun = System.nanoTime();
        data.grow(items);
        System.out.printf(
                Locale.ROOT, "# %d items made in %.0f s, seed %d%n", items, (System.nanoTime() - begun) / 1e9, seed);

        measure(WARM, this::page);
        Times page = measure(CALLS, this::page);
        figure("inbox.page.p50", page.at(0.5), "ms");
        figure("inbox.page.p99", page.at(0.99), "ms");
        figure("inbox.page.growth", page.at(0.99) / small.at(0.99), "times");
        figure("inbox.page.growth.p50", page.at(0.5) / small.at(0.5), "times");
        Times own = measure(CALLS, n -> pageOf(n, Scope.MINE));
        Times waiting = measure(CALLS, n -> pageOf(n, Scope.QUEUES));
        deep();

        measure(WARM, this::count);
        Times count = measure(CALLS, this::count);
        figure("inbox.count.p99", count.at(0.99), "ms");
        List<String> names = names();
        measure(WARM, n -> search(names, n));
        Times search = measure(CALLS, n -> search(names, n));
        figure("inbox.search.p50", search.at(0.5), "ms");
        figure("inbox.search.p99", search.at(0.99), "ms");
        filters(names);
        stock(stock, names, own.at(0.5) + waiting.at(0.5), count.at(0.5), search.at(0.5));
        storm();
    }

    private void page(int n) {
        pageOf(n, n % 3 == 0 ? Scope.MINE : Scope.QUEUES);
    }

    private void pageOf(int n, Scope scope) {
        inbox.page(Query.first(person(n), scope, 50));
    }

    private void count(int n) {
        inbox.counts(person(n).personId().orElseThrow());
    }

    /** The first page beside the ten thousandth, or the middle one of fewer: somebody in many queues, each order in turn. */
    private void deep() {
        List<Query> first = new ArrayList<>();
        List<Query> far = new ArrayList<>();
        long all = jdbc.queryForObject(
                "select count(*) from work_item w join team_member m on m.team_id = w.queue_id"
                        + " where m.person_id = ? and w.state = 'READY'",
                Long.class,
                InboxData.overseer().personId().orElseThrow().value());
        long offset = Math.min(500_000, all / 2);
        Query query = Query.first(InboxData.overseer(), Scope.QUEUES, 50);
        Instant at = jdbc.queryForObject(
                        "select w.due_at from work_item w join team_member m on m.team_id = w.queue_id"
                                + " where m.person_id = ? and w.state = 'READY' order by w.due_at offset ? limit 1",
                        java.sql.Timestamp.class,
                        InboxData.overseer().personId().orElseThrow().value(),
                        offset)
                .toInstant();
        first.add(query);
        far.add(query.after(Cursor.at(query.sort(), at)));
        measure(WARM / 2, n -> inbox.page(far.getFirst()));
        Times one = measure(CALLS / 2, n -> inbox.page(first.getFirst()));
        Times deep = measure(CALLS / 2, n -> inbox.page(far.getFirst()));
        System.out.printf(Locale.ROOT, "# the far page is number %d of %d%n", offset / 50, all / 50);
        figure("inbox.page.deep", deep.at(0.5) / one.at(0.5), "times");
    }

    /** What people type: two words of a customer, some with a typing error, some only the beginning or one word; or a case's number. */
    private List<String> names() {
        List<String> customers = jdbc.queryForList(
                "select c.about || ' BEN-' || lpad(i.n::text, 8, '0') from bench_item i join bench_customer c on c.n = i.customer order by i.n limit 400",
                String.class);
        Random random = new Random(seed);
        List<String> typed = new ArrayList<>();
        for (String customer : customers) {
            String[] words = customer.toLowerCase(Locale.ROOT).split(" ");
            String text = words[1] + " " + words[2];
            typed.add(
                    switch (random.nextInt(5)) {
                        case 0 -> text;
                        case 1 -> error(text, random);
                        case 2 -> words[2];
                        case 3 -> words[3];
                        default -> text.substring(0, Math.max(3, text.length() - 3));
                    });
        }
        return typed;
    }

    private static String error(String text, Random random) {
        int at = 1 + random.nextInt(text.length() - 2);
        return random.nextBoolean()
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private void search(List<String> names, int n) {
        inbox.page(Query.first(person(n), Scope.QUEUES, 50)
                .with(InboxFilter.none().withText(names.get(n % names.size()))));
    }

    private void filters(List<String> names) {
        InboxFilter none = InboxFilter.none();
        Instant now = Instant.now();
        Random random = new Random(seed);
        Map<Actor, List<Step>> steps = new LinkedHashMap<>();
        Map<Actor, List<TeamId>> queues = new LinkedHashMap<>();
        for (int n = 0; n < 40; n++) {
            var choices = inbox.choices(person(n));
            steps.put(person(n), choices.steps());
            queues.put(person(n), choices.queues());
        }
        Map<String, IntFunction<Query>> mixes = new LinkedHashMap<>();
        mixes.put(
                "customer_due",
                n -> waiting(
                        n,
                        none.withAbout(names.get(n % names.size()))
                                .withDue(Range.of(now.minus(Duration.ofDays(20)), now.plus(Duration.ofDays(2))))));
        mixes.put("process_step", n -> {
            Step step = any(steps.get(person(n)), random);
            return waiting(n, none.withProcesses(Set.of(step.process())).withSteps(Set.of(step)));
        });
        mixes.put("queue_amount", n -> {
            BigDecimal from = BigDecimal.valueOf(1_000_000L * random.nextInt(400));
            return waiting(
                    n,
                    none.withQueues(Set.of(any(queues.get(person(n)), random)))
                            .withAmount(Range.of(from, from.add(BigDecimal.valueOf(20_000_000)))));
        });
        mixes.put("priority_age", n -> waiting(
                        n, none.withMinPriority(70).withOlderThan(Duration.ofDays(random.nextInt(50))))
                .with(new Sort(n % 2 == 0 ? Order.PRIORITY : Order.AGE, n % 2 == 0)));
        mixes.put(
                "channel_text",
                n -> waiting(
                        n,
                        none.withChannels(Set.of(n % 2 == 0 ? "web" : "mail")).withText(names.get(n % names.size()))));
        double worst = 0;
        for (var mix : mixes.entrySet()) {
            int[] narrow = new int[1];
            IntConsumer call = n -> {
                Page page = inbox.page(mix.getValue().apply(n));
                narrow[0] += page.narrow() ? 1 : 0;
            };
            measure(WARM / 2, call);
            narrow[0] = 0;
            Times times = measure(CALLS / 2, call);
            figure("inbox.filter." + mix.getKey() + ".p50", times.at(0.5), "ms");
            figure("inbox.filter." + mix.getKey() + ".p99", times.at(0.99), "ms");
            if (narrow[0] > 0) {
                System.out.printf(Locale.ROOT, "# %s: %d pages said narrow%n", mix.getKey(), narrow[0]);
            }
            worst = Math.max(worst, times.at(0.99));
        }
        figure("inbox.filter.p99", worst, "ms");
    }

    private Query waiting(int n, InboxFilter filter) {
        return Query.first(person(n), Scope.QUEUES, 50).with(filter);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void stock(StockTasks stock, List<String> names, double page, double count, double search) {
        Times pages = measure(STOCK_CALLS, n -> stock.page("bench" + n % 40, data.groups(person(n))));
        Times counts = measure(STOCK_CALLS, n -> stock.count("bench" + n % 40, data.groups(person(n))));
        Times searches = measure(STOCK_CALLS, n -> {
            String name = names.get(n);
            stock.search(
                    "bench" + n % 40,
                    data.groups(person(n)),
                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, 4));
        });
        figure("inbox.stock.page.p50", pages.at(0.5), "ms");
        figure("inbox.stock.count.p50", counts.at(0.5), "ms");
        figure("inbox.stock.search.p50", searches.at(0.5), "ms");
        // Mine and my queues are two lists of ours: both are read for what the stock engine answers at once.
        figure("inbox.page.vs_stock", pages.at(0.5) / page, "times");
        figure("inbox.count.vs_stock", counts.at(0.5) / count, "times");
        figure("inbox.search.vs_stock", searches.at(0.5) / search, "times");
    }

    /** Eight people take and put back what others take too; then everything is counted again. */
    private void storm() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                // The same queues for all of them: they meet.
                Actor actor = person(thread % 2);
                running.add(pool.submit(() -> stormOf(actor)));
            }
            int moves = 0;
            for (Future<Integer> one : running) {
                moves += one.get();
            }
            System.out.printf(Locale.ROOT, "# %d claims and releases%n", moves);
        }
        long drift = check.counterDrift().values().stream().mapToLong(Math::abs).sum();
        figure("inbox.counter.drift", drift, "items");
    }

    private int stormOf(Actor actor) {
        int moves = 0;
        for (int i = 0; i < 100; i++) {
            for (WorkItem item : inbox.page(Query.first(actor, Scope.QUEUES, 3)).items()) {
                moves += moved(item.id(), actor, i % 3 == 0);
            }
        }
        return moves;
    }

    private int moved(WorkItemId item, Actor actor, boolean keep) {
        try {
            workList.claim(item, actor);
            if (!keep) {
                workList.release(item, actor);
            }
            return keep ? 1 : 2;
        } catch (Refusal somebodyWasFaster) {
            return 0;
        }
    }

    private static Actor person(int n) {
        return InboxData.person(n % 40);
    }

    private static Times measure(int calls, IntConsumer call) {
        long[] nanos = new long[calls];
        for (int n = 0; n < calls; n++) {
            long begun = System.nanoTime();
            call.accept(n);
            nanos[n] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new Times(nanos);
    }

    private record Times(long[] sorted) {

        /** In milliseconds. */
        double at(double share) {
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
        }
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.2f %s%n", name, value, unit);
    }
}

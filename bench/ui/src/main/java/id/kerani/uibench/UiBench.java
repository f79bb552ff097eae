package id.kerani.uibench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Simulated browsers at the inbox of a real server: what a page costs in memory, how long a person waits. Prints one line
 * {@code name value unit} each. Exit code 0 when every answer was as a browser expects it.
 *
 * <p>Arguments: folder of the unpacked server, then optionally {@code --browsers N} (200), {@code --seconds N} of work (120),
 * {@code --think N}, the mean pause of a person between two actions in seconds (8), {@code --items N} that wait at the start
 * (enough for the time) and {@code --seed N} (1). Everything runs on this machine, over loopback, the browsers beside the
 * server; so the server has less than the whole machine.
 */
public final class UiBench {

    private static final int MOST_SECONDS = 600;
    private static final int LOGINS_AT_ONCE = 4;
    private static final int WARM_BROWSERS = 8;
    private static final int WARM_SECONDS = 20;
    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final int browsers;
    private final int seconds;
    private final int think;
    private final int items;
    private final int seed;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Browser.PATIENCE)
            .build();
    private final Figures figures = new Figures();
    private final AtomicLong completed = new AtomicLong();

    private UiBench(int browsers, int seconds, int think, int items, int seed) {
        this.browsers = Math.clamp(browsers, 1, 2_000);
        this.seconds = Math.clamp(seconds, 1, MOST_SECONDS);
        this.think = Math.clamp(think, 1, 60);
        // Four pauses an item; a screen full of rows is left for everybody at the end.
        this.items = items > 0 ? items : this.browsers * (1 + this.seconds / (4 * this.think)) + 300;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        UiBench bench = new UiBench(
                option(arguments, "--browsers", 200),
                option(arguments, "--seconds", 120),
                option(arguments, "--think", 8),
                option(arguments, "--items", 0),
                option(arguments, "--seed", 1));
        System.exit(bench.run(Path.of(arguments[0])) ? 0 : 1);
    }

    private static int option(String[] arguments, String name, int usual) {
        for (int i = 1; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return usual;
    }

    private boolean run(Path unpacked) throws Exception {
        Path folder = Files.createTempDirectory("kerani-ui-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        say("Everything of this run is in %s", folder);
        try (ServerUnderTest server = new ServerUnderTest(unpacked, folder)) {
            List<String> logins = List.of(ask(server, "/people?" + browsers).split("\n"));
            say("%d people, %s items wait", logins.size(), ask(server, "/work?" + items + "&" + seed));
            measure(server, logins);
        }
        return figures.errors() == 0;
    }

    private void measure(ServerUnderTest server, List<String> logins) throws Exception {
        // What the first pages load into the server stays there; it is no page's own.
        crowd(server, logins.subList(0, Math.min(WARM_BROWSERS, logins.size())), clerks -> {
            all(clerks, clerk -> clerk.work(System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_SECONDS)), clerks.size());
        });
        double empty = heap(server);
        figures.record(true);
        double[] full = new double[2];
        crowd(server, logins, clerks -> {
            full[0] = heap(server);
            say("%d pages are open", clerks.size());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            all(clerks, clerk -> clerk.work(end), clerks.size());
            figures.record(false);
            full[1] = heap(server);
        });
        double after = heap(server);
        report(server, empty, full, after);
    }

    private interface Work {
        void with(List<Clerk> clerks) throws Exception;
    }

    /** All come in, do something, and go. */
    private void crowd(ServerUnderTest server, List<String> logins, Work work) throws Exception {
        List<Clerk> clerks = new ArrayList<>();
        for (String login : logins) {
            clerks.add(new Clerk(
                    login,
                    new Browser(http, server.address()),
                    figures,
                    completed,
                    seed * 1_000_003L + clerks.size(),
                    TimeUnit.SECONDS.toMillis(think)));
        }
        all(clerks, Clerk::begin, LOGINS_AT_ONCE);
        work.with(clerks);
        all(clerks, Clerk::end, LOGINS_AT_ONCE);
    }

    private static void all(List<Clerk> clerks, Consumer<Clerk> action, int atOnce)
            throws InterruptedException, ExecutionException {
        Semaphore turn = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> futures = new ArrayList<>();
            for (Clerk clerk : clerks) {
                futures.add(threads.submit(() -> {
                    turn.acquire();
                    try {
                        action.accept(clerk);
                    } finally {
                        turn.release();
                    }
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
    }

    private void report(ServerUnderTest server, double empty, double[] full, double after) throws Exception {
        say("ui.browsers %d pages", browsers);
        say("ui.memory %.2f MB", (full[1] - after) / browsers);
        say("ui.memory.fresh %.2f MB", (full[0] - empty) / browsers);
        say("ui.heap.before %.0f MB", empty);
        say("ui.heap.after %.0f MB", after);
        for (Figures.Action action : Figures.Action.values()) {
            String name = "ui." + action.name().toLowerCase(Locale.ROOT);
            say("%s.count %d times", name, figures.count(action));
            say("%s.p50 %.1f ms", name, figures.millis(action, 50));
            say("%s.p99 %.1f ms", name, figures.millis(action, 99));
        }
        say("ui.faster %d times", figures.faster());
        long done = Long.parseLong(ask(server, "/done"));
        if (done != completed.get()) {
            figures.error("all", new UnexpectedAnswer(completed + " items were told to be done, " + done + " are"));
        }
        say("ui.completed %d items", done);
        say("ui.errors %d times", figures.errors());
        figures.examples().forEach(example -> say("  %s", example));
    }

    private double heap(ServerUnderTest server) throws IOException, InterruptedException {
        return Long.parseLong(ask(server, "/heap")) / MEGABYTE;
    }

    private String ask(ServerUnderTest server, String what) throws IOException, InterruptedException {
        URI address = server.door().resolve(what);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address)
                        .timeout(LONGEST)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(what + ": " + answer.body());
        }
        return answer.body();
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}

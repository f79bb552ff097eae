package id.kerani.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registers customers by several clients, kills server and PostgreSQL with {@code kill -9} again and again, starts them again, and
 * proves that every acknowledged step is there and none twice. Exit code 0 when that is so.
 *
 * <p>Arguments: folder of the unpacked server, then optionally {@code --registrations N} (500), {@code --kills N} (6),
 * {@code --clients N} (8), {@code --seed N} (1). With {@code --without-durability} PostgreSQL
 * answers before it has written: the test must find what was lost then, or it is worth nothing.
 */
public final class CrashTest {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** The ways to go down, one after the other. */
    private enum Kill {
        BOTH("server and PostgreSQL at once"),
        SERVER("the server; its PostgreSQL goes on alone"),
        DATABASE("PostgreSQL; the server a second later"),
        SESSION("one session of PostgreSQL, which throws all others out and recovers; the server lives on");

        private final String words;

        Kill(String words) {
            this.words = words;
        }
    }

    private final int registrations;
    private final int kills;
    private final int clients;
    private final long seed;
    private final Path folder;
    private final ServerUnderTest server;
    private final Acknowledged acknowledged;
    private final Client client;
    private final List<String> problems = new ArrayList<>();

    private CrashTest(Path unpacked, int registrations, int kills, int clients, long seed, boolean durable)
            throws IOException, InterruptedException {
        this.registrations = registrations;
        this.kills = kills;
        this.clients = clients;
        this.seed = seed;
        this.folder = Files.createTempDirectory("kerani-crash-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        say("Everything of this run is in %s", folder);
        this.acknowledged = new Acknowledged(folder.resolve("acknowledged.log"));
        this.client = new Client(port, new Applicants(seed), acknowledged);
        this.server = new ServerUnderTest(unpacked, folder, port, durable);
    }

    public static void main(String[] arguments) throws Exception {
        CrashTest test = new CrashTest(
                Path.of(arguments[0]),
                option(arguments, "--registrations", 500),
                option(arguments, "--kills", 6),
                option(arguments, "--clients", 8),
                option(arguments, "--seed", 1),
                !List.of(arguments).contains("--without-durability"));
        System.exit(test.run() ? 0 : 1);
    }

    private static int option(String[] arguments, String name, int usual) {
        for (int i = 1; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return usual;
    }

    private boolean run() throws Exception {
        Instant start = Instant.now();
        AtomicInteger numbers = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> counters = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counters.add(threads.submit(task(() -> client.handIn(numbers, registrations))));
            }
            List<Future<?>> desks = new ArrayList<>();
            for (String person : Workers.TEAM_OF.keySet()) {
                if (!person.equals(Workers.CLERK)) {
                    desks.add(threads.submit(task(() -> client.work(person))));
                }
            }
            try {
                goDownAgainAndAgain(start);
                for (Future<?> counter : counters) {
                    counter.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
                }
                untilNothingIsOpen(start);
            } finally {
                client.finish();
            }
            for (Future<?> desk : desks) {
                desk.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            }
            problems.addAll(client.surprises());
            verify(true);
            report(start);
        } finally {
            server.stop();
            acknowledged.close();
        }
        return problems.isEmpty();
    }

    private void goDownAgainAndAgain(Instant start) throws Exception {
        Random random = new Random(seed);
        // An application makes about three acknowledged steps: received, and mostly an item taken and completed.
        int every = Math.max(1, registrations * 3 / (kills + 1));
        for (int i = 0; i < kills; i++) {
            int next = every * i + every / 2 + random.nextInt(Math.max(1, every / 2));
            waitFor(start, () -> acknowledged.steps() >= next);
            Kill kill = Kill.values()[i % Kill.values().length];
            say("%4d acknowledged: kill -9 to %s", acknowledged.steps(), kill.words);
            switch (kill) {
                case BOTH -> {
                    server.killDatabase();
                    server.killServer();
                }
                case SERVER -> server.killServer();
                case DATABASE -> {
                    server.killDatabase();
                    TimeUnit.SECONDS.sleep(1);
                    server.killServer();
                }
                case SESSION -> {
                    server.killSession();
                    continue;
                }
            }
            Instant down = Instant.now();
            server.start();
            say("     back after %d s", Duration.between(down, Instant.now()).toSeconds());
            verify(false);
        }
    }

    private void untilNothingIsOpen(Instant start) throws Exception {
        waitFor(start, () -> {
            try (Connection connection = database();
                    Statement statement = connection.createStatement();
                    ResultSet open = statement.executeQuery("select count(*) from case_file where state = 'OPEN'")) {
                open.next();
                return open.getLong(1) == 0;
            } catch (SQLException recovering) {
                return false;
            }
        });
    }

    private void verify(boolean atTheEnd) throws IOException, SQLException {
        // Read before the database is: what is acknowledged later may be there or not.
        var completed = acknowledged.completed();
        var claimed = acknowledged.claimed();
        var received = acknowledged.received();
        try (Connection connection = database()) {
            Verification verification = new Verification(connection);
            verification.everythingAcknowledgedIsThere(received, claimed, completed);
            if (atTheEnd) {
                verification.nothingTwiceAndNothingLeft(registrations);
                verification.figures().forEach((name, value) -> say("%s %s", name, value));
            } else {
                say(
                        "     checked: %d applications, %d taken, %d completed",
                        received.size(), claimed.size(), completed.size());
            }
            problems.addAll(verification.problems());
            if (!verification.problems().isEmpty()) {
                say(
                        "     %d problems, first: %s",
                        verification.problems().size(), verification.problems().getFirst());
            }
        }
    }

    private void report(Instant start) {
        say("crash.kills %d times", kills);
        say("crash.received %d applications", acknowledged.received().size());
        say("crash.taken %d items", acknowledged.claimed().size());
        say("crash.completed %d items", acknowledged.completed().size());
        say("crash.unanswered %d requests", client.unanswered());
        say("crash.done_without_answer %d items", acknowledged.lost());
        say("crash.time %d s", Duration.between(start, Instant.now()).toSeconds());
        say("crash.problems %d", problems.size());
        problems.forEach(problem -> say("  %s", problem));
        say(problems.isEmpty() ? "Every acknowledged step is there, none twice." : "Something was lost or done twice.");
    }

    private Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(server.url(), "postgres", server.superuserPassword());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Boolean> task(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private static void waitFor(Instant start, Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            if (Instant.now().isAfter(start.plus(LONGEST))) {
                throw new IllegalStateException("not done after " + LONGEST);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(java.util.Locale.ROOT, format + "%n", arguments);
    }
}

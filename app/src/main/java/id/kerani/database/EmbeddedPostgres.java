package id.kerani.database;

import id.kerani.server.StartConsole;
import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in the data folder, running: made if need be, started in a session of its own (Ctrl-C at the server's terminal does
 * not reach it), verified to be durable and closed to strangers. {@link #close()} stops it and lets go of the data folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String DATABASE = "kerani";
    static final String USER = "kerani";

    private static final String MODULE = "database";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;

    private final DataFolder folder;
    private final Programs programs;
    private final DatabaseUser user;
    private final StartConsole console;
    private final String superuserPassword;
    /** New with each start: nobody but this process needs it. */
    private final String password = Secrets.random();

    private int port;

    private EmbeddedPostgres(
            DataFolder folder, Programs programs, DatabaseUser user, StartConsole console, String superuserPassword) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
        this.console = console;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts the database of a data folder.
     *
     * @param wantedPort TCP port on loopback, 0 for a free one
     * @throws StartRefused for every reason that a person can mend; the data folder is let go of then
     */
    public static EmbeddedPostgres start(DataFolder folder, int wantedPort, StartConsole console) {
        try {
            return startIn(folder, wantedPort, console);
        } catch (IOException | SQLException failed) {
            folder.close();
            throw noSpace(failed.getMessage())
                    ? new StartRefused(failed, MODULE, "diskFull", folder.path())
                    : new StartRefused(failed, MODULE, "failed", said(failed), folder.path());
        } catch (RuntimeException | Error failed) {
            folder.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres startIn(DataFolder folder, int wantedPort, StartConsole console)
            throws IOException, SQLException {
        Path database = folder.database();
        boolean exists = Files.isDirectory(database);
        DatabaseUser user = DatabaseUser.forFolder(folder.path(), database);
        if (!exists) {
            if (Files.exists(folder.path().resolve(FreshDatabase.UNFINISHED))) {
                throw new StartRefused(MODULE, "restoreCutOff", folder.path());
            }
            NewDatabase.requireSpace(folder);
        }
        Programs programs = Programs.unpacked(folder, console);
        if (exists) {
            requireOurs(database, programs);
        }
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(folder, programs, user, console, Secrets.superuser(folder, exists));
        if (exists) {
            postgres.takeOver();
        } else {
            console.say(MODULE, "creating");
            NewDatabase.make(folder, programs, user, postgres.superuserPassword);
        }
        Safety.requireDurableFiles(programs, user, database);
        console.say(MODULE, "starting");
        postgres.launch(wantedPort);
        try {
            postgres.prepare();
            programs.removeOthers();
        } catch (IOException | SQLException | RuntimeException | Error refused) {
            postgres.stop();
            throw refused;
        }
        return postgres;
    }

    /** JDBC address of the application's database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    /** The role that owns the application's database and nothing else; never a superuser. */
    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Stops PostgreSQL (sessions are ended, all data are on disk) and lets another Kerani have the data folder. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            folder.close();
        }
    }

    DataFolder folder() {
        return folder;
    }

    /** A connection as superuser, to one of the databases. */
    Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", superuserPassword);
    }

    Connection application() throws SQLException {
        return connect(DATABASE, USER, password);
    }

    private Connection connect(String database, String name, String secret) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(name);
        source.setPassword(secret);
        source.setApplicationName("kerani-start");
        source.setLoginTimeout(30);
        return source.getConnection();
    }

    private static void requireOurs(Path database, Programs programs) throws IOException {
        Path version = database.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new StartRefused(MODULE, "notADatabase", database);
        }
        String major = Files.readString(version).strip();
        if (!major.equals(Integer.toString(programs.major()))) {
            throw new StartRefused(MODULE, "otherVersion", database, major, programs.major());
        }
    }

    /** The lock is ours, so a PostgreSQL that still runs here lost its Kerani: stop it properly. */
    private void takeOver() throws IOException {
        if (Postmaster.of(folder.database()).isPresent()) {
            console.say(MODULE, "orphan");
            stop();
        } else if (Postmaster.removeStale(folder.database())) {
            log.info("removed the stale postmaster.pid of a PostgreSQL that is gone");
        }
    }

    private void launch(int wantedPort) throws IOException {
        if (wantedPort != 0 && !Ports.free(wantedPort)) {
            throw new StartRefused(MODULE, "portInUse", wantedPort);
        }
        Path output = folder.database().resolve("start.log");
        Commands.Result started = new Commands.Result(1, "");
        // A free port can be gone a moment later; processes of a killed PostgreSQL may need a moment to notice.
        for (int attempt = 1; attempt <= 5; attempt++) {
            port = wantedPort != 0 ? wantedPort : Ports.choose(folder);
            Files.deleteIfExists(output);
            started = pgCtl(
                    "start",
                    "-w",
                    "-s",
                    "-t",
                    String.valueOf(START_SECONDS),
                    "-l",
                    output.toString(),
                    "-o",
                    "-p " + port);
            if (started.succeeded()) {
                Ports.remember(folder, port);
                return;
            }
            String said = whatWentWrong(output, started);
            log.info("PostgreSQL did not start (attempt {}): {}", attempt, said);
            if (!said.contains("could not bind")
                    && !said.contains("could not create any TCP/IP")
                    && !said.contains("still in use")) {
                break;
            }
            pause();
        }
        String said = whatWentWrong(output, started);
        throw noSpace(said)
                ? new StartRefused(MODULE, "diskFull", folder.path())
                : new StartRefused(
                        MODULE, "doesNotStart", reason(said), folder.database().resolve("log"));
    }

    private void prepare() throws SQLException {
        try (Connection connection = superuser("postgres")) {
            Safety.requireServer(connection);
            NewDatabase.requireApplication(connection, password);
        } catch (SQLException refused) {
            if ("28P01".equals(refused.getSQLState())) {
                throw new StartRefused(
                        refused, MODULE, "passwordWrong", folder.secrets().resolve("superuser.password"));
            }
            throw refused;
        }
        try (Connection connection = superuser(DATABASE)) {
            NewDatabase.requireExtensions(connection);
            try (Connection application = application()) {
                Safety.requireSession(application, folder.database());
            }
        }
    }

    private void stop() {
        try {
            if (Postmaster.of(folder.database()).isEmpty()) {
                return;
            }
            Commands.Result stopped = pgCtl("stop", "-w", "-s", "-m", "fast", "-t", String.valueOf(STOP_SECONDS));
            if (!stopped.succeeded()) {
                log.warn("PostgreSQL did not stop in {} s, stopping it hard: {}", STOP_SECONDS, stopped.output());
                pgCtl("stop", "-w", "-s", "-m", "immediate", "-t", String.valueOf(STOP_SECONDS));
            }
        } catch (IOException failed) {
            log.warn("PostgreSQL could not be stopped; the next start will", failed);
        }
    }

    private Commands.Result pgCtl(String action, String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                programs.program("pg_ctl").toString(),
                action,
                "-D",
                folder.database().toString()));
        command.addAll(List.of(options));
        return Commands.run(user.command(command));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What PostgreSQL said before its log collector ran, and what it wrote to its log after. */
    private String whatWentWrong(Path output, Commands.Result started) throws IOException {
        StringBuilder said = new StringBuilder(started.output());
        if (Files.isReadable(output)) {
            said.append(Files.readString(output));
        }
        Optional<Path> newest = Optional.empty();
        Path logs = folder.database().resolve("log");
        if (Files.isDirectory(logs)) {
            try (var files = Files.list(logs)) {
                newest = files.max(
                        java.util.Comparator.comparing(file -> file.toFile().lastModified()));
            }
        }
        if (newest.isPresent()) {
            List<String> lines = Files.readAllLines(newest.get());
            lines.subList(Math.max(0, lines.size() - 20), lines.size())
                    .forEach(line -> said.append(line).append('\n'));
        }
        return said.toString();
    }

    private static String reason(String said) {
        List<String> fatal = said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
                .toList();
        return fatal.isEmpty() ? said.lines().reduce("", (first, last) -> last) : fatal.getLast();
    }

    static boolean noSpace(@Nullable String said) {
        return said != null && said.contains("No space left on device");
    }

    private static String said(Exception failed) {
        String reason = failed instanceof IOException io ? DataFolder.reason(io) : String.valueOf(failed.getMessage());
        return reason.lines().findFirst().orElse("");
    }
}

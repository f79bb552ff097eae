package id.kerani.crash;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real server with its own PostgreSQL in a data folder of its own, as a process that can be killed. */
final class ServerUnderTest {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path server;
    private final Path folder;
    private final int door;
    private final boolean durable;
    private Process process;

    /**
     * @param server folder of the unpacked server: {@code kerani.jar} and {@code lib}
     * @param folder where data and output go
     * @param door port of {@link CrashDoor}
     * @param durable false to let PostgreSQL acknowledge before it has written
     */
    ServerUnderTest(Path server, Path folder, int door, boolean durable) throws IOException, InterruptedException {
        this.server = server;
        this.folder = folder;
        this.door = door;
        this.durable = durable;
        this.process = launch();
    }

    /** Starts it again; the process before must be dead. */
    void start() throws IOException, InterruptedException {
        process = launch();
    }

    private Process launch() throws IOException, InterruptedException {
        // Kerani refuses to start with what beUnsafe() did.
        Path settings = folder.resolve("data/database/postgresql.auto.conf");
        if (!durable && Files.exists(settings)) {
            Files.writeString(settings, "");
        }
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        Path ownClasses;
        try {
            ownClasses = Path.of(ServerUnderTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                server.resolve("kerani.jar") + File.pathSeparator + ownClasses,
                "id.kerani.KeraniApplication",
                "--kerani.data=" + folder.resolve("data"),
                "--kerani.ready-file=" + ready,
                "--kerani.crash.door=" + door,
                "--server.port=0",
                "--server.address=127.0.0.1");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.out").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        Process started = builder.start();
        Instant end = Instant.now().plus(LONGEST_START);
        while (!Files.exists(ready)) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                started.destroyForcibly();
                throw new IllegalStateException("The server did not start, see " + folder.resolve("server.out"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!durable) {
            beUnsafe();
        }
        return started;
    }

    private void beUnsafe() throws IOException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_commit = off");
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** {@code kill -9} to the server. */
    void killServer() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} to PostgreSQL, the one that listens and all that work for it. */
    void killDatabase() throws IOException, InterruptedException {
        Optional<ProcessHandle> postmaster = postmaster();
        if (postmaster.isPresent()) {
            List<ProcessHandle> all = new ArrayList<>(List.of(postmaster.get()));
            all.addAll(postmaster.get().descendants().toList());
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** {@code kill -9} to one of PostgreSQL's processes that serve the server: PostgreSQL ends all sessions and recovers itself. */
    void killSession() throws IOException {
        postmaster()
                .flatMap(all -> all.children()
                        .filter(child -> Files.isReadable(Path.of("/proc/" + child.pid() + "/cmdline")))
                        .filter(ServerUnderTest::isSession)
                        .findFirst())
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Stops it as Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** JDBC address of its database, for the superuser. */
    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/kerani"
                .formatted(
                        Files.readString(folder.resolve("data/database.port")).strip());
    }

    String superuserPassword() throws IOException {
        return Files.readString(folder.resolve("data/secrets/superuser.password"))
                .strip();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = folder.resolve("data/database/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private static boolean isSession(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .startsWith("postgres: kerani kerani");
        } catch (IOException gone) {
            return false;
        }
    }
}

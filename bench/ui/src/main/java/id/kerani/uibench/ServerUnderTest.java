package id.kerani.uibench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built server as a process of its own, with its own PostgreSQL and an empty data folder, on loopback only. */
final class ServerUnderTest implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final int door;

    /**
     * Starts it and waits until it serves.
     *
     * @param server folder of the unpacked server: {@code kerani.jar} and {@code lib}
     * @param folder where data and output go
     */
    ServerUnderTest(Path server, Path folder) throws IOException, InterruptedException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0)) {
            port = one.getLocalPort();
            door = two.getLocalPort();
        }
        Path ready = folder.resolve("ready");
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
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        server.resolve("kerani.jar") + File.pathSeparator + ownClasses,
                        "id.kerani.KeraniApplication",
                        "--kerani.data=" + folder.resolve("data"),
                        "--kerani.ready-file=" + ready,
                        "--kerani.ui-bench.door=" + door,
                        "--server.port=" + port,
                        "--server.address=127.0.0.1"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        process = builder.start();
        Instant end = Instant.now().plus(LONGEST_START);
        while (!Files.exists(ready)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The server did not start, see " + folder.resolve("server.out"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Where its screens are. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where {@link UiDoor} is. */
    URI door() {
        return URI.create("http://127.0.0.1:" + door);
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

package id.kerani.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a program of its own: what a person sees at the terminal when it cannot start, and when it can. */
class StartIT {

    @TempDir
    Path temp;

    @BeforeEach
    void letTheDatabasesUserPass() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void refusesATakenWebPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            refuses(
                    Map.of(),
                    List.of("--server.port=" + port, "--server.address=127.0.0.1"),
                    "Port " + port + " is already used by another program.");
        }
        assertThat(temp.resolve("data/database")).doesNotExist();
    }

    @Test
    void refusesInTheLanguageOfTheMachine() throws Exception {
        Files.writeString(temp.resolve("data"), "not a folder");
        refuses(Map.of("LANG", "id_ID.UTF-8"), List.of(), "adalah berkas, bukan folder.");
    }

    @Test
    void refusesAHeldDataFolderWithoutTouchingItsLog() throws Exception {
        try (DataFolder held = DataFolder.take(temp.resolve("data"))) {
            refuses(Map.of(), List.of(), "is in use by another Kerani");
            assertThat(held.path().resolve("logs/kerani.log")).doesNotExist();
        }
    }

    @Test
    void refusesAPostgresOfOnesOwnThatDoesNotAnswer() throws Exception {
        refuses(
                Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:9/kerani",
                        "SPRING_DATASOURCE_USERNAME", "kerani",
                        "SPRING_DATASOURCE_PASSWORD", "kerani"),
                List.of("--server.port=0", "--server.address=127.0.0.1"),
                "SPRING_DATASOURCE_URL does not answer");
    }

    @Test
    void usesAPostgresOfOnesOwnAndStartsNoOther() throws Exception {
        try (EmbeddedPostgres own =
                EmbeddedPostgres.start(DataFolder.take(temp.resolve("own")), 0, (module, key, arguments) -> {})) {
            Process server = start(
                    Map.of(
                            "SPRING_DATASOURCE_URL", own.url(),
                            "SPRING_DATASOURCE_USERNAME", own.username(),
                            "SPRING_DATASOURCE_PASSWORD", own.password()),
                    List.of("--server.port=0", "--server.address=127.0.0.1", "--kerani.training-run=true"));
            String said = end(server);
            assertThat(said).contains("Kerani is ready at http://localhost:");
            assertThat(server.exitValue()).as(said).isZero();
            try (var connection = own.application();
                    var tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
                assertThat(tables.next()).isTrue();
            }
            assertThat(temp.resolve("data/database")).doesNotExist();
            assertThat(temp.resolve("data/logs/kerani.log")).isNotEmptyFile();
        }
    }

    @Test
    void startsAndStopsWithItsOwnDatabase() throws Exception {
        Process server =
                start(Map.of(), List.of("--server.port=0", "--server.address=127.0.0.1", "--kerani.training-run=true"));
        String said = end(server);

        assertThat(server.exitValue()).as(said).isZero();
        assertThat(said.lines().filter(line -> !line.isBlank() && !line.contains(" WARN ")))
                .containsSubsequence(
                        "Unpacking the database program (first start only) …",
                        "Creating the database …",
                        "Starting the database …",
                        "Bringing the tables up to date …")
                .anyMatch(line -> line.startsWith("Kerani is ready at http://localhost:"))
                .contains("Kerani is stopping …");
        assertThat(Postmaster.of(temp.resolve("data/database"))).isEmpty();
        assertThat(temp.resolve("data/database/postmaster.pid")).doesNotExist();
        // Its connections were closed before it was stopped: nobody saw the database go away.
        assertThat(Files.readString(temp.resolve("data/logs/kerani.log")))
                .doesNotContain("terminating connection")
                .doesNotContain("Connection refused");
    }

    private void refuses(Map<String, String> environment, List<String> arguments, String first) throws Exception {
        Process server = start(environment, arguments);
        String said = end(server);

        assertThat(server.exitValue()).isEqualTo(1);
        List<String> lines = said.lines().filter(line -> !line.endsWith("…")).toList();
        assertThat(lines).as(said).hasSize(2);
        assertThat(lines.getFirst()).contains(first);
        assertThat(said).doesNotContain("\tat ").doesNotContain("Exception in thread");
    }

    private Process start(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "id.kerani.KeraniApplication",
                "--kerani.data=" + temp.resolve("data")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String end(Process server) throws Exception {
        server.getOutputStream().close();
        String said = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(server.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}

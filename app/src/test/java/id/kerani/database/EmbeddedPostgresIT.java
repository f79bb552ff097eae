package id.kerani.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kerani.server.StartConsole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as a whole: durable, closed, and back after every kind of end. */
class EmbeddedPostgresIT {

    @TempDir
    static Path programs;

    @TempDir
    Path temp;

    private boolean unpacksItself;
    private final List<String> said = new ArrayList<>();
    private final StartConsole console = (module, key, arguments) -> said.add(key);
    private final List<EmbeddedPostgres> running = new ArrayList<>();

    @AfterEach
    void stopAll() {
        running.forEach(EmbeddedPostgres::close);
    }

    @Test
    void isDurableAndLetsNobodyInWithoutAPassword() throws Exception {
        unpacksItself = true;
        EmbeddedPostgres postgres = start();

        assertThat(said).containsExactly("unpacking", "creating", "starting");
        try (Connection connection = postgres.application()) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "is_superuser")).isEqualTo("off");
            assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(value(connection, "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension"))
                    .isEqualTo("btree_gist fuzzystrmatch pg_trgm pgcrypto plpgsql unaccent");
            assertThat(value(connection, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'kerani'"))
                    .isEqualTo("kerani");
            assertThatThrownBy(() -> value(connection, "SELECT pg_read_file('/etc/hostname')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> connection.createStatement().execute("CREATE ROLE intruder"))
                    .hasMessageContaining("permission denied");
            assertThat(value(connection, "SELECT upper('éß')")).isEqualTo("Éß");
        }
        for (String user : List.of("kerani", "postgres")) {
            for (String password : List.of("", "kerani", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), user, password))
                        .isInstanceOf(SQLException.class);
            }
        }
        for (InetSocketAddress address : addressesBesideLoopback(postgres.port())) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(address, 2000)).isInstanceOf(ConnectException.class);
            }
        }
        assertThat(temp.resolve("data/secrets/superuser.password"))
                .satisfies(
                        file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
    }

    @Test
    void runsAsAnUnprivilegedUserInASessionOfItsOwn() throws Exception {
        EmbeddedPostgres postgres = start();

        long pid = postmaster().pid();
        assertThat(status(pid, "Uid")).isNotEqualTo(Owner.root() ? "0" : "");
        assertThat(status(pid, "NSsid").split("\\s+")).endsWith(Long.toString(pid));
        assertThat(status(ProcessHandle.current().pid(), "NSsid")).isNotEqualTo(status(pid, "NSsid"));
        assertThat(postgres.port()).isPositive();
    }

    @Test
    void rootInAClosedFolderRunsItWithoutRootsRights() throws Exception {
        assumeTrue(Owner.root(), "only root can be somebody else");
        Path closed = Files.createDirectory(temp.resolve("closed"), Owner.onlyOwner(temp, true));
        EmbeddedPostgres postgres = start(closed.resolve("data"));

        assertThat(status(postmaster(closed.resolve("data")).pid(), "CapEff")).isEqualTo("0000000000000000");
        assertThat(value(postgres, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void keepsDataAndPortBetweenStarts() throws Exception {
        EmbeddedPostgres first = start();
        remember(first, "Toko Mahakam");
        int port = first.port();
        String password = first.password();
        first.close();
        assertThat(Postmaster.of(temp.resolve("data/database"))).isEmpty();
        said.clear();

        EmbeddedPostgres second = start();

        assertThat(said).containsExactly("starting");
        assertThat(remembered(second)).isEqualTo("Toko Mahakam");
        assertThat(second.port()).isEqualTo(port);
        assertThat(second.password()).isNotEqualTo(password);
    }

    @Test
    void comesBackAfterServerAndDatabaseWereKilled() throws Exception {
        EmbeddedPostgres first = start();
        remember(first, "acknowledged");
        kill(postmaster());
        forgetServer(first);
        assertThat(temp.resolve("data/database/postmaster.pid")).exists();

        assertThat(remembered(start())).isEqualTo("acknowledged");
    }

    @Test
    void isNotMisledByAnotherProgramWithTheOldProcessNumber() throws Exception {
        EmbeddedPostgres first = start();
        remember(first, "acknowledged");
        kill(postmaster());
        forgetServer(first);
        Path file = temp.resolve("data/database/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        assertThat(remembered(start())).isEqualTo("acknowledged");
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void stopsTheOrphanOfAKilledServerAndStartsAnew() throws Exception {
        EmbeddedPostgres first = start();
        remember(first, "acknowledged");
        long orphan = postmaster().pid();
        forgetServer(first);
        said.clear();

        EmbeddedPostgres second = start();

        assertThat(said).containsExactly("orphan", "starting");
        assertThat(postmaster().pid()).isNotEqualTo(orphan);
        assertThat(remembered(second)).isEqualTo("acknowledged");
    }

    @Test
    void refusesUnsafeSettingsBeforeOrAfterTheStart() throws Exception {
        EmbeddedPostgres postgres = start();
        postgres.close();
        Path database = temp.resolve("data/database");
        Path automatic = database.resolve("postgresql.auto.conf");
        String untouched = Files.readString(automatic);

        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            Files.writeString(automatic, untouched + setting + " = off\n");
            refused("unsafeSetting", setting + " = off");
        }
        Files.writeString(automatic, untouched + "password_encryption = md5\n");
        refused("unsafeSetting", "password_encryption = md5");
        Files.writeString(automatic, untouched + "listen_addresses = '*'\n");
        refused("unsafeSetting", "listen_addresses = *");
        Files.writeString(automatic, untouched + "no_such_setting = 1\n");
        refused("badSettings", "no_such_setting");
        Files.writeString(automatic, untouched);

        Path logins = database.resolve("pg_hba.conf");
        String rules = Files.readString(logins);
        for (String rule : List.of(
                "local all all trust",
                "host all all 127.0.0.1/32 trust",
                "host all all 127.0.0.1/32 md5",
                "host all all 0.0.0.0/0 scram-sha-256",
                "host all all all scram-sha-256")) {
            Files.writeString(logins, rules + rule + "\n");
            refused("unsafeLogin", rule.substring(rule.lastIndexOf(' ') + 1));
        }
        Files.writeString(logins, rules);

        EmbeddedPostgres again = start();
        try (Connection superuser = again.superuser("kerani");
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER ROLE kerani SET synchronous_commit = off");
        }
        again.close();
        refused("unsafeSetting", "synchronous_commit = off");
        assertThat(Postmaster.of(database)).isEmpty();
    }

    @Test
    void refusesADatabaseItCannotServe() throws Exception {
        EmbeddedPostgres postgres = start();
        postgres.close();
        Path database = temp.resolve("data/database");

        Files.writeString(database.resolve("PG_VERSION"), "17\n");
        refused("otherVersion", "PostgreSQL 17");
        Files.delete(database.resolve("PG_VERSION"));
        refused("notADatabase", database.toString());
        Files.writeString(database.resolve("PG_VERSION"), "18\n");

        Path password = temp.resolve("data/secrets/superuser.password");
        String right = Files.readString(password);
        Files.writeString(password, "wrong\n");
        refused("passwordWrong", password.toString());
        Files.delete(password);
        refused("passwordLost", password.toString());
        Files.writeString(password, right);

        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> start(temp.resolve("data"), port))
                    .satisfies(refusal -> Refusals.is(refusal, "portInUse", Integer.toString(port)));
            // A remembered port that somebody else took meanwhile is no reason to refuse.
            Files.writeString(temp.resolve("data/database.port"), port + "\n");
            assertThat(start().port()).isNotEqualTo(port);
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        assumeTrue(Owner.root(), "only root can mount a small disk");
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(
                Commands.run(List.of("mount", "-t", "tmpfs", "-o", "size=440m", "none", disk.toString()))
                        .succeeded(),
                "no mounts here");
        try {
            EmbeddedPostgres postgres = start(disk.resolve("data"));
            postgres.close();
            running.clear();
            assertThatThrownBy(() -> start(disk.resolve("other")))
                    .satisfies(refusal -> Refusals.is(refusal, "littleSpace", disk.toString()));
            fill(disk.resolve("filler"));
            assertThatThrownBy(() -> start(disk.resolve("data")))
                    .satisfies(refusal -> Refusals.is(refusal, "diskFull", disk.toString()));
            Files.delete(disk.resolve("filler"));
            assertThat(value(start(disk.resolve("data")), "SELECT 1")).isEqualTo("1");
        } finally {
            stopAll();
            running.clear();
            Commands.run(List.of("umount", "-l", disk.toString()));
        }
    }

    private EmbeddedPostgres start() {
        return start(temp.resolve("data"));
    }

    private EmbeddedPostgres start(Path data) {
        return start(data, 0);
    }

    private EmbeddedPostgres start(Path data, int port) {
        DataFolder folder = DataFolder.take(data);
        shareProgramsWith(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, port, console);
        running.add(postgres);
        return postgres;
    }

    /** Unpacking takes most of a first start; the tests but one use the programs that the first of them unpacked. */
    private void shareProgramsWith(DataFolder folder) {
        try {
            for (Path folderOnTheWay : List.of(temp, programs)) {
                Files.setPosixFilePermissions(folderOnTheWay, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            if (!unpacksItself && !Files.exists(folder.programs())) {
                Files.createSymbolicLink(folder.programs(), programs);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void refused(String code, String mention) {
        assertThatThrownBy(this::start).satisfies(refusal -> Refusals.is(refusal, code, mention));
        assertThat(said).isNotEmpty();
    }

    private ProcessHandle postmaster() throws IOException {
        return postmaster(temp.resolve("data"));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return Postmaster.of(data.resolve("database")).orElseThrow().process();
    }

    /** What a killed server leaves behind: its lock is gone, nobody stopped PostgreSQL. */
    private void forgetServer(EmbeddedPostgres postgres) {
        running.remove(postgres);
        postgres.folder().close();
    }

    private static void kill(ProcessHandle postmaster) throws Exception {
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(0);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static List<InetSocketAddress> addressesBesideLoopback(int port) throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private static String status(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private static void remember(EmbeddedPostgres postgres, String text) throws SQLException {
        try (Connection connection = postgres.application();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE memory (text text)");
            statement.execute("INSERT INTO memory VALUES ('" + text + "')");
        }
    }

    private static String remembered(EmbeddedPostgres postgres) throws SQLException {
        return value(postgres, "SELECT text FROM memory");
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return value(connection, "SELECT current_setting('" + name + "')");
    }

    private static String value(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.application()) {
            return value(connection, query);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}

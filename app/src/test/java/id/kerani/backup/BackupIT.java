package id.kerani.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.kerani.KeraniApplication;
import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.database.DatabaseAccess;
import id.kerani.database.FreshDatabase;
import id.kerani.forms.FormValues;
import id.kerani.server.StartRefused;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.Cases;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import id.kerani.worklist.WorkListCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample company, backed up while it works, brought back on empty folders: equal, and it works on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {

    @TempDir
    static Path temp;

    private Path data;
    private Path file;
    private int writtenBefore;
    private int writtenAtAll;

    @BeforeAll
    void backUpDuringWork() throws Exception {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = temp.resolve("data");
        file = temp.resolve("busy.kerani");
        try (ConfigurableApplicationContext kerani = start(data)) {
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger written = new AtomicInteger();
            List<Thread> writers = Stream.of(0, 1)
                    .map(number -> Thread.ofPlatform().start(() -> apply(kerani, enough, written)))
                    .toList();
            while (written.get() < 5 && writers.stream().anyMatch(Thread::isAlive)) {
                Thread.onSpinWait();
            }
            writtenBefore = written.get();
            command().run("backup", file.toString(), "--data", data.toString());
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            writtenAtAll = written.get();
        }
    }

    @AfterAll
    void nothingIsLeftBeside() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all).noneMatch(path -> path.toString().endsWith(".unfinished"));
        }
    }

    private static void apply(ConfigurableApplicationContext kerani, AtomicBoolean enough, AtomicInteger written) {
        Registrations registrations = kerani.getBean(Registrations.class);
        try {
            while (!enough.get()) {
                String name = "Warung " + UUID.randomUUID();
                ApplicationAnswers answers = BackupFile.JSON.convertValue(
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                name,
                                "phone",
                                "0812" + (10_000_000 + Math.floorMod(name.hashCode(), 80_000_000)),
                                "email",
                                UUID.randomUUID() + "@example.com",
                                "address",
                                Map.of("street", "Jl. Cadangan 1", "city", "Samarinda"),
                                "consent",
                                true),
                        ApplicationAnswers.class);
                registrations.apply(
                        new NewApplication(UUID.randomUUID(), "web", Texts.INDONESIAN, answers), Actor.visitor(name));
                written.incrementAndGet();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(
                KeraniApplication.class, "--spring.profiles.active=demo", "--server.port=0", "--kerani.data=" + data);
    }

    private static BackupCommand command() {
        return new BackupCommand(Map.of(), (module, key, arguments) -> {});
    }

    private static Manifest manifest(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.manifest();
        }
    }

    @Test
    void isOneMomentOfABusyCompany() {
        Manifest manifest = manifest(file);
        assertThat(writtenAtAll).isGreaterThan(writtenBefore);
        assertThat(manifest.tables()).hasSizeGreaterThan(60).anyMatch(table -> table.partitionOf() != null);
        assertThat(rows(manifest, "case_file")).isEqualTo(rows(manifest, "application"));
        assertThat(rows(manifest, "flyway_schema_history"))
                .isEqualTo(manifest.migrations().size());
        assertThat(rows(manifest, "act_ge_bytearray")).isPositive();
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void comesBackEqualAndWorksOn() throws Exception {
        Path restored = temp.resolve("restored");
        command().run("restore", file.toString(), "--data", restored.toString());

        Path again = temp.resolve("again.kerani");
        command().run("backup", again.toString(), "--data", restored.toString());
        assertThat(manifest(again).tables()).isEqualTo(manifest(file).tables());
        assertThat(manifest(again).sequences()).isEqualTo(manifest(file).sequences());
        assertThat(bonds(restored)).isEqualTo(bonds(data)).isNotEmpty();
        assertThat(restored.resolve("restoring")).doesNotExist();

        try (ConfigurableApplicationContext kerani = start(restored);
                Connection connection =
                        kerani.getBean(javax.sql.DataSource.class).getConnection()) {
            assertThat(kerani.getBean(WorkListCheck.class).counterDrift()).isEmpty();
            assertThat(number(connection, "select count(*) from case_file where state = 'OPEN'"))
                    .isPositive();
            assertThat(number(
                            connection,
                            "select count(*) from case_file c where state = 'OPEN' and not exists (select 1 from"
                                    + " act_ru_execution e where e.business_key_ = c.id::text)"))
                    .isZero();
            CaseFile ended = refuseSomebody(kerani);
            assertThat(ended.closedAt()).isNotNull();
        }
    }

    /** Takes a case that waited for a decision when the backup was made to its end. */
    private static CaseFile refuseSomebody(ConfigurableApplicationContext kerani) throws Exception {
        Actor dewi = kerani.getBean(People.class).byLogin("dewi").orElseThrow().asActor();
        WorkList work = kerani.getBean(WorkList.class);
        Cases cases = kerani.getBean(Cases.class);
        WorkItem waiting =
                kerani.getBean(Inbox.class).page(Inbox.Query.first(dewi, Inbox.Scope.QUEUES, 50)).items().stream()
                        .filter(item -> item.formKey().equals("decide-application"))
                        .findFirst()
                        .orElseThrow();
        WorkItem taken = work.claim(waiting.id(), dewi);
        FormValues values = work.open(taken.id(), dewi).values();
        work.complete(
                taken.id(),
                taken.version(),
                values.overlaidBy(FormValues.of(Map.of("decision", "refuse", "reason", "Tidak lengkap"))),
                dewi);
        for (int tries = 0;
                tries < 600 && cases.find(taken.caseId()).orElseThrow().closedAt() == null;
                tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        return cases.find(taken.caseId()).orElseThrow();
    }

    private static List<Catalogue.Bond> bonds(Path folder) throws SQLException {
        try (DatabaseAccess database = DatabaseAccess.ofFolder(folder, (module, key, arguments) -> {});
                Connection connection = database.source().getConnection()) {
            return new Catalogue(connection).bonds();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void keepsWhatItReplaces() throws Exception {
        Path folder = temp.resolve("replaced");
        command().run("restore", file.toString(), "--data", folder.toString());
        refused("alreadyThere", "restore", file.toString(), "--data", folder.toString());
        command().run("restore", file.toString(), "--data", folder.toString(), "--replace");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("before-")))
                    .singleElement()
                    .satisfies(before ->
                            assertThat(before.resolve("database/PG_VERSION")).exists());
        }
    }

    @Test
    void worksWithAPostgresOfOnesOwnAndOnlyIntoAnEmptyOne() throws Exception {
        Path folder = temp.resolve("own");
        try (FreshDatabase fresh = FreshDatabase.in(folder, false, 0, (module, key, arguments) -> {})) {
            org.postgresql.ds.PGSimpleDataSource source = (org.postgresql.ds.PGSimpleDataSource) fresh.source();
            BackupCommand own = new BackupCommand(
                    Map.of(
                            "SPRING_DATASOURCE_URL", source.getUrl(),
                            "SPRING_DATASOURCE_USERNAME", String.valueOf(source.getUser()),
                            "SPRING_DATASOURCE_PASSWORD", String.valueOf(source.getPassword())),
                    (module, key, arguments) -> {});
            // Refused after tables were made: they are gone again, or the next one would find them.
            Path wrong = changed("part", text -> text.replace("\"bound\":\"FOR VALUES", "\"bound\":\"; FOR VALUES")
                    .replace("case_event_20", "case_event_19"));
            assertThat(catchThrowable(() -> own.run("restore", wrong.toString())))
                    .isInstanceOf(StartRefused.class);
            own.run("restore", file.toString());
            refused(own, "notEmpty", "restore", file.toString());
            Path again = temp.resolve("own.kerani");
            own.run("backup", again.toString());
            assertThat(manifest(again).tables()).isEqualTo(manifest(file).tables());
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesWhatIsNoWholeBackup() throws Exception {
        Path target = temp.resolve("never");
        refused("noFile", "restore", temp.resolve("nowhere").toString(), "--data", target.toString());
        Path text = Files.writeString(temp.resolve("text"), "no backup");
        refused("notABackup", "restore", text.toString(), "--data", target.toString());
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(temp.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length - 1000));
        refused("notABackup", "check-backup", cut.toString());
        byte[] hurt = whole.clone();
        for (int i = 0; i < 64; i++) {
            hurt[whole.length / 2 + i] ^= 0x55;
        }
        refused(
                "damaged",
                "check-backup",
                Files.write(temp.resolve("hurt"), hurt).toString());
        refused(
                "otherFormat",
                "check-backup",
                changed("format", manifest -> manifest.replace("\"format\":1", "\"format\":2"))
                        .toString());
        refused(
                "damaged",
                "check-backup",
                changed("count", manifest -> manifest.replaceFirst("\"rows\":[1-9][0-9]*", "\"rows\":77777"))
                        .toString());
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesTablesThatItDoesNotKnow() throws Exception {
        Path target = temp.resolve("unknown");
        Path newer = changed("later", manifest -> manifest.replaceFirst("\"version\":\"300\"", "\"version\":\"999\""));
        refused("newer", "restore", newer.toString(), "--data", target.toString());
        Path other = changed(
                "other",
                manifest ->
                        manifest.replaceFirst("(V300__customer.sql\",\"checksum\":)-?[0-9]+", "$1".concat("12345")));
        refused("otherSchema", "restore", other.toString(), "--data", target.toString());
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesWithoutRoom() throws Exception {
        Path target = temp.resolve("small");
        is(
                catchThrowable(
                        () -> FreshDatabase.in(target, false, Long.MAX_VALUE / 2, (module, key, arguments) -> {})),
                "noRoom");
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesWhereItWouldOverwriteOrFindsNothing() throws Exception {
        refused("exists", "backup", file.toString(), "--data", data.toString());
        refused(
                "nothingThere",
                "backup",
                temp.resolve("x").toString(),
                "--data",
                temp.resolve("nobody").toString());
        refused("notWritten", "backup", temp.resolve("no/folder/x").toString(), "--data", data.toString());
        refused("usage", "backup");
        BackupCommand away = new BackupCommand(
                Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:9/kerani"),
                (module, key, arguments) -> {});
        refused(away, "databaseAway", "backup", temp.resolve("y").toString());
    }

    @Test
    void refusesToStartWhereARestoreWasCutOff() throws Exception {
        Path folder = temp.resolve("cut-off");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kerani-data"), "");
        Files.createDirectory(folder.resolve("restoring"));
        Throwable thrown = catchThrowable(() -> id.kerani.database.EmbeddedPostgres.start(
                id.kerani.database.DataFolder.take(folder), 0, (module, key, arguments) -> {}));
        is(thrown, "restoreCutOff");
    }

    /** A copy with another manifest. */
    private static Path changed(String name, UnaryOperator<String> change) throws IOException {
        Path copy = temp.resolve(name + ".kerani");
        try (ZipFile from = new ZipFile(temp.resolve("busy.kerani").toFile());
                OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    to.write(
                            entry.getName().equals(Manifest.ENTRY)
                                    ? change.apply(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                    : content);
                }
                to.closeEntry();
            }
        }
        return copy;
    }

    private static void refused(String code, String... arguments) {
        refused(command(), code, arguments);
    }

    private static void refused(BackupCommand command, String code, String... arguments) {
        is(catchThrowable(() -> command.run(arguments)), code);
    }

    private static void is(Throwable thrown, String code) {
        assertThat(thrown).isInstanceOf(StartRefused.class);
        StartRefused refusal = (StartRefused) thrown;
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        for (String language : List.of("en", "id")) {
            assertThat(refusal.lines(Locale.forLanguageTag(language)))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{"));
        }
    }

    @Test
    void theSumOfRowsTellsEveryChangeButNotTheirOrder() {
        assertThat(sum("a\nb\nb\n")).isEqualTo(sum("b\na\nb\n"));
        assertThat(sum("a\nb\nb\n")).isNotEqualTo(sum("a\na\nb\n")).isNotEqualTo(sum("a\nb\n"));
        assertThat(sum("ab\n")).isNotEqualTo(sum("a\nb\n"));
    }

    private static String sum(String rows) {
        RowSum sum = new RowSum();
        for (byte each : rows.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            sum.add(new byte[] {each}, 1);
        }
        return sum.sum();
    }
}

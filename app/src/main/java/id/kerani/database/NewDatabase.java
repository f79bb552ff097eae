package id.kerani.database;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the database of a data folder, and what the application needs inside it. */
final class NewDatabase {

    private static final String MODULE = "database";
    /** Programs 60 MB, empty database 60 MB with its first log, and room for a first day's work. */
    private static final long NEEDED_BYTES = 400L * 1024 * 1024;

    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "btree_gist", "pgcrypto", "fuzzystrmatch");

    /** Small on purpose: a shop of three on one machine together with the server. Its owner may change the memory lines. */
    private static final String SETTINGS = """

            # ---- Kerani ----------------------------------------------------------------------------------------------
            # Memory may be raised on a bigger machine. Kerani refuses to start when durability, passwords or loopback
            # below are changed.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            wal_level = replica
            max_connections = 60
            shared_buffers = 128MB
            effective_cache_size = 512MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_wal_size = 1GB
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            # One log file for each day of the week, overwritten a week later.
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%m [%p] '
            """;

    private static final String LOGINS = """
            # Only from this machine, only with a password. Kerani refuses to start with any other rule.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private NewDatabase() {}

    static void requireSpace(DataFolder folder) throws IOException {
        long usable = Files.getFileStore(folder.path()).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new StartRefused(MODULE, "littleSpace", folder.path(), usable >> 20, NEEDED_BYTES >> 20);
        }
    }

    /** Makes the files beside their place and moves them there when they are whole: a start cut off leaves no half database. */
    static void make(DataFolder folder, Programs programs, DatabaseUser user, String superuserPassword)
            throws IOException {
        Path unfinished = folder.path().resolve("database.unfinished");
        Trees.delete(unfinished);
        Files.createDirectory(unfinished, Owner.onlyOwner(folder.path(), true));
        Path password = Files.createTempFile(folder.path(), "initdb-", ".tmp", Owner.onlyOwner(folder.path(), false));
        try {
            Files.writeString(password, superuserPassword + "\n");
            if (user.name() != null) {
                Owner.give(unfinished, user.name());
                Owner.give(password, user.name());
            }
            Commands.Result made = Commands.run(user.command(List.of(
                    programs.program("initdb").toString(),
                    "-D",
                    unfinished.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // By code point, and the same on every machine for ever: an index outlives the system's libraries.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--text-search-config=simple",
                    "--data-checksums")));
            if (!made.succeeded()) {
                throw EmbeddedPostgres.noSpace(made.output())
                        ? new StartRefused(MODULE, "diskFull", folder.path())
                        : new StartRefused(MODULE, "notMade", folder.path(), lastError(made.output()));
            }
            Files.writeString(unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
            Files.writeString(unfinished.resolve("pg_hba.conf"), LOGINS, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException | Error failed) {
            Trees.delete(unfinished);
            throw failed;
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** The application's role, with this password, and its database; made if missing. */
    static void requireApplication(Connection superuser, String password) throws SQLException {
        String name = EmbeddedPostgres.USER;
        try (Statement statement = superuser.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name);
            }
            statement.execute("ALTER ROLE " + name
                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '" + password
                    + "'");
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + EmbeddedPostgres.DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + EmbeddedPostgres.DATABASE + " OWNER " + name);
                statement.execute("REVOKE ALL ON DATABASE " + EmbeddedPostgres.DATABASE + " FROM PUBLIC");
            }
        }
    }

    /** The extensions that searching and checking for duplicates use; made by the superuser, if missing. */
    static void requireExtensions(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private static String lastError(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .reduce((first, last) -> last)
                .orElse(output.strip().lines().reduce("", (first, last) -> last));
    }
}

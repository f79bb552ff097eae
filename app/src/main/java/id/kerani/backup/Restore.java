package id.kerani.backup;

import static id.kerani.backup.Catalogue.execute;
import static id.kerani.backup.Catalogue.quoted;

import id.kerani.backup.Catalogue.Bond;
import id.kerani.backup.Catalogue.Shape;
import id.kerani.server.StartConsole;
import id.kerani.server.StartRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills an empty database from a backup, as the role that owns it. Rows come in whatever order, so the foreign keys are taken
 * away first and brought back, checked, after; all in one transaction that ends only when every table is equal to the backup.
 */
final class Restore {

    private static final String MODULE = BackupWriter.MODULE;

    private final DataSource database;
    private final StartConsole console;

    Restore(DataSource database, StartConsole console) {
        this.database = database;
        this.console = console;
    }

    /**
     * Restores; when it refuses, the database is as empty as it was.
     *
     * @throws StartRefused when the database is not empty, the backup damaged or from a Kerani that this one does not know
     */
    void run(BackupFile backup) {
        try {
            try (Connection connection = database.getConnection()) {
                if (!new Catalogue(connection).empty()) {
                    throw new StartRefused(MODULE, "notEmpty");
                }
            }
            boolean whole = false;
            try {
                Tables tables = new Tables(database);
                tables.makeAs(backup);
                try (Connection connection = database.getConnection()) {
                    fill(connection, backup);
                }
                console.say(MODULE, "upgrading");
                tables.upgrade();
                try (Connection connection = database.getConnection()) {
                    execute(connection, "analyze");
                }
                whole = true;
            } finally {
                if (!whole) {
                    empty();
                }
            }
        } catch (SQLException failed) {
            throw BackupWriter.refusal(failed);
        } catch (FlywayException failed) {
            Throwable cause = failed;
            while (cause.getCause() != null && !(cause instanceof SQLException)) {
                cause = cause.getCause();
            }
            throw cause instanceof SQLException sql
                    ? BackupWriter.refusal(sql)
                    : new StartRefused(failed, MODULE, "failed", String.valueOf(cause.getMessage()));
        }
    }

    private void fill(Connection connection, BackupFile backup) throws SQLException {
        Manifest manifest = backup.manifest();
        Catalogue.speakPlainly(connection);
        connection.setAutoCommit(false);
        Catalogue catalogue = new Catalogue(connection);
        List<Bond> bonds = catalogue.bonds();
        for (Bond bond : bonds) {
            execute(connection, bond.away());
        }
        // Some migrations write rows; the backup has them as they became.
        execute(
                connection,
                "truncate only "
                        + String.join(
                                ", only ",
                                catalogue.tables().stream()
                                        .map(table -> quoted(table.name()))
                                        .toList()));
        makeParts(connection, catalogue, manifest);
        console.say(MODULE, "loading", manifest.rows(), manifest.tables().size());
        for (Manifest.Table table : manifest.tables()) {
            load(connection, backup, table);
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            catalogue.setSequence(sequence);
        }
        for (Bond bond : bonds) {
            execute(connection, bond.back());
        }
        console.say(MODULE, "comparing");
        compare(connection, catalogue, backup);
        connection.commit();
    }

    /** Parts of a partitioned table follow the calendar: what is made today need not be what was there then. */
    private static void makeParts(Connection connection, Catalogue catalogue, Manifest manifest) throws SQLException {
        Set<String> wanted = names(manifest.tables(), Manifest.Table::name);
        for (Shape table : catalogue.tables()) {
            if (table.partitionOf() != null && !wanted.contains(table.name())) {
                execute(connection, "drop table " + quoted(table.name()));
            }
        }
        Set<String> there = names(catalogue.tables(), Shape::name);
        for (Manifest.Table table : manifest.tables()) {
            String whole = table.partitionOf();
            if (whole != null && !there.contains(table.name())) {
                execute(
                        connection,
                        "create table " + quoted(table.name()) + " partition of " + quoted(whole) + " "
                                + requireBound(table.bound()));
            }
        }
    }

    /** The one piece of the backup that becomes part of a command: nothing but a list of plain values may. */
    private static String requireBound(@org.jspecify.annotations.Nullable String bound) throws SQLException {
        if (bound == null || !bound.matches("DEFAULT|FOR VALUES [A-Z ]*\\([^;()]*\\)( TO \\([^;()]*\\))?")) {
            throw new SQLException("Unknown part of a table: " + bound);
        }
        return bound;
    }

    private static void load(Connection connection, BackupFile backup, Manifest.Table table) throws SQLException {
        CopyIn rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(Shape.copy(table.name(), table.columns(), "from stdin"));
        try {
            backup.pour(table, (piece, length) -> rows.writeToCopy(piece, 0, length));
            rows.endCopy();
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }

    private static void compare(Connection connection, Catalogue catalogue, BackupFile backup) throws SQLException {
        Set<String> there = names(catalogue.tables(), Shape::name);
        for (Manifest.Table table : backup.manifest().tables()) {
            try {
                if (!there.remove(table.name())
                        || !BackupWriter.read(
                                        connection, table.name(), table.columns(), OutputStream.nullOutputStream())
                                .matches(table)) {
                    throw new StartRefused(MODULE, "damaged", backup.path(), table.name());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        if (!there.isEmpty()) {
            throw new StartRefused(
                    MODULE, "otherSchema", backup.path(), there.iterator().next());
        }
    }

    private void empty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String removal : new Catalogue(connection).removals()) {
                execute(connection, removal);
            }
        }
    }

    private static <T> Set<String> names(List<T> tables, Function<T, String> name) {
        return tables.stream().map(name).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}

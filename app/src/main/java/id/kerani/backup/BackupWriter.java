package id.kerani.backup;

import id.kerani.server.StartConsole;
import id.kerani.server.StartRefused;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Writes every table into one file, all as they stand at one moment, while others go on writing to them. */
final class BackupWriter {

    static final String MODULE = "backup";

    private BackupWriter() {}

    /**
     * Writes the backup beside its name and gives it the name when it is whole and on disk; only its owner reads it.
     *
     * @throws StartRefused when the file exists or cannot be written, when the database does not answer
     */
    static Manifest write(DataSource database, Path file, StartConsole console) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new StartRefused(MODULE, "exists", target);
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Manifest manifest;
            try (FileChannel channel = FileChannel.open(
                            unfinished,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            onlyOwner(unfinished));
                    Connection connection = database.getConnection()) {
                manifest = write(connection, Channels.newOutputStream(channel), console);
                channel.force(true);
            }
            Files.move(unfinished, target);
            return manifest;
        } catch (FileAlreadyExistsException faster) {
            throw new StartRefused(faster, MODULE, "exists", target);
        } catch (IOException failed) {
            throw String.valueOf(failed.getMessage()).contains("No space left")
                    ? new StartRefused(failed, MODULE, "full", target)
                    : new StartRefused(failed, MODULE, "notWritten", target, reason(failed));
        } catch (SQLException failed) {
            throw refusal(failed);
        } finally {
            remove(unfinished);
        }
    }

    static Manifest write(Connection connection, OutputStream out, StartConsole console)
            throws SQLException, IOException {
        Catalogue.speakPlainly(connection);
        Catalogue catalogue = new Catalogue(connection);
        List<Catalogue.Shape> tables = snapshot(connection, catalogue);
        console.say(MODULE, "reading", tables.size());
        Instant at = now(connection);
        List<Manifest.Migration> migrations = catalogue.migrations();
        if (migrations.isEmpty()) {
            throw new StartRefused(MODULE, "empty");
        }
        List<Manifest.Table> written = new ArrayList<>();
        // The manifest ends the file, so a file with one is whole; closing writes the zip's directory.
        try (ZipOutputStream zip = new ZipOutputStream(new Open(new BufferedOutputStream(out, 1 << 16)))) {
            zip.setLevel(Deflater.BEST_SPEED + 2);
            for (Catalogue.Shape table : tables) {
                written.add(write(connection, table, zip));
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    KeraniVersion.text(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    at,
                    migrations,
                    written,
                    // Not part of a snapshot: read after the rows, they are never behind them.
                    catalogue.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(BackupFile.JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    /** Begins the one transaction everything is read in; its locks let all but changes to the tables themselves pass. */
    private static List<Catalogue.Shape> snapshot(Connection connection, Catalogue catalogue) throws SQLException {
        for (int attempt = 0; attempt < 3; attempt++) {
            connection.setAutoCommit(true);
            List<Catalogue.Shape> before = catalogue.tables();
            if (before.isEmpty()) {
                throw new StartRefused(MODULE, "empty");
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            // Before the snapshot, which the first query takes: a table emptied in between would come empty.
            Catalogue.execute(
                    connection,
                    "lock table only "
                            + String.join(
                                    ", only ",
                                    before.stream()
                                            .map(table -> Catalogue.quoted(table.name()))
                                            .toList())
                            + " in access share mode");
            if (catalogue.tables().equals(before)) {
                return before;
            }
            connection.rollback();
        }
        throw new StartRefused(MODULE, "moving");
    }

    private static Manifest.Table write(Connection connection, Catalogue.Shape table, ZipOutputStream zip)
            throws SQLException, IOException {
        Manifest.Table empty =
                new Manifest.Table(table.name(), table.columns(), table.partitionOf(), table.bound(), 0, 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        RowSum sum = read(connection, table.name(), table.columns(), zip);
        zip.closeEntry();
        return new Manifest.Table(
                table.name(), table.columns(), table.partitionOf(), table.bound(), sum.rows(), sum.bytes(), sum.sum());
    }

    /** Lets the rows of a table out, one by one. */
    static RowSum read(Connection connection, String table, List<String> columns, OutputStream out)
            throws SQLException, IOException {
        RowSum sum = new RowSum();
        CopyOut rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(Catalogue.Shape.copy(table, columns, "to stdout"));
        try {
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                sum.add(row, row.length);
                out.write(row);
            }
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
        return sum;
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** What a person can do about a database's refusal. */
    static StartRefused refusal(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        String said = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new StartRefused(failed, MODULE, "databaseAway", said);
        }
        if (state.startsWith("28")) {
            return new StartRefused(failed, "server", "databaseLogin", said);
        }
        if (state.equals("3D000")) {
            return new StartRefused(failed, "server", "databaseMissing", said);
        }
        if (state.equals("55P03")) {
            return new StartRefused(failed, MODULE, "moving");
        }
        return new StartRefused(failed, MODULE, "failed", said);
    }

    private static FileAttribute<?>[] onlyOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException failed) {
        if (failed instanceof java.nio.file.NoSuchFileException) {
            return "No such folder";
        }
        if (failed instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return failed.getMessage() == null || failed instanceof java.nio.file.AccessDeniedException
                ? failed.getClass().getSimpleName()
                : failed.getMessage();
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            // The next backup of this name removes it.
        }
    }

    /** A stream that stays open when the zip around it is closed: the file is still to be forced to disk. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

package id.kerani.database;

import id.kerani.server.StartConsole;
import id.kerani.server.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A new database for a data folder, made in a folder of its own inside and put in its place by {@link #keep}; without that
 * {@link #close()} leaves the data folder as it was. No Kerani can use the data folder meanwhile.
 */
public final class FreshDatabase implements AutoCloseable {

    /** A folder of this name without a database beside it: a restore was cut off, and a start must not begin an empty shop. */
    static final String UNFINISHED = "restoring";

    private static final String MODULE = "database";

    private final DataFolder folder;
    private final boolean folderIsNew;
    private final EmbeddedPostgres postgres;
    private boolean placing;
    private boolean kept;

    private FreshDatabase(DataFolder folder, boolean folderIsNew, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.folderIsNew = folderIsNew;
        this.postgres = postgres;
    }

    /**
     * Takes the data folder and starts an empty database for it.
     *
     * @param replace whether there may be a database already
     * @param bytes room that the data will need on disk
     * @throws StartRefused when Kerani runs there, when there is a database, when there is no room
     */
    public static FreshDatabase in(Path path, boolean replace, long bytes, StartConsole console) {
        boolean isNew = !Files.exists(path);
        DataFolder folder = DataFolder.take(path);
        try {
            if (Files.exists(folder.database()) && !replace) {
                throw new StartRefused(MODULE, "alreadyThere", folder.path());
            }
            requireRoom(folder, bytes);
            Path unfinished = folder.path().resolve(UNFINISHED);
            // A PostgreSQL that a killed restore left there notices that its folder is gone and ends.
            Trees.delete(unfinished);
            Files.createDirectory(unfinished, Owner.passage(folder.path()));
            Owner.giveToOwnerOf(folder.path(), unfinished);
            return new FreshDatabase(folder, isNew, EmbeddedPostgres.start(DataFolder.take(unfinished), 0, console));
        } catch (IOException failed) {
            discard(folder, isNew);
            throw new StartRefused(
                    failed, MODULE, "notWritable", folder.path(), Owner.currentUser(), DataFolder.reason(failed));
        } catch (RuntimeException | Error refused) {
            discard(folder, isNew);
            throw refused;
        }
    }

    private static void requireRoom(DataFolder folder, long bytes) throws IOException {
        long usable = Files.getFileStore(folder.path()).getUsableSpace();
        // Tables and their indexes take about twice their text, and the log of writing them once more.
        long needed = bytes > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : bytes * 3 + (400L << 20);
        if (usable < needed) {
            throw new StartRefused(MODULE, "noRoom", folder.path(), usable >> 20, needed >> 20);
        }
    }

    /** Connections as the role that owns the database. */
    public DataSource source() {
        return DatabaseAccess.source(postgres);
    }

    /**
     * Stops the new database and puts it in its place.
     *
     * @param name of the folder that keeps what was there before
     * @return that folder, if there was something
     */
    public Optional<Path> keep(String name) {
        postgres.close();
        Path unfinished = folder.path().resolve(UNFINISHED);
        @Nullable Path before = null;
        placing = true;
        try {
            if (Files.exists(folder.database())) {
                before = Files.createDirectory(folder.path().resolve(name), Owner.onlyOwner(folder.path(), true));
                Owner.giveToOwnerOf(folder.path(), before);
                Files.move(folder.database(), before.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
                if (Files.exists(folder.secrets())) {
                    Files.move(folder.secrets(), before.resolve("secrets"), StandardCopyOption.ATOMIC_MOVE);
                }
            } else {
                Trees.delete(folder.secrets());
            }
            Files.move(unfinished.resolve("secrets"), folder.secrets(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(unfinished.resolve("database"), folder.database(), StandardCopyOption.ATOMIC_MOVE);
            kept = true;
            Files.deleteIfExists(folder.path().resolve("database.port"));
            Trees.delete(unfinished);
            return Optional.ofNullable(before);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (kept) {
            folder.close();
            return;
        }
        postgres.close();
        if (placing) {
            // Cut off between the old database and the new: both stay where they are for somebody to look at.
            folder.close();
        } else {
            discard(folder, folderIsNew);
        }
    }

    private static void discard(DataFolder folder, boolean folderIsNew) {
        try {
            Trees.delete(folder.path().resolve(UNFINISHED));
            folder.close();
            if (folderIsNew) {
                Trees.delete(folder.path());
            }
        } catch (IOException left) {
            folder.close();
        }
    }
}

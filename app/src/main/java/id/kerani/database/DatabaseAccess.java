package id.kerani.database;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The way to a database for a command that runs beside the server or without it. */
public final class DatabaseAccess implements AutoCloseable {

    private static final String MODULE = "database";

    private final DataSource source;
    private final Runnable end;

    private DatabaseAccess(DataSource source, Runnable end) {
        this.source = source;
        this.end = end;
    }

    /**
     * The database of a data folder: the one that a running Kerani serves, or started for this and stopped by
     * {@link #close()}.
     *
     * @throws StartRefused when there is none, or it cannot be reached
     */
    public static DatabaseAccess ofFolder(Path folder, id.kerani.server.StartConsole console) {
        Path path = folder.toAbsolutePath().normalize();
        if (Files.isDirectory(path) && !Files.isReadable(path)) {
            throw new StartRefused(MODULE, "notReadable", path, Owner.currentUser());
        }
        if (!Files.isDirectory(path.resolve("database"))) {
            throw new StartRefused(MODULE, "nothingThere", path);
        }
        DataFolder taken;
        try {
            taken = DataFolder.take(path);
        } catch (StartRefused refused) {
            if (refused.code().equals("held")) {
                return beside(path);
            }
            throw refused;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(taken, 0, console);
        return new DatabaseAccess(source(postgres), postgres::close);
    }

    /** A PostgreSQL of one's own. */
    public static DatabaseAccess own(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("kerani-backup");
        return new DatabaseAccess(source, () -> {});
    }

    /** Connections as the role that owns the application's tables. */
    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        end.run();
    }

    static DataSource source(EmbeddedPostgres postgres) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(postgres.username());
        source.setPassword(postgres.password());
        source.setApplicationName("kerani-backup");
        return source;
    }

    /** The application's own password never leaves the running server: come as superuser and be the application's role at once. */
    private static DatabaseAccess beside(Path path) {
        Path secret = path.resolve("secrets/superuser.password");
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {
                Integer.parseInt(Files.readString(path.resolve("database.port")).strip())
            });
            source.setDatabaseName(EmbeddedPostgres.DATABASE);
            source.setUser("postgres");
            source.setPassword(Files.readString(secret).strip());
            source.setOptions("-c role=" + EmbeddedPostgres.USER);
            source.setApplicationName("kerani-backup");
            source.setLoginTimeout(30);
            return new DatabaseAccess(source, () -> {});
        } catch (IOException | NumberFormatException unreadable) {
            throw new StartRefused(unreadable, MODULE, "notReadable", secret, Owner.currentUser());
        }
    }
}

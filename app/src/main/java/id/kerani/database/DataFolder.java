package id.kerani.database;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder with all that Kerani keeps on this machine: {@code database} (PostgreSQL's files), {@code programs} (its unpacked
 * programs), {@code secrets} (its passwords) and {@code logs}. One Kerani at a time may have it: a file lock decides, which the
 * operating system takes away with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MODULE = "database";
    private static final String MARK = "kerani-data";
    private static final String MARK_TEXT = "This folder belongs to Kerani. Layout 1.\n";
    /** A second channel on a locked file would drop the first one's lock when closed, so this process remembers its own. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final @Nullable FileChannel channel;

    private DataFolder(Path path, @Nullable FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if need be and takes it for this process.
     *
     * @throws StartRefused when it cannot be written, holds somebody else's files or is held by another Kerani
     */
    public static DataFolder take(Path folder) {
        Path path = writable(folder);
        if (!HELD_HERE.add(path)) {
            throw new StartRefused(MODULE, "held", path, ProcessHandle.current().pid());
        }
        try {
            return new DataFolder(path, lock(path));
        } catch (RuntimeException | Error refused) {
            HELD_HERE.remove(path);
            throw refused;
        }
    }

    /** Makes the folder if need be, for logs only: the database is somewhere else. */
    static Path writable(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.getParent() == null ? path : path.getParent());
                Files.createDirectory(path, Owner.passage(path.getParent()));
            }
            path = path.toRealPath();
            mark(path);
            Path logs = path.resolve("logs");
            if (!Files.isDirectory(logs)) {
                Files.createDirectory(logs, Owner.onlyOwner(path, true));
                Owner.giveToOwnerOf(path, logs);
            }
            Path log = logs.resolve("kerani.log");
            if (!Files.isWritable(logs) || Files.exists(log) && !Files.isWritable(log)) {
                throw new StartRefused(MODULE, "notWritable", log, Owner.currentUser(), "Permission denied");
            }
            return path;
        } catch (FileAlreadyExistsException file) {
            throw new StartRefused(file, MODULE, "notAFolder", path);
        } catch (IOException refused) {
            throw new StartRefused(refused, MODULE, "notWritable", path, Owner.currentUser(), reason(refused));
        }
    }

    public Path path() {
        return path;
    }

    /** PostgreSQL's own files. */
    Path database() {
        return path.resolve("database");
    }

    /** The unpacked programs of PostgreSQL. */
    Path programs() {
        return path.resolve("programs");
    }

    /** Files that only the owner reads. */
    Path secrets() {
        return path.resolve("secrets");
    }

    /** Lets another Kerani have the folder. */
    @Override
    public void close() {
        if (channel != null && channel.isOpen()) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // The lock goes with the process at the latest.
            }
            HELD_HERE.remove(path);
        }
    }

    private static void mark(Path path) throws IOException {
        Path mark = path.resolve(MARK);
        if (!Files.exists(mark)) {
            try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
                if (content.iterator().hasNext()) {
                    throw new StartRefused(MODULE, "notOurs", path);
                }
            }
            Files.writeString(mark, MARK_TEXT);
            Owner.giveToOwnerOf(path, mark);
        }
    }

    private static FileChannel lock(Path path) {
        Path file = path.resolve("kerani.lock");
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    Owner.onlyOwner(path, false));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                ByteBuffer holder = ByteBuffer.allocate(32);
                channel.read(holder, 0);
                channel.close();
                String pid = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII).strip();
                throw new StartRefused(MODULE, "held", path, pid.isEmpty() ? "?" : pid);
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            Owner.giveToOwnerOf(path, file);
            return channel;
        } catch (IOException refused) {
            throw new StartRefused(refused, MODULE, "notWritable", file, Owner.currentUser(), reason(refused));
        }
    }

    static String reason(IOException refused) {
        if (refused instanceof java.nio.file.AccessDeniedException) {
            return "Permission denied";
        }
        String said = refused instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : refused.getMessage();
        return said == null ? refused.getClass().getSimpleName() : said;
    }
}

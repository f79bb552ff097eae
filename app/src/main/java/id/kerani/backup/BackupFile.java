package id.kerani.backup;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup, open for reading. */
final class BackupFile implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String MODULE = BackupWriter.MODULE;
    private static final int MOST_MANIFEST = 64 << 20;

    /** Takes pieces of a table's rows. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] piece, int length) throws java.sql.SQLException;
    }

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads what it says about itself.
     *
     * @throws StartRefused when it is not there, none, cut off, or of a format that is not known here
     */
    static BackupFile open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StartRefused(MODULE, "noFile", path);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                throw new ZipException("no manifest");
            }
            byte[] text;
            try (InputStream in = zip.getInputStream(entry)) {
                text = in.readNBytes(MOST_MANIFEST);
            }
            int format = JSON.readTree(text).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new StartRefused(MODULE, "otherFormat", path, format, Manifest.FORMAT);
            }
            return new BackupFile(path, zip, JSON.readValue(text, Manifest.class));
        } catch (IOException | JacksonException | NullPointerException unreadable) {
            close(zip);
            throw new StartRefused(unreadable, MODULE, "notABackup", path);
        } catch (RuntimeException | Error refused) {
            close(zip);
            throw refused;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Path path() {
        return path;
    }

    /**
     * Reads all of it.
     *
     * @throws StartRefused when a table is not what was written
     */
    void check() {
        for (Manifest.Table table : manifest.tables()) {
            try {
                pour(table, (piece, length) -> {});
            } catch (java.sql.SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * Hands out the rows of a table.
     *
     * @throws StartRefused when they are not the ones that were written
     */
    void pour(Manifest.Table table, Sink sink) throws java.sql.SQLException {
        ZipEntry entry = zip.getEntry(table.entry());
        RowSum sum = new RowSum();
        if (entry == null) {
            throw damaged(table, null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] piece = new byte[1 << 16];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                sum.add(piece, length);
                sink.take(piece, length);
            }
        } catch (IOException unreadable) {
            throw damaged(table, unreadable);
        }
        if (!sum.matches(table)) {
            throw damaged(table, null);
        }
    }

    private StartRefused damaged(Manifest.Table table, @org.jspecify.annotations.Nullable IOException cause) {
        return new StartRefused(cause, MODULE, "damaged", path, table.name());
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@org.jspecify.annotations.Nullable ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException readOnly) {
                // Nothing is lost by it.
            }
        }
    }
}

package id.kerani.document;

import id.kerani.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A paper on its way in: received whole into a file of this machine and checked, not yet stored. So a slow sender holds
 * neither memory nor a connection to the database, and one who sends too much is cut off at the limit.
 */
public final class Incoming implements AutoCloseable {

    private final Path file;
    private final String fileName;
    private final String mediaType;
    private final int size;
    private final String sha256;

    private Incoming(Path file, String fileName, String mediaType, int size, String sha256) {
        this.file = file;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
    }

    static Incoming receive(String fileName, InputStream content, int most) throws Refusal {
        Path file = null;
        try {
            file = Files.createTempFile("kerani-paper-", ".part");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int size = copy(new DigestInputStream(content, digest), file, most);
            if (size == 0) {
                throw new Refusal("document.empty");
            }
            String mediaType = FileKinds.of(file, fileName);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            var received = new Incoming(file, FileNames.cleaned(fileName, mediaType), mediaType, size, sha256);
            file = null;
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException("The paper did not arrive", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } finally {
            if (file != null) {
                delete(file);
            }
        }
    }

    private static int copy(InputStream from, Path to, int most) throws IOException, Refusal {
        byte[] buffer = new byte[64 * 1024];
        int size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new Refusal("document.tooLarge", most / 1024 / 1024);
                }
                out.write(buffer, 0, count);
            }
        }
        return size;
    }

    /** Cleaned, with the ending of what it is. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Bytes. */
    public int size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    InputStream content() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.kerani.ui.form;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where a form's files go and come from; the page that shows the form provides it. */
public interface FormFiles {

    /** Largest file taken, in bytes. */
    long maxBytes();

    /**
     * Keeps a file. Called without the session's lock, so that a slow line keeps nobody waiting; nothing about the file is
     * checked yet but that it ends before it is too large, and it need not be read to its end.
     *
     * @return its id, which becomes the value's {@code documentId}
     * @throws FileRefused if it may not be kept
     * @throws UncheckedIOException when the sender broke off
     */
    String store(String fileName, String contentType, InputStream content) throws FileRefused;

    /** The address under which the current person can see a file, nothing if they may not. */
    Optional<String> address(String documentId);

    /** A file that may not be kept. */
    final class FileRefused extends Exception {

        /** @param message why, in the person's language */
        public FileRefused(String message) {
            super(message);
        }
    }
}

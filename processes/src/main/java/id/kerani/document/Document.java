package id.kerani.document;

import id.kerani.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored paper, without its content.
 *
 * @param fileName as it was handed in, cleaned
 * @param mediaType what it really is, whatever its name says
 * @param size bytes
 * @param storedBy who handed it in, by name
 * @param storedById the person who did, absent for visitors and the machine
 */
public record Document(
        DocumentId id,
        String fileName,
        String mediaType,
        int size,
        Instant storedAt,
        String storedBy,
        @Nullable PersonId storedById) {

    /** Whether a browser may show it as it is: pictures it knows and PDF. Anything else is only handed out as a file. */
    public boolean isShowable() {
        return mediaType.equals("application/pdf") || isPicture();
    }

    /** Whether browsers show it in an img element. */
    public boolean isPicture() {
        return mediaType.startsWith("image/") && !mediaType.equals("image/tiff");
    }
}

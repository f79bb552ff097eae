package id.kerani.notice;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a mail; sorts by the time it was written. */
public record MailId(UUID value) {

    public MailId {
        Objects.requireNonNull(value, "value");
    }

    public static MailId next() {
        return new MailId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static MailId of(String text) {
        return new MailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

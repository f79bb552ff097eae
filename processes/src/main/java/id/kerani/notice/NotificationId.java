package id.kerani.notice;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a notification; sorts by the time it was told. */
public record NotificationId(UUID value) {

    public NotificationId {
        Objects.requireNonNull(value, "value");
    }

    public static NotificationId next() {
        return new NotificationId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

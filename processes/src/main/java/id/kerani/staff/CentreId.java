package id.kerani.staff;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a service centre. */
public record CentreId(UUID value) {

    public CentreId {
        Objects.requireNonNull(value, "value");
    }

    public static CentreId next() {
        return new CentreId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static CentreId of(String text) {
        return new CentreId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package id.kerani.staff;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a team, which is a queue. */
public record TeamId(UUID value) {

    public TeamId {
        Objects.requireNonNull(value, "value");
    }

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

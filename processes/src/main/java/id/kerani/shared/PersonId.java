package id.kerani.shared;

import java.util.Objects;
import java.util.UUID;

/** Who works here: the id of a person of the staff. */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

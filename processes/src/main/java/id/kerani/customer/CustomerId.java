package id.kerani.customer;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a customer's account. */
public record CustomerId(UUID value) {

    public CustomerId {
        Objects.requireNonNull(value, "value");
    }

    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

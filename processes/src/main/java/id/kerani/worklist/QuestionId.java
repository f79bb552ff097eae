package id.kerani.worklist;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a question; sorts by the time it was asked. */
public record QuestionId(UUID value) {

    public QuestionId {
        Objects.requireNonNull(value, "value");
    }

    public static QuestionId next() {
        return new QuestionId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

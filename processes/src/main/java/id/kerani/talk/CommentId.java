package id.kerani.talk;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a comment. Later ones sort after earlier ones. */
public record CommentId(UUID value) {

    public CommentId {
        Objects.requireNonNull(value, "value");
    }

    public static CommentId next() {
        return new CommentId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

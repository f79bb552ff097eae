package id.kerani.worklist;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a case: one matter from its arrival to its end. Also the aggregate's id and the engine's business key. */
public record CaseId(UUID value) {

    public CaseId {
        Objects.requireNonNull(value, "value");
    }

    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

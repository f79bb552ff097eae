package id.kerani.worklist;

import id.kerani.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/** The id of a work item: one step of a case that waits for a person. */
public record WorkItemId(UUID value) {

    public WorkItemId {
        Objects.requireNonNull(value, "value");
    }

    public static WorkItemId next() {
        return new WorkItemId(Ids.next());
    }

    /** Reads the canonical form; throws IllegalArgumentException when the text is no UUID. */
    public static WorkItemId of(String text) {
        return new WorkItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

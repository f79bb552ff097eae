package id.kerani.worklist;

import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as its record stands.
 *
 * @param state open until its process ended
 * @param outcome how it ended, a text key's last part the process declares by its end event's id; absent while open
 * @param watchers who is told when it moves on
 * @param openedBy the person who brought it in, absent when it was a visitor or the machine
 */
public record CaseFile(
        CaseId id,
        String number,
        String processKey,
        String about,
        String summary,
        @Nullable Money amount,
        String channel,
        State state,
        @Nullable String outcome,
        @Nullable PersonId openedBy,
        String openedByName,
        Instant openedAt,
        @Nullable Instant closedAt,
        Set<PersonId> watchers) {

    /** Where a case stands. */
    public enum State {
        OPEN,
        CLOSED
    }
}

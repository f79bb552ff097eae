package id.kerani.worklist;

import id.kerani.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param at when
 * @param kind what happened: {@code task.created}, {@code task.claimed}, {@code step.ended}, {@code note} …
 * @param step the flow node's element id, absent for the case as a whole
 * @param actor the person, absent for visitors and the machine
 * @param actorName as it was then
 * @param code for {@code note}: the text's key
 * @param arguments for {@code note}: the text's arguments, as texts
 */
public record CaseEvent(
        Instant at,
        String processKey,
        String kind,
        @Nullable String step,
        @Nullable PersonId actor,
        String actorName,
        @Nullable String code,
        List<String> arguments) {

    /** What happened, in words. */
    public String text(Locale locale) {
        return EventTexts.of(this, locale);
    }
}

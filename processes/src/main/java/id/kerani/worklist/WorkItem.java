package id.kerani.worklist;

import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that waits for a person, with everything a list shows.
 *
 * @param version grows with each change; a completion names the one it saw
 * @param priority higher is more urgent, 50 is usual
 * @param dueAt when the promise ends
 * @param holder who took it, absent while it waits in its queue
 * @param excluded who may not do it
 * @param closedAt when it was done or withdrawn, absent while it is open
 * @param whyCode key of the reason it came to its queue or holder
 * @param snoozedUntil until when its holder put it aside, absent when they did not; a time that passed counts as absent
 * @param watchers who is told when its case moves on
 */
public record WorkItem(
        WorkItemId id,
        int version,
        CaseId caseId,
        String caseNumber,
        String processKey,
        String step,
        String formKey,
        State state,
        TeamId queue,
        @Nullable PersonId holder,
        Set<PersonId> excluded,
        String about,
        String summary,
        @Nullable Money amount,
        String channel,
        int priority,
        Instant dueAt,
        Instant createdAt,
        @Nullable Instant closedAt,
        String whyCode,
        List<String> whyArguments,
        @Nullable Instant snoozedUntil,
        Set<PersonId> watchers) {

    /** Where an item stands. */
    public enum State {
        READY,
        CLAIMED,
        DONE,
        WITHDRAWN
    }

    /** The step's label in the reader's language. */
    public String title(Locale locale) {
        return ProcessTexts.element(processKey, step, locale);
    }

    /** The process's name in the reader's language. */
    public String process(Locale locale) {
        return ProcessTexts.process(processKey, locale);
    }

    /** Why it came here, in words. */
    public String why(Locale locale) {
        return EventTexts.withArguments("worklist.why." + whyCode, whyArguments, locale);
    }
}

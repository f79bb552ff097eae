package id.kerani.ui.inbox;

import id.kerani.shared.Money;
import id.kerani.shared.Texts;
import id.kerani.staff.TeamId;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a row say.
 *
 * @param queueNames names of queues
 * @param picked which items are ticked
 * @param action what the button of an item does, absent for nothing
 */
record RowWords(
        Locale locale,
        ZoneId zone,
        Clock clock,
        Function<TeamId, String> queueNames,
        Predicate<WorkItemId> picked,
        Function<WorkItem, @Nullable RowAction> action) {

    boolean isPicked(WorkItemId id) {
        return picked.test(id);
    }

    /** A row's name for those who hear it. */
    String name(InboxRow row) {
        WorkItem item = row.item();
        return item == null ? row.gone() : title(item);
    }

    String title(WorkItem item) {
        return item.title(locale) + ", " + item.about();
    }

    String pick(WorkItem item) {
        return Texts.get("inbox.pick", locale, title(item));
    }

    String menu(WorkItem item) {
        return Texts.get("inbox.menu", locale, title(item));
    }

    String origin(WorkItem item) {
        return item.caseNumber() + " · " + channel(item);
    }

    String channel(WorkItem item) {
        String key = "worklist.channel." + item.channel();
        return Texts.has(key, locale) ? Texts.get(key, locale) : item.channel();
    }

    String amount(WorkItem item) {
        Money money = item.amount();
        return money == null ? "" : money.text(locale);
    }

    Promise promise(WorkItem item) {
        return Promise.of(item, clock.instant(), zone, locale);
    }

    /** Why it came here; of one that is put aside, until when. */
    String why(WorkItem item) {
        Instant until = item.snoozedUntil();
        return until != null && until.isAfter(clock.instant())
                ? Texts.get("inbox.snoozed", locale, Promise.moment(until, clock.instant(), zone, locale))
                : item.why(locale);
    }

    String queue(WorkItem item) {
        return queueNames.apply(item.queue());
    }

    String priority(WorkItem item) {
        return Texts.get(Urgency.of(item.priority()).key(), locale);
    }

    String priorityTone(WorkItem item) {
        return Urgency.of(item.priority()).tone();
    }

    String age(WorkItem item) {
        Duration age = Duration.between(item.createdAt(), clock.instant());
        return Promise.duration(age.isNegative() ? Duration.ZERO : age, locale);
    }

    String act(WorkItem item) {
        RowAction what = action.apply(item);
        return what == null ? "" : Texts.get(what.label(), locale);
    }

    String actFull(WorkItem item) {
        RowAction what = action.apply(item);
        return what == null ? "" : Texts.get(what.label(), locale) + ": " + title(item);
    }
}

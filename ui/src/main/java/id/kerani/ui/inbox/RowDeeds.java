package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.ui.component.Notice;
import id.kerani.worklist.BulkWork;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does what a person asks for: to one item at once, to many in the background. Asks what it must know before, and shows how
 * it went in the list.
 */
final class RowDeeds {

    private final InboxDesk desk;
    private final Actor me;
    private final Locale locale;
    private final Shown shown;

    /** Where one sees how it went. */
    interface Shown {

        /** The item went from the list. */
        void went(WorkItem item, String why);

        /** The item is like this now. */
        void changed(WorkItem item);

        /** Something is being done to many. */
        void running(BulkRun run);
    }

    RowDeeds(InboxDesk desk, Actor me, Locale locale, Shown shown) {
        this.desk = desk;
        this.me = me;
        this.locale = locale;
        this.shown = shown;
    }

    /** Does it to one item, after asking what must be known. */
    void one(RowAction action, WorkItem item) {
        String title = text("inbox.of", text(action.label()), item.title(locale), item.about());
        switch (action) {
            case CLAIM -> claim(item);
            case RELEASE ->
                attempt(item, () -> shown.went(desk.workList().release(item.id(), me), text("inbox.gone.released")));
            case HAND_OVER -> handOver(item, title);
            case SNOOZE ->
                new SnoozeDialog(title, desk.clock().instant(), desk.zone(), until -> snooze(item, until)).open();
            case WAKE -> snooze(item, null);
            case PRIORITY ->
                new PriorityDialog(
                                title,
                                item.priority(),
                                priority -> attempt(
                                        item, () -> shown.changed(desk.actions().prioritise(item.id(), priority, me))))
                        .open();
            case WATCH, UNWATCH -> watch(item, action == RowAction.WATCH);
            case COMPLETE -> many(action, List.of(item));
        }
    }

    private void claim(WorkItem item) {
        attempt(item, () -> {
            WorkItem claimed = desk.workList().claim(item.id(), me);
            shown.went(claimed, text("inbox.gone.claimed"));
            Notice.done(text("inbox.claimed", item.title(locale), item.about()));
        });
    }

    private void handOver(WorkItem item, String title) {
        attempt(item, () -> new HandOverDialog(
                        title,
                        desk.actions().recipients(item.id(), me),
                        otherQueues(List.of(item)),
                        to -> attempt(item, () -> {
                            WorkItem given = desk.actions().handOver(item.id(), to, me);
                            shown.went(given, text("inbox.gone.handed", receiver(to)));
                            Notice.done(text("inbox.handedOver", item.title(locale), item.about(), receiver(to)));
                        }))
                .open());
    }

    private void snooze(WorkItem item, @Nullable Instant until) {
        attempt(item, () -> {
            WorkItem changed = desk.actions().snooze(item.id(), until, me);
            if (until == null) {
                shown.changed(changed);
                Notice.done(text("inbox.woken", item.title(locale), item.about()));
            } else {
                String when = Promise.moment(until, desk.clock().instant(), desk.zone(), locale);
                shown.went(changed, text("inbox.gone.aside", when));
                Notice.done(text("inbox.aside", item.title(locale), item.about(), when));
            }
        });
    }

    private void watch(WorkItem item, boolean on) {
        attempt(item, () -> {
            desk.actions().watch(item.caseId(), on, me);
            shown.changed(item);
            Notice.done(text(on ? "inbox.watched" : "inbox.unwatched", item.caseNumber(), item.about()));
        });
    }

    /** Does it to many items in the background, after asking what must be known. */
    void many(RowAction action, List<WorkItem> items) {
        String title = text("inbox.ofMany", text(action.label()), items.size());
        switch (action) {
            case CLAIM -> start(action, items, new BulkWork.Claim());
            case RELEASE -> start(action, items, new BulkWork.Release());
            case HAND_OVER ->
                new HandOverDialog(
                                title,
                                colleagues(items),
                                otherQueues(items),
                                to -> start(action, items, new BulkWork.HandingOver(to)))
                        .open();
            case SNOOZE ->
                new SnoozeDialog(
                                title,
                                desk.clock().instant(),
                                desk.zone(),
                                until -> start(action, items, new BulkWork.Snooze(until)))
                        .open();
            case WAKE -> start(action, items, new BulkWork.Snooze(null));
            case PRIORITY ->
                new PriorityDialog(title, -1, priority -> start(action, items, new BulkWork.Prioritise(priority)))
                        .open();
            case COMPLETE -> complete(items);
            case WATCH, UNWATCH -> items.forEach(item -> watch(item, action == RowAction.WATCH));
        }
    }

    private void complete(List<WorkItem> items) {
        try {
            BulkWork.BulkForm form =
                    desk.bulk().completable(items.stream().map(WorkItem::id).toList(), me);
            new CompleteDialog(
                            form,
                            desk.validator(),
                            values -> start(RowAction.COMPLETE, items, new BulkWork.Complete(values)))
                    .open();
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(locale));
        }
    }

    private void start(RowAction action, List<WorkItem> items, BulkWork.BulkAction what) {
        desk.runs()
                .start(action, items.stream().map(BulkWork.BulkTarget::of).toList(), what, me)
                .ifPresentOrElse(shown::running, () -> Notice.info(text("inbox.bulk.busy")));
    }

    /** Something that may be refused. */
    private interface Attempt {
        void run() throws Refusal;
    }

    private void attempt(WorkItem item, Attempt attempt) {
        try {
            attempt.run();
        } catch (Refusal refusal) {
            // What is refused because somebody was faster is gone from the list, too.
            if (GONE.contains(refusal.code())) {
                shown.went(item, refusal.text(locale));
            }
            Notice.problem(refusal.text(locale));
        }
    }

    private static final java.util.Set<String> GONE = java.util.Set.of(
            "worklist.taken",
            "worklist.done",
            "worklist.withdrawn",
            "worklist.notYours",
            "worklist.notClaimed",
            "worklist.separated",
            "worklist.unknown");

    /** Everybody who works for one of the items' queues but me; each item says by itself who may not do it. */
    private List<Person> colleagues(List<WorkItem> items) {
        Map<String, Person> found = new LinkedHashMap<>();
        items.stream()
                .map(WorkItem::queue)
                .distinct()
                .flatMap(queue -> desk.teams().members(queue).stream())
                .filter(person -> !me.is(person.id()))
                .forEach(person -> found.put(person.id().toString(), person));
        return found.values().stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Team> otherQueues(List<WorkItem> items) {
        List<?> here = items.stream().map(WorkItem::queue).distinct().toList();
        return desk.teams().all().stream()
                .filter(Team::active)
                .filter(team -> here.size() > 1 || !here.contains(team.id()))
                .sorted(Comparator.comparing(team -> team.name(locale)))
                .toList();
    }

    private String receiver(WorkActions.HandOver to) {
        return switch (to) {
            case WorkActions.ToPerson person ->
                desk.people().find(person.person()).map(Person::name).orElse("");
            case WorkActions.ToQueue queue ->
                desk.teams().find(queue.queue()).map(team -> team.name(locale)).orElse("");
        };
    }

    private String text(String key, Object... arguments) {
        return id.kerani.shared.Texts.get(key, locale, arguments);
    }
}

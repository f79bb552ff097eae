package id.kerani.worklist.internal;

import id.kerani.notice.News;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDeactivated;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing over, putting aside, steering and watching, each under the item's row lock. */
@Service
@Transactional(rollbackFor = Refusal.class)
class ActionService implements WorkActions {

    private final ItemStore items;
    private final ActionStore store;
    private final Access access;
    private final Counters counters;
    private final Journal journal;
    private final ChangeFeed feed;
    private final Teams teams;
    private final Notifications notifications;
    private final Clock clock;

    ActionService(
            ItemStore items,
            ActionStore store,
            Access access,
            Counters counters,
            Journal journal,
            ChangeFeed feed,
            Teams teams,
            Notifications notifications,
            Clock clock) {
        this.items = items;
        this.store = store;
        this.access = access;
        this.counters = counters;
        this.journal = journal;
        this.feed = feed;
        this.teams = teams;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public WorkItem handOver(WorkItemId id, HandOver to, Actor actor) throws Refusal {
        if (to.note().strip().length() > LONGEST_NOTE) {
            throw new Refusal("worklist.noteLong", LONGEST_NOTE);
        }
        WorkItem item = access.lockForHolderOrLead(id, actor);
        switch (to) {
            case ToPerson person -> handOver(item, person, actor);
            case ToQueue queue -> handOver(item, queue, actor);
        }
        return items.find(id).orElseThrow();
    }

    private void handOver(WorkItem item, ToPerson to, Actor actor) throws Refusal {
        Person recipient = access.active(to.person());
        if (recipient.id().equals(item.holder())) {
            throw new Refusal("worklist.alreadyHolds", recipient.name());
        }
        if (!access.worksFor(item.queue(), recipient.id())) {
            throw new Refusal("worklist.notInQueue", recipient.name());
        }
        if (item.excluded().contains(recipient.id())) {
            throw new Refusal("worklist.separatedPerson", recipient.name());
        }
        String note = asAddition(to.note());
        store.handOver(item, item.queue(), recipient.id(), "handedOver", List.of(actor.name(), note));
        if (item.state() == WorkItem.State.READY) {
            counters.less(item.queue());
        }
        journal.item(item, "task.handed", actor, List.of(recipient.name(), note));
        feed.changed(item, WorkItem.State.CLAIMED, recipient.id());
        if (!actor.is(recipient.id())) {
            notifications.tell(
                    Set.of(recipient.id()),
                    ItemNews.of(News.Kind.HAND_OVER, "worklist.told.handedOver", item, actor.name(), note));
        }
    }

    private void handOver(WorkItem item, ToQueue to, Actor actor) throws Refusal {
        Team queue = teams.find(to.queue()).filter(Team::active).orElseThrow(() -> new Refusal("worklist.queueClosed"));
        if (queue.id().equals(item.queue()) && item.holder() == null) {
            throw new Refusal("worklist.sameQueue");
        }
        boolean somebodyMay = teams.members(queue.id()).stream()
                .anyMatch(member -> !item.excluded().contains(member.id()));
        if (!somebodyMay) {
            throw new Refusal("worklist.nobodyThere");
        }
        String note = asAddition(to.note());
        store.handOver(item, queue.id(), null, "handedOver", List.of(actor.name(), note));
        if (item.state() == WorkItem.State.READY) {
            counters.less(item.queue());
        }
        counters.more(queue.id());
        journal.item(item, "task.moved", actor, List.of(queue.nameId(), queue.nameEn(), note));
        feed.moved(item, queue.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> recipients(WorkItemId id, Actor actor) throws Refusal {
        WorkItem item =
                items.find(id).filter(found -> access.maySee(found, actor)).orElseThrow(Access::unknown);
        return teams.members(item.queue()).stream()
                .filter(person -> !item.excluded().contains(person.id()))
                .filter(person -> !person.id().equals(item.holder()))
                .toList();
    }

    @Override
    public WorkItem snooze(WorkItemId id, @Nullable Instant until, Actor actor) throws Refusal {
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE)))) {
            throw new Refusal("worklist.snoozeTime");
        }
        WorkItem item = access.lockHeld(id, actor);
        store.snooze(item, until);
        record(item, until == null ? "task.woken" : "task.snoozed", actor);
        feed.changed(item, item.state(), item.holder());
        return items.find(id).orElseThrow();
    }

    @Override
    public WorkItem prioritise(WorkItemId id, int priority, Actor actor) throws Refusal {
        if (priority < 0 || priority > 100) {
            throw new Refusal("worklist.priorityRange");
        }
        WorkItem item = access.lockVisible(id, actor);
        Transitions.checkOpen(item);
        if (!access.maySteer(item, actor)) {
            throw new Refusal("worklist.leadsOnly");
        }
        if (item.priority() == priority) {
            return item;
        }
        store.prioritise(item, priority);
        journal.item(
                item, "task.prioritised", actor, List.of(String.valueOf(item.priority()), String.valueOf(priority)));
        feed.changed(item, item.state(), item.holder());
        return items.find(id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySteer(WorkItem item, Actor actor) {
        return access.maySteer(item, actor);
    }

    @Override
    public void watch(CaseId id, boolean on, Actor actor) throws Refusal {
        PersonId person = Access.person(actor);
        // Items before their case, as everybody locks them.
        items.lockWaiting(id);
        if (!store.watch(id, person, on)) {
            throw new Refusal("worklist.unknownCase");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean watches(CaseId id, Actor actor) {
        return store.watches(id, Access.person(actor));
    }

    /** Who may no longer work here leaves nothing behind that nobody sees: what they held goes back to its queue. */
    @EventListener
    void takeBack(PersonDeactivated event) {
        for (WorkItem item : store.lockHeldBy(event.person())) {
            items.move(item, WorkItem.State.READY, null);
            counters.more(item.queue());
            record(item, "task.returned", Actor.system());
            feed.changed(item, WorkItem.State.READY, event.person());
        }
    }

    private void record(WorkItem item, String kind, Actor actor) {
        journal.item(item, kind, actor, List.of());
    }

    /** A note as it follows a sentence; a text of a person never begins an argument, where an at sign names a text. */
    private static String asAddition(String note) {
        return note.isBlank() ? "" : " – " + note.strip();
    }
}

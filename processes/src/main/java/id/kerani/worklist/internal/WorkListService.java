package id.kerani.worklist.internal;

import id.kerani.engine.Outcome;
import id.kerani.engine.Processes;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.staff.Teams;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moves of work items, each under the item's row lock, so that of two people at once one hears who was faster. */
@Service
@Transactional(rollbackFor = {Refusal.class, WorkList.FormRejected.class})
class WorkListService implements WorkList {

    private static final int NEXT_CANDIDATES = 20;

    private final ItemStore items;
    private final JdbcInbox inbox;
    private final Counters counters;
    private final Journal journal;
    private final ChangeFeed feed;
    private final Submissions submissions;
    private final Processes processes;
    private final People people;
    private final Rights rights;
    private final Teams teams;
    private final QuestionStore questions;

    WorkListService(
            ItemStore items,
            JdbcInbox inbox,
            Counters counters,
            Journal journal,
            ChangeFeed feed,
            Submissions submissions,
            Processes processes,
            People people,
            Rights rights,
            Teams teams,
            QuestionStore questions) {
        this.items = items;
        this.inbox = inbox;
        this.counters = counters;
        this.journal = journal;
        this.feed = feed;
        this.submissions = submissions;
        this.processes = processes;
        this.people = people;
        this.rights = rights;
        this.teams = teams;
        this.questions = questions;
    }

    @Override
    @Transactional(readOnly = true)
    public OpenedItem open(WorkItemId id, Actor actor) throws Refusal {
        PersonId person = person(actor);
        WorkItem item = items.find(id).orElseThrow(WorkListService::unknown);
        boolean member = worksFor(item, person);
        boolean held = person.equals(item.holder());
        if (!member
                && !held
                && !rights.may(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR)
                && !questions.isAsked(id, person)) {
            throw unknown();
        }
        FormValues values =
                Transitions.isOpen(item) ? submissions.prefill(item, items.engineTask(id)) : FormValues.empty();
        boolean mayClaim = member
                && item.state() == WorkItem.State.READY
                && !item.excluded().contains(person);
        return new OpenedItem(item, values, held, mayClaim, nameOf(item.holder()));
    }

    @Override
    public WorkItem claim(WorkItemId id, Actor actor) throws Refusal {
        PersonId person = person(actor);
        WorkItem item = locked(id, person).item();
        if (person.equals(item.holder())) {
            return item;
        }
        Transitions.checkClaimable(item, person, () -> nameOf(item.holder()));
        return take(item, person, actor);
    }

    @Override
    public WorkItem release(WorkItemId id, Actor actor) throws Refusal {
        PersonId person = person(actor);
        WorkItem item = locked(id, person).item();
        Transitions.checkHeld(item, person, () -> nameOf(item.holder()));
        WorkItem released = items.move(item, WorkItem.State.READY, null);
        counters.more(item.queue());
        record(item, "task.released", actor);
        feed.changed(item, WorkItem.State.READY, person);
        return released;
    }

    @Override
    public Optional<WorkItem> next(Actor actor) {
        PersonId person = person(actor);
        List<WorkItemId> urgent = inbox.mostUrgent(person, NEXT_CANDIDATES);
        return urgent.isEmpty()
                ? Optional.empty()
                : items.lockFirstWaiting(urgent).map(item -> take(item, person, actor));
    }

    @Override
    public void complete(WorkItemId id, int version, FormValues values, Actor actor) throws Refusal, FormRejected {
        PersonId person = person(actor);
        ItemStore.Locked locked = locked(id, person);
        WorkItem item = locked.item();
        Transitions.checkHeld(item, person, () -> nameOf(item.holder()));
        if (item.excluded().contains(person)) {
            throw new Refusal("worklist.separated");
        }
        if (item.version() != version) {
            throw new Refusal("worklist.changed");
        }
        Outcome outcome = submissions.submit(item, locked.engineTask(), values, actor);
        items.complete(locked, person);
        record(item, "task.completed", actor);
        feed.changed(item, WorkItem.State.DONE, person);
        processes.complete(locked.engineTask(), outcome);
    }

    private WorkItem take(WorkItem item, PersonId person, Actor actor) {
        WorkItem taken = items.move(item, WorkItem.State.CLAIMED, person);
        counters.less(item.queue());
        record(item, "task.claimed", actor);
        feed.changed(item, WorkItem.State.CLAIMED, person);
        return taken;
    }

    private ItemStore.Locked locked(WorkItemId id, PersonId person) throws Refusal {
        ItemStore.Locked locked = items.lockWithTask(id).orElseThrow(WorkListService::unknown);
        WorkItem item = locked.item();
        if (!person.equals(item.holder()) && !worksFor(item, person)) {
            throw unknown();
        }
        return locked;
    }

    private boolean worksFor(WorkItem item, PersonId person) {
        return teams.isMember(item.queue(), person);
    }

    private String nameOf(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }

    private void record(WorkItem item, String kind, Actor actor) {
        journal.item(item, kind, actor, List.of());
    }

    /** The same for what does not exist and for what is not theirs: an id tells nothing. */
    private static Refusal unknown() {
        return new Refusal("worklist.unknown");
    }

    private static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people work on items"));
    }
}

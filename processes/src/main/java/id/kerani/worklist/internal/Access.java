package id.kerani.worklist.internal;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with an item beside working on it, and the words for who may not. */
@Component
class Access {

    private final ItemStore items;
    private final Teams teams;
    private final People people;
    private final Rights rights;

    Access(ItemStore items, Teams teams, People people, Rights rights) {
        this.items = items;
        this.teams = teams;
        this.people = people;
        this.rights = rights;
    }

    /** A manager, or a lead who works for the item's queue. */
    boolean maySteer(WorkItem item, Actor actor) {
        PersonId person = actor.person();
        if (person == null) {
            return false;
        }
        Set<Role> roles = rights.rolesOf(person);
        return roles.contains(Role.MANAGER) || (roles.contains(Role.LEAD) && teams.isMember(item.queue(), person));
    }

    boolean maySee(WorkItem item, Actor actor) {
        return actor.person() != null
                && (holds(item, actor)
                        || teams.isMember(item.queue(), actor.person())
                        || rights.may(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR));
    }

    /** Locks an item that the actor may see: an id alone tells nothing. */
    WorkItem lockVisible(WorkItemId id, Actor actor) throws Refusal {
        WorkItem item = items.lock(id).orElseThrow(Access::unknown);
        if (!maySee(item, actor)) {
            throw unknown();
        }
        return item;
    }

    /** Locks an open item that the actor holds or may steer. */
    WorkItem lockForHolderOrLead(WorkItemId id, Actor actor) throws Refusal {
        WorkItem item = lockVisible(id, actor);
        Transitions.checkOpen(item);
        if (!holds(item, actor) && !maySteer(item, actor)) {
            Transitions.checkHeld(item, person(actor), () -> nameOf(item.holder()));
        }
        return item;
    }

    /** Locks an open item that the actor holds. */
    WorkItem lockHeld(WorkItemId id, Actor actor) throws Refusal {
        WorkItem item = lockVisible(id, actor);
        Transitions.checkHeld(item, person(actor), () -> nameOf(item.holder()));
        return item;
    }

    /** What a person could complete: what they hold, and what waits in their queues and is open to them. */
    Predicate<WorkItem> workableBy(PersonId person) {
        Set<TeamId> queues = teams.ofPerson(person).stream().map(Team::id).collect(Collectors.toSet());
        return item -> item.holder() == null
                ? queues.contains(item.queue()) && !item.excluded().contains(person)
                : item.holder().equals(person);
    }

    /** An active person. */
    Person active(PersonId id) throws Refusal {
        return people.find(id).filter(Person::active).orElseThrow(() -> new Refusal("worklist.personGone"));
    }

    boolean worksFor(TeamId queue, PersonId person) {
        return teams.isMember(queue, person);
    }

    String nameOf(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }

    static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people work on items"));
    }

    static Refusal unknown() {
        return new Refusal("worklist.unknown");
    }

    private static boolean holds(WorkItem item, Actor actor) {
        return item.holder() != null && actor.is(item.holder());
    }
}

package id.kerani.worklist.internal;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.staff.Teams;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import org.springframework.stereotype.Component;

/** Who may see an item: its holder, its queue's members and those who lead. */
@Component
class ItemAccess {

    private final ItemStore items;
    private final Teams teams;
    private final Rights rights;

    ItemAccess(ItemStore items, Teams teams, Rights rights) {
        this.items = items;
        this.teams = teams;
        this.rights = rights;
    }

    /**
     * The item, open or closed.
     *
     * @throws Refusal {@code worklist.unknown}, the same for what does not exist and for what is not theirs
     */
    WorkItem visible(WorkItemId id, Actor actor) throws Refusal {
        PersonId person = actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people work on items"));
        WorkItem item = items.find(id).orElseThrow(() -> new Refusal("worklist.unknown"));
        if (!person.equals(item.holder())
                && !teams.isMember(item.queue(), person)
                && !rights.may(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR)) {
            throw new Refusal("worklist.unknown");
        }
        return item;
    }
}

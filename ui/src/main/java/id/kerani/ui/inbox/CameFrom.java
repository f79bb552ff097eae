package id.kerani.ui.inbox;

import com.vaadin.flow.component.UI;
import id.kerani.shared.Actor;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The list from which a person opened a task, to go through it without coming back. */
public final class CameFrom {

    private final Inbox inbox;
    private final Inbox.Query list;

    private CameFrom(Inbox inbox, Inbox.Query list) {
        this.inbox = inbox;
        this.list = list;
    }

    /**
     * The list that was looked at last in this browser tab; one's own work when none was.
     *
     * @param now the moment that words such as "today" are counted from
     * @param zone of the days that the list is narrowed to
     */
    public static CameFrom of(UI ui, Inbox inbox, Actor me, Instant now, ZoneId zone) {
        InboxState state = InboxPlace.of(ui).orElseGet(InboxPlace::start).state();
        return new CameFrom(
                inbox,
                Inbox.Query.first(me, state.scope(), 1)
                        .with(state.filter(now, zone))
                        .with(state.sort()));
    }

    /** The item that follows in the list as it is now. */
    public Optional<WorkItem> after(WorkItem item) {
        return first(list.after(inbox.place(list.sort(), item)));
    }

    /** The item before it in the list as it is now. */
    public Optional<WorkItem> before(WorkItem item) {
        return first(list.before(inbox.place(list.sort(), item)));
    }

    private Optional<WorkItem> first(Inbox.Query query) {
        return inbox.page(query).items().stream().findFirst();
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in the inbox a person was, kept while the browser tab is open, so that coming back from a task finds the same
 * rows in the same place.
 *
 * @param queue the one queue that was looked at, absent for all
 * @param first number of the row at the top of the list
 * @param at number of the row that had the focus, below zero for none
 */
record InboxPlace(Inbox.Scope scope, @Nullable TeamId queue, int first, int at) {

    static InboxPlace start() {
        return new InboxPlace(Inbox.Scope.MINE, null, 0, -1);
    }

    static Optional<InboxPlace> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, InboxPlace.class));
    }

    void keep(UI ui) {
        ComponentUtil.setData(ui, InboxPlace.class, this);
    }

    InboxPlace scrolledTo(int row) {
        return new InboxPlace(scope, queue, Math.max(0, row), at);
    }

    InboxPlace focused(int row) {
        return new InboxPlace(scope, queue, first, row);
    }

    boolean shows(Inbox.Scope other, @Nullable TeamId otherQueue) {
        return scope == other && java.util.Objects.equals(queue, otherQueue);
    }
}

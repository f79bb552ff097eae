package id.kerani.ui.inbox;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * Where in the inbox a person was, kept while the browser tab is open, so that coming back from a task finds the same
 * rows in the same place, however far down.
 *
 * @param state what was shown
 * @param anchor the row at the top of the list
 * @param below how many rows further down the focus was, below zero for nowhere
 */
record InboxPlace(InboxState state, InboxRows.Anchor anchor, int below) {

    static InboxPlace start() {
        return at(InboxState.start());
    }

    static InboxPlace at(InboxState state) {
        return new InboxPlace(state, new InboxRows.Anchor(null, 0), -1);
    }

    static Optional<InboxPlace> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, InboxPlace.class));
    }

    void keep(UI ui) {
        ComponentUtil.setData(ui, InboxPlace.class, this);
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import id.kerani.ui.component.EmptyState;
import id.kerani.worklist.Inbox;

/** Stands where the list would: says why it is empty and what to do. */
final class NothingHere extends Composite<Div> {

    private final InboxState state;
    private final boolean withoutTeam;
    private final Inbox.Counts counts;

    NothingHere(InboxState state, boolean withoutTeam, Inbox.Counts counts) {
        this.state = state;
        this.withoutTeam = withoutTeam;
        this.counts = counts;
    }

    /** With a way to take the filters away. */
    NothingHere withClear(Runnable clear) {
        getContent().removeAll();
        getContent().add(words(clear));
        return this;
    }

    private Component words(Runnable clear) {
        Inbox.Scope scope = state.scope();
        if (state.isFiltered()) {
            return new EmptyState(
                    getTranslation("inbox.none.filtered"),
                    getTranslation("inbox.none.filtered.hint"),
                    new Button(getTranslation("inbox.none.filtered.all"), click -> clear.run()));
        }
        if (withoutTeam && (scope == Inbox.Scope.MINE || scope == Inbox.Scope.QUEUES)) {
            return new EmptyState(getTranslation("inbox.none.team"), getTranslation("inbox.none.team.hint"));
        }
        if (scope == Inbox.Scope.MINE && counts.queues() > 0) {
            Button look = new Button(getTranslation("inbox.none.MINE.look"), click -> UI.getCurrent()
                    .navigate(InboxView.class, QueryParameters.of("view", "queues")));
            return new EmptyState(
                    getTranslation("inbox.none.MINE"),
                    getTranslation("inbox.none.MINE.waiting", counts.queues()),
                    look);
        }
        return new EmptyState(getTranslation("inbox.none." + scope), getTranslation("inbox.none." + scope + ".hint"));
    }
}

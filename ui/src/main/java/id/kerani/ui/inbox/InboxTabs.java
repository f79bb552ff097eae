package id.kerani.ui.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import id.kerani.staff.Team;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.SavedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways to look at the work, with how much there is in each; below them the queues one works for. */
final class InboxTabs extends Div {

    /** Exact up to here. */
    static final int MOST = 999;

    /** More queues than these are chosen by the filter. */
    private static final int QUEUES = 8;

    private final InboxAddress address;
    private final Nav views = new Nav();
    private final Div chips = new Div();
    private List<String> targets = List.of();

    InboxTabs(InboxAddress address) {
        this.address = address;
        views.addClassName("k-views");
        views.setAriaLabel(getTranslation("inbox.views"));
        chips.addClassNames("k-filters", "k-queue-chips");
        add(views, chips);
    }

    /** @param counted how much is in saved views by their keys, as far as it is known */
    void show(
            InboxState state,
            Inbox.Counts counts,
            List<Team> queues,
            List<SavedView> saved,
            Map<String, Long> counted) {
        views.removeAll();
        List<String> all = new ArrayList<>();
        for (Inbox.Scope scope : Inbox.Scope.values()) {
            boolean here = state.saved() == null && state.scope() == scope;
            if (scope != Inbox.Scope.ASKED || counts.asked() > 0 || here) {
                InboxState target = InboxState.of(scope).with(state.columns());
                String query = query(state.saved() == null ? target : InboxState.of(scope));
                all.add(query);
                views.add(view(getTranslation("inbox.view." + scope), count(scope, counts), query, here));
            }
        }
        for (SavedView view : saved) {
            String query = "?" + InboxAddress.SAVED + "=" + view.key();
            all.add(query);
            Long count = counted.get(view.key());
            views.add(view(
                    view.name(),
                    count == null || count < 0 ? "" : number(count),
                    query,
                    view.key().equals(state.saved())));
        }
        targets = all;
        showQueues(state, counts, queues);
    }

    private void showQueues(InboxState state, Inbox.Counts counts, List<Team> queues) {
        chips.removeAll();
        boolean choice = state.scope() == Inbox.Scope.QUEUES
                && queues.size() > 1
                && queues.size() <= QUEUES
                && state.saved() == null;
        chips.setVisible(choice);
        if (choice) {
            Set<?> chosen = state.filter().queues();
            chips.add(chip(getTranslation("inbox.queues.all"), counts.queues(), state, null, chosen.isEmpty()));
            for (Team queue : queues) {
                chips.add(chip(
                        queue.name(getLocale()),
                        counts.byQueue().getOrDefault(queue.id(), 0L),
                        state,
                        queue,
                        chosen.contains(queue.id())));
            }
        }
    }

    /** The address of the view so many places beside the one that is shown, round and round. */
    QueryParameters beside(InboxState state, int places) {
        int here = 0;
        for (int i = 0; i < targets.size(); i++) {
            String target = targets.get(i);
            if (state.saved() == null
                    ? target.contains("view=" + state.scope().name().toLowerCase(java.util.Locale.ROOT))
                    : target.equals("?" + InboxAddress.SAVED + "=" + state.saved())) {
                here = i;
            }
        }
        String target = targets.get(Math.floorMod(here + places, targets.size()));
        return QueryParameters.fromString(target.substring(1));
    }

    private Anchor view(String name, String count, String query, boolean here) {
        Span number = new Span(count);
        number.addClassName("k-n");
        Anchor link = link(query, here);
        link.add(new Span(name), number);
        return link;
    }

    private Anchor chip(String text, long count, InboxState state, @Nullable Team queue, boolean here) {
        InboxFilter filter = state.filter().withQueues(queue == null ? Set.of() : Set.of(queue.id()));
        Span number = new Span(number(count));
        number.addClassName("k-n");
        Anchor link = link(query(state.with(filter)), here);
        link.addClassNames("k-chip", here ? "k-info" : "k-plain");
        link.add(new Span(text), number);
        return link;
    }

    private String query(InboxState state) {
        return "?" + address.write(state).getQueryString();
    }

    private static Anchor link(String query, boolean here) {
        Anchor link = new Anchor("inbox" + query, "");
        link.getElement().setAttribute("router-link", true);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String count(Inbox.Scope scope, Inbox.Counts counts) {
        return switch (scope) {
            case MINE -> number(counts.mine());
            case QUEUES -> number(counts.queues());
            case WATCHED -> number(counts.watched());
            case ASKED -> number(counts.asked());
            case DONE -> getTranslation("inbox.done.today", counts.doneToday());
        };
    }

    /** A number as it stands beside a name: exact while anybody would care. */
    static String number(long count) {
        return count > MOST ? MOST + "+" : Long.toString(count);
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import id.kerani.staff.Team;
import id.kerani.worklist.Inbox;
import java.util.List;
import java.util.Locale;

/** The ways to look at the work, with how much there is in each; below them the queues one works for. */
final class InboxTabs extends Div {

    private final Nav views = new Nav();
    private final Div chips = new Div();

    InboxTabs() {
        views.addClassName("k-views");
        views.setAriaLabel(getTranslation("inbox.views"));
        chips.addClassNames("k-filters", "k-queue-chips");
        add(views, chips);
    }

    void show(InboxPlace place, Inbox.Counts counts, List<Team> queues) {
        views.removeAll();
        for (Inbox.Scope scope : List.of(Inbox.Scope.MINE, Inbox.Scope.QUEUES, Inbox.Scope.DONE)) {
            views.add(view(scope, place.scope() == scope, count(scope, counts)));
        }
        chips.removeAll();
        boolean choice = place.scope() == Inbox.Scope.QUEUES && !queues.isEmpty();
        if (choice && queues.size() > 1) {
            chips.add(chip(getTranslation("inbox.queues.all"), counts.queues(), "?view=queues", place.queue() == null));
        }
        if (choice) {
            for (Team queue : queues) {
                chips.add(chip(
                        queue.name(getLocale()),
                        counts.byQueue().getOrDefault(queue.id(), 0L),
                        "?view=queues&queue=" + queue.key(),
                        queue.id().equals(place.queue()) || queues.size() == 1));
            }
        }
        Span space = new Span();
        space.addClassName("k-space");
        Span order = new Span(getTranslation(place.scope() == Inbox.Scope.DONE ? "inbox.order.done" : "inbox.order"));
        order.addClassName("k-muted");
        chips.add(space, order);
    }

    private Anchor view(Inbox.Scope scope, boolean here, String count) {
        String name = scope.name().toLowerCase(Locale.ROOT);
        Span number = new Span(count);
        number.addClassName("k-n");
        Anchor link = link("?view=" + name, here);
        link.add(new Span(getTranslation("inbox.view." + scope)), number);
        return link;
    }

    private Anchor chip(String text, long count, String target, boolean here) {
        Span number = new Span(Long.toString(count));
        number.addClassName("k-n");
        Anchor link = link(target, here);
        link.addClassNames("k-chip", here ? "k-info" : "k-plain");
        link.add(new Span(text), number);
        return link;
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
            case MINE -> Long.toString(counts.mine());
            case QUEUES -> Long.toString(counts.queues());
            case WATCHED -> Long.toString(counts.watched());
            case ASKED -> Long.toString(counts.asked());
            case DONE -> getTranslation("inbox.done.today", counts.doneToday());
        };
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.KeyShortcut;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody's first page: what is mine, what waits in my queues, what I finished. */
@Route(value = "inbox", layout = MainLayout.class)
@PermitAll
public class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle, LiveWork.Viewer {

    private final Inbox inbox;
    private final WorkList workList;
    private final LiveWork live;
    private final GoneWords gone;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor me;
    private final List<Team> queues;

    private final PageHeader header = new PageHeader(getTranslation("inbox.title"));
    private final InboxTabs tabs = new InboxTabs();
    private final Button news = new Button();
    private final Sheet sheet = new Sheet();
    private InboxPlace place = InboxPlace.start();
    private InboxRows rows;
    private @Nullable InboxList list;
    private Inbox.Counts counts;
    /** What came since the list was read and is not in it. */
    private final Set<WorkItemId> arrived = new HashSet<>();

    private @Nullable Registration listening;

    InboxView(
            Inbox inbox,
            WorkList workList,
            Teams teams,
            Company company,
            CurrentPerson currentPerson,
            LiveWork live,
            GoneWords gone,
            Clock clock) {
        this.inbox = inbox;
        this.workList = workList;
        this.live = live;
        this.gone = gone;
        this.clock = clock;
        this.me = currentPerson.actor();
        this.zone = company.current().zone();
        this.queues = teams.ofPerson(me.personId().orElseThrow());
        this.rows = new InboxRows(inbox, me, place.scope(), null);
        this.counts = inbox.counts(me.personId().orElseThrow());
        addClassNames("k-page", "k-inbox");
        news.addClassName("k-news");
        news.addThemeVariants(ButtonVariant.LUMO_SMALL);
        news.setIcon(VaadinIcon.REFRESH.create());
        news.addClickListener(click -> show(place.scrolledTo(0).focused(-1)));
        sheet.addClassNames("k-list", "k-work-sheet");
        Button keys = new Button(getTranslation("inbox.keys"), click -> new KeysDialog().open());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        keys.addClassName("k-desktop");
        header.withActions(keys);
        add(header, tabs, news, sheet, hints());
        KeyShortcut.on(this, "?", () -> new KeysDialog().open());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        InboxPlace kept = InboxPlace.of(event.getUI()).orElseGet(InboxPlace::start);
        String view = query.getSingleParameter("view").orElse("");
        Inbox.Scope scope = List.of(Inbox.Scope.MINE, Inbox.Scope.QUEUES, Inbox.Scope.DONE).stream()
                .filter(known -> known.name().equalsIgnoreCase(view))
                .findFirst()
                .orElse(null);
        if (scope == null) {
            show(kept);
            return;
        }
        TeamId queue = query.getSingleParameter("queue").stream()
                .flatMap(key -> queues.stream().filter(team -> team.key().equals(key)))
                .map(Team::id)
                .findFirst()
                .orElse(null);
        boolean back = kept.shows(scope, queue) && list == null;
        show(back ? kept : new InboxPlace(scope, queue, 0, -1));
    }

    private void show(InboxPlace wanted) {
        place = wanted;
        remember();
        arrived.clear();
        rows = new InboxRows(inbox, me, place.scope(), place.queue());
        rows.load(Math.max(place.first(), place.at()));
        counts = inbox.counts(me.personId().orElseThrow());
        sheet.removeAll();
        list = null;
        if (rows.isEmpty()) {
            sheet.add(nothing());
        } else {
            InboxList shown = new InboxList(
                    rows,
                    place.scope(),
                    item -> Promise.of(item, clock.instant(), zone, getLocale()),
                    this::act,
                    first -> moved(place.scrolledTo(first)),
                    at -> moved(place.focused(at)));
            list = shown;
            sheet.add(columns(), shown);
            shown.restore(place);
        }
        showCounts();
    }

    private void moved(InboxPlace to) {
        place = to;
        remember();
    }

    private void remember() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            place.keep(ui);
        }
    }

    private void recount() {
        counts = inbox.counts(me.personId().orElseThrow());
        showCounts();
    }

    private void showCounts() {
        header.setSummary(
                counts.inDanger() > 0
                        ? getTranslation("inbox.summary.danger", counts.mine(), counts.inDanger())
                        : getTranslation("inbox.summary", counts.mine()));
        tabs.show(place, counts, queues);
        news.setVisible(!arrived.isEmpty());
        news.setText(getTranslation("inbox.news", arrived.size()));
        getUI().flatMap(MainLayout::of).ifPresent(MainLayout::recount);
    }

    /** Claims out of a queue or puts back into it, as the list says. */
    private void act(WorkItem item) {
        Locale locale = getLocale();
        try {
            if (place.scope() == Inbox.Scope.QUEUES) {
                WorkItem claimed = workList.claim(item.id(), me);
                vanish(claimed, getTranslation("inbox.gone.claimed"));
                Notice.done(getTranslation("inbox.claimed", item.title(locale), item.about()));
            } else {
                WorkItem released = workList.release(item.id(), me);
                vanish(released, getTranslation("inbox.gone.released"));
            }
        } catch (Refusal refusal) {
            vanish(item, refusal.text(locale));
            Notice.problem(refusal.text(locale));
        }
        recount();
    }

    private void vanish(WorkItem item, String why) {
        rows.vanish(item.id(), item.version(), why);
        if (list != null) {
            list.refresh();
        }
    }

    @Override
    public void changed(List<WorkChange> changes) {
        boolean gap = false;
        for (WorkChange change : changes) {
            if (rows.version(change.item()) >= change.version()) {
                continue;
            }
            boolean belongs = belongs(change);
            WorkItem shown = rows.shown(change.item());
            if (!belongs) {
                arrived.remove(change.item());
            }
            if (shown != null && !belongs) {
                rows.vanish(change.item(), change.version(), gone.of(change, me, getLocale()));
                gap = true;
            } else if (shown == null && belongs) {
                arrived.add(change.item());
            }
        }
        if (rows.isEmpty() && !arrived.isEmpty()) {
            show(place);
        } else if (gap && list != null) {
            list.refresh();
        }
    }

    private boolean belongs(WorkChange change) {
        boolean mine = change.holder() != null && me.is(change.holder());
        return switch (place.scope()) {
            case MINE -> mine && change.state() == WorkItem.State.CLAIMED;
            case WATCHED, ASKED -> false;
            case DONE -> mine && change.state() == WorkItem.State.DONE;
            case QUEUES ->
                change.state() == WorkItem.State.READY
                        && (place.queue() == null || place.queue().equals(change.queue()));
        };
    }

    @Override
    public void settled() {
        recount();
    }

    @Override
    public void minutePassed() {
        if (list != null) {
            list.refresh();
        }
        recount();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Set<TeamId> mine = queues.stream().map(Team::id).collect(Collectors.toUnmodifiableSet());
        listening = live.register(
                event.getUI(),
                change -> mine.contains(change.queue()) || (change.holder() != null && me.is(change.holder())),
                this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private Component nothing() {
        if (queues.isEmpty() && place.scope() != Inbox.Scope.DONE) {
            return new EmptyState(getTranslation("inbox.none.team"), getTranslation("inbox.none.team.hint"));
        }
        if (place.scope() == Inbox.Scope.MINE && counts.queues() > 0) {
            Button look = new Button(getTranslation("inbox.none.MINE.look"), click -> UI.getCurrent()
                    .navigate(InboxView.class, QueryParameters.of("view", "queues")));
            return new EmptyState(
                    getTranslation("inbox.none.MINE"),
                    getTranslation("inbox.none.MINE.waiting", counts.queues()),
                    look);
        }
        return new EmptyState(
                getTranslation("inbox.none." + place.scope()), getTranslation("inbox.none." + place.scope() + ".hint"));
    }

    private Div columns() {
        Div line = new Div();
        line.addClassNames("k-work", "k-work-head");
        line.getElement().setAttribute("aria-hidden", "true");
        String last = place.scope() == Inbox.Scope.DONE ? "inbox.column.done" : "inbox.column.promise";
        for (String key :
                List.of("inbox.column.task", "inbox.column.about", "inbox.column.amount", last, "inbox.column.why")) {
            Span name = new Span(getTranslation(key));
            name.setClassName("k-num", key.equals("inbox.column.amount"));
            line.add(name);
        }
        return line;
    }

    private Div hints() {
        Div line = new Div();
        line.addClassNames("k-muted", "k-hints");
        line.add(KeysDialog.key("J"), KeysDialog.key("K"), new Span(getTranslation("inbox.hint.move")));
        line.add(KeysDialog.key("Enter"), new Span(getTranslation("inbox.hint.open")));
        line.add(KeysDialog.key("C"), new Span(getTranslation("inbox.hint.claim")));
        line.add(KeysDialog.key("N"), new Span(getTranslation("inbox.hint.next")));
        line.add(KeysDialog.key("?"), new Span(getTranslation("inbox.hint.all")));
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title") + " · Kerani";
    }
}

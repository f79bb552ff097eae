package id.kerani.ui.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import id.kerani.shared.Actor;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.ui.component.KeyShortcut;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.SavedView;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody's first page: what is mine, what waits in my queues, what I watch, what I finished, and views of one's own. */
@Route(value = "inbox", layout = MainLayout.class)
@PermitAll
public class InboxView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, LiveWork.Viewer, InboxBoard.Page, RowDeeds.Shown {

    private final InboxDesk desk;
    private final Actor me;
    private final boolean manager;
    private final boolean lead;
    private final List<Team> queues;
    private final Set<TeamId> queueIds;
    private final InboxAddress address;

    private final PageHeader header = new PageHeader(getTranslation("inbox.title"));
    private final InboxTabs tabs;
    private final InboxTools tools;
    private final ViewMenu viewMenu;
    private final Button news = new Button();
    private final InboxBoard board;
    private final BulkBar bulk;
    private final RowDeeds deeds;
    private final SavedCounts savedCounts;
    private final Together together;

    /** Read by the thread that brings changes, too. */
    private volatile InboxState state = InboxState.start();

    private Inbox.Counts counts;
    private List<SavedView> views = List.of();
    private boolean drawn;
    /** The address that follows what is shown already. */
    private @Nullable String followedBy;

    private @Nullable Registration listening;

    InboxView(InboxDesk desk, CurrentPerson currentPerson) {
        Person person = currentPerson.get();
        this.desk = desk;
        this.me = person.asActor();
        this.manager = person.has(Role.MANAGER);
        this.lead = person.has(Role.LEAD);
        this.queues = desk.queuesOf(me);
        this.queueIds = queues.stream().map(Team::id).collect(Collectors.toUnmodifiableSet());
        this.counts = desk.inbox().counts(person.id());
        this.address = new InboxAddress(
                desk.zone(),
                desk.allQueues().values().stream().collect(Collectors.toUnmodifiableMap(Team::key, Team::id)));
        this.tabs = new InboxTabs(address);
        this.tools = new InboxTools(
                new Criteria(getLocale(), address, desk.inbox().choices(me), queues).all(), this::change, this::typed);
        this.viewMenu = new ViewMenu(desk.views(), me, queues, this::viewChanged);
        this.board = new InboxBoard(desk, me, queues, this);
        this.deeds = new RowDeeds(desk, me, getLocale(), this);
        this.bulk = new BulkBar(desk.runs(), me, this::actOnPicked, board::pickNone);
        this.together = new Together(desk.bulk(), me);
        this.savedCounts = new SavedCounts(desk, me, this::showTabs);
        addClassNames("k-page", "k-inbox");
        news.addClassName("k-news");
        news.addThemeVariants(ButtonVariant.LUMO_SMALL);
        news.setIcon(VaadinIcon.REFRESH.create());
        news.addClickListener(click -> refresh());
        Button columns = quiet("inbox.columns", this::openColumns);
        columns.addClassName("k-desktop");
        Button keys = quiet("inbox.keys", () -> InboxShortcuts.dialog().open());
        keys.addClassName("k-desktop");
        header.withActions(columns, viewMenu, keys);
        add(header, tabs, tools, news, board, bulk, new InboxHints());
        KeyShortcut.on(this, "?", () -> InboxShortcuts.dialog().open());
    }

    private Button quiet(String key, Runnable then) {
        Button button = new Button(getTranslation(key), click -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        views = desk.views().of(me);
        InboxAddress.Reading reading = address.read(event.getLocation().getQueryParameters());
        InboxPlace kept = InboxPlace.of(event.getUI()).orElse(null);
        InboxState wanted = wanted(reading, kept);
        String query = address.write(wanted).getQueryString();
        boolean followed = query.equals(followedBy);
        followedBy = null;
        if (drawn && wanted.lists(state) && (followed || !wanted.sameAs(state))) {
            // The address followed what is shown; or only the cells or the view's name differ.
            if (!wanted.columns().equals(state.columns())) {
                board.show(wanted.columns());
            }
            state = wanted;
            showAround();
        } else {
            boolean back = !drawn && kept != null && kept.state().lists(wanted);
            show(back ? new InboxPlace(wanted, kept.anchor(), kept.below()) : InboxPlace.at(wanted));
        }
        if (!reading.ignored().isEmpty()) {
            Notice.info(getTranslation("inbox.address.ignored", String.join(", ", reading.ignored())));
        }
    }

    private InboxState wanted(InboxAddress.Reading reading, @Nullable InboxPlace kept) {
        InboxState read = reading.state();
        if (reading.saved() != null) {
            SavedView view = desk.views().find(reading.saved(), me).orElse(null);
            if (view != null) {
                return read != null ? read : ViewCodec.state(view);
            }
            Notice.info(getTranslation("inbox.view.unknown"));
            return read != null ? read.withSaved(null) : InboxState.start();
        }
        if (read != null) {
            return read;
        }
        return kept != null
                ? kept.state()
                : desk.views().defaultOf(me).map(ViewCodec::state).orElseGet(InboxState::start);
    }

    private void show(InboxPlace place) {
        drawn = true;
        state = place.state();
        counts = desk.inbox().counts(me.personId().orElseThrow());
        board.show(place, this::nothing);
        showAround();
        savedCounts.recount(views);
        remember();
    }

    /** Shows everything but the rows. */
    private void showAround() {
        showCounts();
        tools.show(state);
        SavedView view = views.stream()
                .filter(each -> each.key().equals(state.saved()))
                .findFirst()
                .orElse(null);
        viewMenu.show(state, view);
        picked();
    }

    private void showCounts() {
        header.setSummary(
                counts.inDanger() > 0
                        ? getTranslation("inbox.summary.danger", counts.mine(), counts.inDanger())
                        : getTranslation("inbox.summary", counts.mine()));
        showTabs();
        int arrived = board.arrived();
        news.setVisible(arrived > 0);
        news.setText(getTranslation("inbox.news", arrived));
        getUI().flatMap(MainLayout::of).ifPresent(MainLayout::recount);
    }

    private void showTabs() {
        tabs.show(state, counts, queues, views, savedCounts.known());
    }

    /** Goes to the address of something else to show. */
    private void change(UnaryOperator<InboxState> change) {
        show(change.apply(state));
    }

    @Override
    public void show(InboxState wanted) {
        if (!wanted.sameAs(state)) {
            UI.getCurrent().navigate(InboxView.class, address.write(wanted));
        }
    }

    /** While somebody types, the address follows without a step back for each letter. */
    private void typed(String text) {
        InboxState wanted = state.with(state.filter().withText(text));
        if (!wanted.sameAs(state)) {
            String query = address.write(wanted).getQueryString();
            followedBy = query;
            UI.getCurrent().getPage().getHistory().replaceState(null, "inbox?" + query);
            show(InboxPlace.at(wanted));
        }
    }

    private void viewChanged(@Nullable SavedView view) {
        views = desk.views().of(me);
        state = view == null ? state.withSaved(null) : state;
        UI.getCurrent()
                .navigate(
                        InboxView.class,
                        view == null
                                ? address.write(state)
                                : com.vaadin.flow.router.QueryParameters.of(InboxAddress.SAVED, view.key()));
        showAround();
    }

    private void refresh() {
        show(InboxPlace.at(state));
    }

    private void openColumns() {
        new ColumnsDialog(state.columns(), columns -> show(state.with(columns))).open();
    }

    @Override
    public void moved() {
        remember();
    }

    private void remember() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            board.place().keep(ui);
        }
    }

    @Override
    public void picked() {
        bulk.show(board.picked().size(), manyActions());
    }

    private List<RowAction> manyActions() {
        boolean held = state.scope() == Inbox.Scope.MINE;
        boolean waiting = state.scope() == Inbox.Scope.QUEUES;
        return RowAction.ofMany(
                held,
                waiting,
                lead || manager,
                together.areCompletable(board.picked().items()));
    }

    @Override
    public List<RowAction> actions(WorkItem item) {
        boolean there = queueIds.contains(item.queue());
        return RowAction.of(
                item, me, manager || (lead && there), there, desk.clock().instant());
    }

    @Override
    public void act(RowAction action, WorkItem item) {
        deeds.one(action, item);
    }

    private void actOnPicked(RowAction action) {
        deeds.many(action, board.picked().items());
    }

    @Override
    public void key(String key, @Nullable WorkItem item) {
        switch (key) {
            case "/" -> tools.focusText();
            case "f" -> tools.openFilter();
            case "o" -> tools.openSort();
            case "v" -> viewMenu.open();
            case "r" -> refresh();
            case "g" -> new GoToDialog(state.sort(), desk.zone(), target -> board.goTo(target, this::nothing)).open();
            case "[", "]" -> UI.getCurrent().navigate(InboxView.class, tabs.beside(state, key.equals("]") ? 1 : -1));
            default -> actByKey(key, item);
        }
    }

    /** With ticked items a key means all of them, without the one that has the focus. */
    private void actByKey(String key, @Nullable WorkItem item) {
        Picked picked = board.picked();
        if (!picked.isEmpty()) {
            RowAction action = RowAction.byKey(key, manyActions());
            if (action != null) {
                deeds.many(action, picked.items());
            }
        } else if (item != null) {
            RowAction action = RowAction.byKey(key, actions(item));
            if (action != null) {
                deeds.one(action, item);
            }
        }
    }

    @Override
    public void went(WorkItem item, String why) {
        board.vanish(item, why);
        recount();
    }

    @Override
    public void changed(WorkItem item) {
        board.renew(item);
        recount();
    }

    @Override
    public void running(BulkRun run) {
        board.pickNone();
        bulk.follow(run);
    }

    private void recount() {
        counts = desk.inbox().counts(me.personId().orElseThrow());
        showCounts();
    }

    @Override
    public void changed(List<WorkChange> changes) {
        board.changed(changes, this::why);
    }

    private String why(WorkChange change) {
        return desk.gone().of(change, state.scope(), me, getLocale());
    }

    @Override
    public void settled() {
        if (board.settle(this::why)) {
            show(InboxPlace.at(state));
        } else {
            recount();
        }
    }

    @Override
    public void minutePassed() {
        board.refresh();
        recount();
        savedCounts.recount(views);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = desk.live().register(event.getUI(), this::concerns, this);
    }

    /** Asked on another thread. What is watched or asked about may be anybody's. */
    private boolean concerns(WorkChange change) {
        Inbox.Scope scope = state.scope();
        return scope == Inbox.Scope.WATCHED
                || scope == Inbox.Scope.ASKED
                || queueIds.contains(change.queue())
                || (change.holder() != null && me.is(change.holder()))
                || board.mayShow(change.item());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private Component nothing() {
        return new NothingHere(state, queues.isEmpty(), counts).withClear(() -> show(state.unfiltered()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title") + " · Kerani";
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import id.kerani.shared.Actor;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.ui.component.Sheet;
import id.kerani.worklist.BulkWork;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list with its head: reads, shows, ticks and keeps true to what happens elsewhere. */
final class InboxBoard extends Composite<Sheet> implements InboxList.Listener {

    /** What the page around the list does. */
    interface Page {

        /** Sorts, or shows other cells. */
        void show(InboxState state);

        /** Does it to one item. */
        void act(RowAction action, WorkItem item);

        /** What one can do with an item, the usual first. */
        List<RowAction> actions(WorkItem item);

        /** A key was pressed that is not the list's own; the item is the one with the focus. */
        void key(String key, @Nullable WorkItem item);

        /** Other items are ticked. */
        void picked();

        /** Somebody scrolled or moved. */
        void moved();
    }

    private final InboxDesk desk;
    private final Actor me;
    private final List<Team> queues;
    private final Map<TeamId, Team> allQueues;
    private final Page page;
    private final Picked picked = new Picked();
    private final Div narrow = new Div();
    private InboxState state = InboxState.start();
    private volatile InboxRows rows;
    private LiveRows live;
    private @Nullable InboxList list;
    private @Nullable ListHead head;
    private int first;
    private int focused = -1;

    InboxBoard(InboxDesk desk, Actor me, List<Team> queues, Page page) {
        this.desk = desk;
        this.me = me;
        this.queues = queues;
        this.allQueues = desk.allQueues();
        this.page = page;
        this.rows = new InboxRows((from, direction, size) -> new Inbox.Page(List.of(), null, null, false), "");
        this.live = liveRows();
        narrow.addClassName("k-narrow-hint");
        narrow.getElement().setAttribute("role", "status");
        narrow.setText(getTranslation("inbox.narrow"));
        getContent().addClassNames("k-list", "k-work-sheet");
    }

    /** Reads the list and shows it from a place on; without rows shows the other component. */
    void show(InboxPlace place, Supplier<Component> nothing) {
        state = place.state();
        picked.clear();
        rows = new InboxRows(
                (from, direction, size) -> desk.inbox().page(at(from, direction, size)),
                getTranslation("inbox.gone.other"));
        rows.startAt(place.anchor().from());
        int above = rows.hasEarlier() ? rows.loadEarlier() : 0;
        first = above + place.anchor().row();
        focused = place.below() < 0 ? -1 : first + place.below();
        while (rows.loaded() <= Math.max(first, focused) && rows.hasMore()) {
            rows.loadMore();
        }
        draw(nothing);
    }

    private void draw(Supplier<Component> nothing) {
        live = liveRows();
        getContent().removeAll();
        getContent().getStyle().set("--tracks", state.columns().tracks());
        list = null;
        head = null;
        if (rows.isEmpty()) {
            getContent().add(rows.isNarrow() ? narrow : nothing.get());
            return;
        }
        ListHead names = new ListHead(
                state,
                sort -> page.show(state.with(sort)),
                (cell, width) -> page.show(state.with(state.columns().sized(cell, width))),
                this::pickAll);
        InboxList shown = new InboxList(rows, state.columns(), words(), this);
        head = names;
        list = shown;
        getContent().add(names, shown, narrow);
        narrow.setVisible(rows.isNarrow());
        shown.restore(first, focused);
    }

    /** Shows other cells of the same rows. */
    void show(Columns columns) {
        state = state.with(columns);
        getContent().getStyle().set("--tracks", columns.tracks());
        if (list != null && head != null) {
            ListHead names = new ListHead(
                    state,
                    sort -> page.show(state.with(sort)),
                    (cell, width) -> page.show(state.with(state.columns().sized(cell, width))),
                    this::pickAll);
            getContent().replace(head, names);
            head = names;
            list.show(columns);
        }
    }

    /** Jumps within the list. */
    void goTo(GoToDialog.Target target, Supplier<Component> nothing) {
        switch (target) {
            case GoToDialog.Start start -> rows.start();
            case GoToDialog.End end -> rows.startAtEnd();
            case GoToDialog.At at -> rows.startAt(at.cursor());
        }
        boolean end = target instanceof GoToDialog.End || rows.isEmpty();
        if (rows.isEmpty()) {
            // Behind the last value: what is nearest to it is the end.
            rows.startAtEnd();
        }
        int above = !end && rows.hasEarlier() ? rows.loadEarlier() : 0;
        first = end ? Math.max(0, rows.loaded() - 1) : above;
        focused = first;
        draw(nothing);
        page.moved();
    }

    private Inbox.Query at(Inbox.@Nullable Cursor from, Inbox.Direction direction, int size) {
        Inbox.Query query = query().withSize(size);
        return direction == Inbox.Direction.AFTER ? query.after(from) : query.before(from);
    }

    private Inbox.Query query() {
        return Inbox.Query.first(me, state.scope(), InboxRows.PAGE)
                .with(state.filter(desk.clock().instant(), desk.zone()))
                .with(state.sort());
    }

    private RowWords words() {
        return new RowWords(
                getLocale(),
                desk.zone(),
                desk.clock(),
                this::queueName,
                picked::has,
                item -> page.actions(item).stream()
                        .filter(action -> action == RowAction.CLAIM || action == RowAction.RELEASE)
                        .findFirst()
                        .orElse(null));
    }

    private String queueName(TeamId id) {
        Team team = allQueues.get(id);
        return team == null ? "" : team.name(getLocale());
    }

    private LiveRows liveRows() {
        Set<TeamId> mine = queues.stream().map(Team::id).collect(Collectors.toUnmodifiableSet());
        return new LiveRows(me, state.scope(), mine, state.filter().queues(), rows);
    }

    InboxPlace place() {
        return new InboxPlace(state, rows.anchor(first), focused < 0 ? -1 : focused - first);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether an item's row is in memory; can be asked on any thread. */
    boolean mayShow(WorkItemId id) {
        return rows.mayShow(id);
    }

    int arrived() {
        return live.arrived();
    }

    Picked picked() {
        return picked;
    }

    /** Ticks nothing any more. */
    void pickNone() {
        picked.clear();
        pickedChanged();
    }

    private void pickAll(boolean on) {
        if (!on) {
            pickNone();
            return;
        }
        // All that the list holds, not only what was scrolled to; as many as can be done at once.
        Inbox.@Nullable Cursor from = null;
        boolean room = true;
        do {
            Inbox.Page next = desk.inbox().page(query().withSize(Inbox.MAX_PAGE).after(from));
            room = picked.addAll(next.items());
            from = next.after();
        } while (from != null && room && picked.size() < BulkWork.MOST);
        pickedChanged();
    }

    private void pickedChanged() {
        if (head != null) {
            head.picked(!picked.isEmpty());
        }
        refresh();
        page.picked();
    }

    /** Draws what is visible again, from memory. */
    void refresh() {
        if (list != null) {
            list.refresh();
        }
    }

    /** Leaves words where an item was. */
    void vanish(WorkItem item, String why) {
        rows.vanish(item.id(), item.version(), why);
        picked.remove(item.id());
        pickedChanged();
    }

    /** Shows an item as it is now, if the list still holds it. */
    void renew(WorkItem item) {
        desk.inbox().those(query(), List.of(item.id())).stream()
                .findFirst()
                .ifPresentOrElse(
                        now -> {
                            rows.renew(now);
                            picked.renew(now);
                            refresh();
                        },
                        () -> vanish(item, getTranslation("inbox.gone.other")));
    }

    /** Takes in what happened elsewhere. */
    void changed(List<WorkChange> changes, Function<WorkChange, String> why) {
        unpick(live.take(changes, why));
    }

    /** Asks about what may have come or changed; returns whether the list is empty no longer. */
    boolean settle(Function<WorkChange, String> why) {
        if (live.isUnsure()) {
            unpick(live.settle(ids -> desk.inbox().those(query(), ids), why));
        }
        return rows.isEmpty() && live.arrived() > 0;
    }

    private void unpick(Set<WorkItemId> touched) {
        if (touched.isEmpty()) {
            return;
        }
        List<WorkItemId> gone = new ArrayList<>();
        for (WorkItemId id : touched) {
            WorkItem item = rows.shown(id);
            if (item == null) {
                gone.add(id);
            } else {
                picked.renew(item);
            }
        }
        boolean fewer = gone.stream().anyMatch(picked::has);
        gone.forEach(picked::remove);
        if (fewer) {
            pickedChanged();
        } else {
            refresh();
        }
    }

    @Override
    public void scrolledTo(int row) {
        first = row;
        page.moved();
    }

    @Override
    public void focused(int row) {
        focused = row;
        page.moved();
    }

    @Override
    public void picked(int row, boolean range) {
        int from = range && picked.last() >= 0 ? Math.min(picked.last(), row) : row;
        int upTo = range && picked.last() >= 0 ? Math.max(picked.last(), row) : row;
        List<WorkItem> items = rows.slice(from, upTo - from + 1)
                .map(InboxRow::item)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
        if (range && picked.last() >= 0) {
            picked.addAll(items);
        } else {
            items.forEach(item -> picked.toggle(item, row));
        }
        pickedChanged();
    }

    @Override
    public void act(WorkItem item) {
        page.actions(item).stream()
                .filter(action -> action == RowAction.CLAIM || action == RowAction.RELEASE)
                .findFirst()
                .ifPresent(action -> page.act(action, item));
    }

    @Override
    public void menu(WorkItem item, int row) {
        focused = row;
        new RowMenu(item, page.actions(item), action -> page.act(action, item)).open();
    }

    @Override
    public void key(String key, int row, boolean shift) {
        WorkItem item = row < 0 || row >= rows.loaded()
                ? null
                : rows.slice(row, 1).findFirst().map(InboxRow::item).orElse(null);
        switch (key) {
            case "x" -> {
                if (item != null) {
                    picked(row, shift);
                }
            }
            case "a" -> pickAll(picked.isEmpty());
            case "escape" -> pickNone();
            case "e" -> {
                if (item != null) {
                    menu(item, row);
                }
            }
            default -> page.key(key, item);
        }
    }

    @Override
    public void grown() {
        narrow.setVisible(rows.isNarrow());
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import id.kerani.worklist.WorkItem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows on the screen. Only what is visible is drawn, by a template in the browser; the server keeps a few blocks of
 * rows and no component per row. It grows at both ends while one scrolls.
 */
final class InboxList extends Composite<VirtualList<InboxRow>> {

    /** So near to the top the block before is fetched. */
    private static final int NEAR = 8;

    private static final String FOCUSED_ROW = "Number(event.target.closest('.k-work')?.dataset.n ?? -1)";

    private final RowWords words;
    private final Listener listener;
    private InboxRows rows;
    private boolean growing;

    /** What happens in a list. */
    interface Listener {

        /** The row at the top changed. */
        void scrolledTo(int row);

        /** A row got the focus. */
        void focused(int row);

        /** Somebody ticked a row or took the tick away, with Shift for all rows since the last one. */
        void picked(int row, boolean range);

        /** Somebody pressed the button of a row. */
        void act(WorkItem item);

        /** Somebody asked what can be done with a row. */
        void menu(WorkItem item, int row);

        /** Somebody pressed a key; the row is below zero when none had the focus. */
        void key(String key, int row, boolean shift);

        /** More rows were read. */
        void grown();
    }

    InboxList(InboxRows rows, Columns columns, RowWords words, Listener listener) {
        this.rows = rows;
        this.words = words;
        this.listener = listener;
        VirtualList<InboxRow> list = getContent();
        list.addClassName("k-work-list");
        list.setRenderer(renderer(columns));
        list.setItemAccessibleNameGenerator(words::name);
        list.setDataProvider(new CallbackDataProvider<>(
                query -> fetch(query.getOffset(), query.getLimit()), query -> this.rows.size(), InboxRow::id));
        ListKeys.on(
                list,
                List.of("c", "x", "h", "s", "p", "w", "e", "a", "d", "r", "g", "/", "f", "o", "v", "[", "]", "escape"));
        list.getElement()
                .addEventListener(
                        "scroll",
                        event -> scrolled(event.getEventData()
                                .path("element.firstVisibleIndex")
                                .asInt()))
                .addEventData("element.firstVisibleIndex")
                .debounce(200);
        list.getElement()
                .addEventListener(
                        "focusin",
                        event -> listener.focused(
                                event.getEventData().path(FOCUSED_ROW).asInt(-1)))
                .addEventData(FOCUSED_ROW)
                .debounce(250);
        list.getElement()
                .addEventListener(
                        ListKeys.EVENT,
                        event -> listener.key(
                                event.getEventData().path(ListKeys.KEY).asString(""),
                                event.getEventData().path(ListKeys.ROW).asInt(-1),
                                event.getEventData().path(ListKeys.SHIFT).asBoolean(false)))
                .addEventData(ListKeys.KEY)
                .addEventData(ListKeys.ROW)
                .addEventData(ListKeys.SHIFT);
    }

    /** Shows other rows, from a row on. */
    void show(InboxRows others, int from) {
        rows = others;
        refresh();
        getContent().scrollToIndex(Math.max(0, from));
    }

    /** Shows other cells. */
    void show(Columns columns) {
        getContent().setRenderer(renderer(columns));
    }

    /** Draws what is visible again, from memory. */
    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    /** Draws a row again. */
    void refresh(InboxRow row) {
        getContent().getDataProvider().refreshItem(row);
    }

    /** Goes back to where one was. */
    void restore(int first, int focused) {
        if (first > 0) {
            getContent().scrollToIndex(Math.min(first, Math.max(0, rows.loaded() - 1)));
        }
        if (focused >= 0) {
            focus(focused);
        }
    }

    void focus(int row) {
        getElement().executeJs("setTimeout(() => this.kFocus && this.kFocus($0), 250)", row);
    }

    private void scrolled(int first) {
        listener.scrolledTo(first);
        if (first < NEAR && rows.hasEarlier()) {
            int more = rows.loadEarlier();
            if (more > 0) {
                refresh();
                getContent().scrollToIndex(first + more);
                listener.scrolledTo(first + more);
                listener.grown();
            }
        }
    }

    private Stream<InboxRow> fetch(int offset, int limit) {
        if (offset + limit > rows.loaded() && rows.hasMore() && !growing) {
            rows.loadMore();
            growing = true;
            getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(this, context -> {
                        growing = false;
                        refresh();
                        listener.grown();
                    }));
        }
        return rows.slice(offset, limit);
    }

    private LitRenderer<InboxRow> renderer(Columns columns) {
        return LitRenderer.<InboxRow>of(RowTemplate.of(columns))
                .withProperty("kind", row -> row.item() == null ? "k-left" : "k-here")
                .withProperty("picked", row -> words.isPicked(row.id()))
                .withProperty("pickFull", text(words::pick))
                .withProperty("href", text(item -> "task/" + item.id()))
                .withProperty("title", text(item -> item.title(getLocale())))
                .withProperty("process", text(item -> item.process(getLocale())))
                .withProperty("sub", text(words::origin))
                .withProperty("about", text(WorkItem::about))
                .withProperty("summary", text(WorkItem::summary))
                .withProperty("amount", text(words::amount))
                .withProperty("tone", text(item -> words.promise(item).tone()))
                .withProperty("promise", text(item -> words.promise(item).words()))
                .withProperty("promiseFull", text(item -> words.promise(item).full()))
                .withProperty("why", text(words::why))
                .withProperty("queue", text(words::queue))
                .withProperty("priority", text(words::priority))
                .withProperty("urgent", text(words::priorityTone))
                .withProperty("channel", text(words::channel))
                .withProperty("age", text(words::age))
                .withProperty("act", text(words::act))
                .withProperty("actFull", text(words::actFull))
                .withProperty("menuFull", text(words::menu))
                .withProperty("gone", InboxRow::gone)
                .withFunction("act", row -> present(row, listener::act))
                .withFunction(
                        "menu",
                        (row, args) -> present(
                                row,
                                item -> listener.menu(
                                        item,
                                        args.isEmpty()
                                                ? rows.indexOf(item.id())
                                                : args.get(0).asInt())))
                .withFunction(
                        "pick",
                        (row, args) -> listener.picked(
                                rows.indexOf(row.id()),
                                !args.isEmpty() && args.get(0).asBoolean()));
    }

    private static void present(InboxRow row, java.util.function.Consumer<WorkItem> then) {
        WorkItem item = row.item();
        if (item != null) {
            then.accept(item);
        }
    }

    private static ValueProvider<InboxRow, String> text(Function<WorkItem, String> of) {
        return row -> {
            @Nullable WorkItem item = row.item();
            return item == null ? "" : of.apply(item);
        };
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import id.kerani.worklist.Inbox;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The names above the cells: press one to sort by it, pull its edge to make it wider, tick them all. */
final class ListHead extends Div {

    private static final Map<Columns.Cell, Inbox.Order> ORDERS = Map.of(
            Columns.Cell.TASK, Inbox.Order.STEP,
            Columns.Cell.ABOUT, Inbox.Order.ABOUT,
            Columns.Cell.AMOUNT, Inbox.Order.AMOUNT,
            Columns.Cell.PROMISE, Inbox.Order.DUE,
            Columns.Cell.PRIORITY, Inbox.Order.PRIORITY,
            Columns.Cell.AGE, Inbox.Order.AGE);

    /** A cell's edge: pulled with a pointer, or moved with the arrow keys; a double click gives the usual width back. */
    private static final String EDGE = """
            const edge = this, cell = $0, sheet = this.closest('.k-work-sheet'), at = $1;
            const tracks = () => sheet.style.getPropertyValue('--tracks').match(/minmax\\([^)]*\\)|\\S+/g);
            const width = () => Math.round(edge.parentElement.getBoundingClientRect().width);
            const set = to => {
              const all = tracks(); all[at] = Math.min(900, Math.max(60, to)) + 'px';
              sheet.style.setProperty('--tracks', all.join(' '));
              edge.setAttribute('aria-valuenow', Math.min(900, Math.max(60, to)));
            };
            const tell = to => edge.dispatchEvent(new CustomEvent('kerani-width', { detail: { width: to } }));
            edge.setAttribute('aria-valuenow', width());
            edge.addEventListener('pointerdown', down => {
              down.preventDefault(); edge.setPointerCapture(down.pointerId);
              const start = down.clientX, was = width();
              const move = event => set(was + event.clientX - start);
              const up = () => { edge.removeEventListener('pointermove', move); edge.removeEventListener('pointerup', up);
                if (width() !== was) tell(width()); };
              edge.addEventListener('pointermove', move); edge.addEventListener('pointerup', up);
            });
            edge.addEventListener('dblclick', () => tell(0));
            edge.addEventListener('keydown', event => {
              const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
              if (!step) return;
              event.preventDefault(); event.stopPropagation(); set(width() + step);
              clearTimeout(edge.kTell); edge.kTell = setTimeout(() => tell(width()), 400);
            });""";

    private final Input all = new Input();

    /**
     * @param sort hears by what to sort
     * @param width hears a cell's new width, 0 for the usual one
     * @param pickAll hears whether all shall be ticked or none
     */
    ListHead(
            InboxState state,
            Consumer<Inbox.Sort> sort,
            BiConsumer<Columns.Cell, Integer> width,
            Consumer<Boolean> pickAll) {
        addClassNames("k-work", "k-work-head");
        all.setType("checkbox");
        all.getElement().setAttribute("aria-label", getTranslation("inbox.pick.all"));
        all.getElement()
                .addEventListener(
                        "change",
                        event -> pickAll.accept(
                                event.getEventData().path("element.checked").asBoolean(false)))
                .addEventData("element.checked");
        Span tick = new Span(all);
        tick.addClassName("k-tick");
        add(tick);
        int at = 0;
        for (Columns.Cell cell : state.columns().cells()) {
            add(name(cell, at, state, sort, width));
            at++;
        }
    }

    /** Shows whether something is ticked. */
    void picked(boolean some) {
        all.getElement().setProperty("checked", some);
    }

    private Div name(
            Columns.Cell cell,
            int at,
            InboxState state,
            Consumer<Inbox.Sort> sort,
            BiConsumer<Columns.Cell, Integer> width) {
        boolean done = state.scope() == Inbox.Scope.DONE;
        String text = getTranslation(
                cell == Columns.Cell.PROMISE && done ? "inbox.column.done" : "inbox.column." + cell.key());
        Div box = new Div();
        box.addClassName("k-head-cell");
        box.setClassName("k-num", cell == Columns.Cell.AMOUNT);
        Inbox.@Nullable Order order = cell == Columns.Cell.PROMISE && done ? Inbox.Order.CLOSED : ORDERS.get(cell);
        if (order == null) {
            box.add(new Span(text));
        } else {
            box.add(sortButton(text, order, state.sort(), sort));
        }
        Span edge = new Span();
        edge.addClassName("k-edge");
        edge.getElement().setAttribute("role", "separator");
        edge.getElement().setAttribute("tabindex", "0");
        edge.getElement().setAttribute("aria-orientation", "vertical");
        edge.getElement().setAttribute("aria-valuemin", Integer.toString(Columns.NARROWEST));
        edge.getElement().setAttribute("aria-valuemax", Integer.toString(Columns.WIDEST));
        edge.getElement().setAttribute("aria-valuenow", "150");
        edge.getElement().setAttribute("aria-label", getTranslation("inbox.column.width", text));
        edge.addAttachListener(attach -> edge.getElement().executeJs(EDGE, cell.key(), at));
        edge.getElement()
                .addEventListener(
                        "kerani-width",
                        event -> width.accept(
                                cell,
                                event.getEventData().path("event.detail.width").asInt(0)))
                .addEventData("event.detail.width");
        box.add(edge);
        return box;
    }

    private NativeButton sortButton(String text, Inbox.Order order, Inbox.Sort now, Consumer<Inbox.Sort> sort) {
        boolean here = now.by() == order;
        NativeButton button = new NativeButton(text);
        button.addClassName("k-sort");
        if (here) {
            Span arrow = new Span(now.descending() ? "↓" : "↑");
            arrow.getElement().setAttribute("aria-hidden", "true");
            button.add(arrow);
            button.getElement()
                    .setAttribute(
                            "aria-description",
                            getTranslation(now.descending() ? "inbox.sort.descending" : "inbox.sort.ascending"));
        }
        // What is biggest, most urgent or latest is what people look for first.
        boolean first = order == Inbox.Order.AMOUNT || order == Inbox.Order.PRIORITY || order == Inbox.Order.CLOSED;
        button.addClickListener(click -> sort.accept(new Inbox.Sort(order, here ? !now.descending() : first)));
        return button;
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import id.kerani.shared.Money;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * The rows on the screen. Only what is visible is drawn, by a template in the browser: the server keeps the items read so
 * far and no component per row. Keys J, K and C work on the row that has the focus, without asking the server.
 */
final class InboxList extends Composite<VirtualList<InboxRow>> {

    private static final String ROW = """
            <div class="k-work ${item.kind ?? 'k-loading'}" data-n="${index}">
              <div class="k-two"><a class="k-t k-cover" href="${item.href}" router-link title="${item.title}">${item.title}</a>
                <div class="k-s" title="${item.process} · ${item.sub}"><span class="k-process">${item.process} · </span>${item.sub}</div></div>
              <div class="k-two k-light k-about"><div class="k-t" title="${item.about}">${item.about}</div>
                <div class="k-s" title="${item.summary}">${item.summary}</div></div>
              <div class="k-num">${item.amount}</div>
              <div class="k-promise"><span class="k-chip k-${item.tone}" title="${item.promiseFull}">${item.promise}</span></div>
              <div class="k-why"><span class="k-muted" title="${item.why}">${item.why}</span>
                <button type="button" class="k-act" ?hidden="${!item.act}" aria-label="${item.actFull}"
                  @click="${act}">${item.act}</button></div>
              <div class="k-gone">${item.gone}</div>
            </div>""";

    /** Moving by keys happens in the browser; the server hears where one is, for coming back. */
    private static final String KEYS = """
            const list = this;
            const row = n => list.querySelector('.k-work[data-n="' + n + '"] a.k-cover');
            const active = () => {
              const at = document.activeElement?.closest?.('.k-work');
              return at && list.contains(at) ? Number(at.dataset.n) : -1;
            };
            list.addEventListener('focusin', () => { if (active() >= 0) list.kLast = active(); });
            const usable = n => row(n) && !row(n).closest('.k-work').matches('.k-left, .k-loading');
            list.kFocus = n => {
              const link = row(n);
              if (link) { link.focus(); return; }
              list.scrollToIndex(n);
              requestAnimationFrame(() => requestAnimationFrame(() => row(n)?.focus()));
            };
            const move = step => {
              const size = list.items?.length ?? 0;
              const from = active() < 0 ? list.kLast ?? -1 : active();
              let to = from < 0 ? list.firstVisibleIndex : from + step;
              while (to >= 0 && to < size && row(to) && !usable(to)) to += step;
              if (to >= 0 && to < size) list.kFocus(to);
            };
            const listener = event => {
              if (!list.isConnected) { document.removeEventListener('keydown', listener); return; }
              if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
              const inner = event.composedPath()[0];
              if (inner instanceof HTMLElement && (inner.isContentEditable
                  || /^(INPUT|TEXTAREA|SELECT)$/.test(inner.tagName))) return;
              if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
              const key = event.key.toLowerCase();
              if (key === 'j') move(1);
              else if (key === 'k') move(-1);
              else if (key === 'c' && !event.repeat && active() >= 0)
                row(active()).closest('.k-work').querySelector('.k-act:not([hidden])')?.click();
              else return;
              event.preventDefault();
            };
            if (list.kKeys) document.removeEventListener('keydown', list.kKeys);
            list.kKeys = listener;
            document.addEventListener('keydown', listener);""";

    private final Function<WorkItem, Promise> promises;
    private final Consumer<WorkItem> act;
    private InboxRows rows;
    private boolean growing;

    /**
     * @param promises how an item's promise stands now
     * @param act claims or releases, as the row's button says
     * @param scrolled hears which row is at the top
     * @param focused hears which row has the focus
     */
    InboxList(
            InboxRows rows,
            Inbox.Scope scope,
            Function<WorkItem, Promise> promises,
            Consumer<WorkItem> act,
            IntConsumer scrolled,
            IntConsumer focused) {
        this.rows = rows;
        this.promises = promises;
        this.act = act;
        VirtualList<InboxRow> list = getContent();
        list.addClassName("k-work-list");
        list.setRenderer(renderer(scope));
        list.setItemAccessibleNameGenerator(row -> {
            WorkItem item = row.item();
            return item == null ? row.gone() : item.title(getLocale()) + ", " + item.about();
        });
        list.setDataProvider(new CallbackDataProvider<>(
                query -> fetch(query.getOffset(), query.getLimit()), query -> this.rows.size(), InboxRow::id));
        list.getElement()
                .addEventListener(
                        "scroll",
                        event -> scrolled.accept(event.getEventData()
                                .path("element.firstVisibleIndex")
                                .asInt()))
                .addEventData("element.firstVisibleIndex")
                .debounce(250);
        list.getElement()
                .addEventListener(
                        "focusin",
                        event -> focused.accept(
                                event.getEventData().path(FOCUSED_ROW).asInt(-1)))
                .addEventData(FOCUSED_ROW)
                .debounce(250);
        addAttachListener(attach -> list.getElement().executeJs(KEYS));
    }

    private static final String FOCUSED_ROW = "Number(event.target.closest('.k-work')?.dataset.n ?? -1)";

    /** Shows other rows in the same place. */
    void show(InboxRows others) {
        rows = others;
        refresh();
    }

    /** Draws what is visible again, from memory. */
    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    /** Goes back to where one was. */
    void restore(InboxPlace place) {
        if (place.first() > 0) {
            getContent().scrollToIndex(Math.min(place.first(), Math.max(0, rows.loaded() - 1)));
        }
        if (place.at() >= 0) {
            getElement().executeJs("setTimeout(() => this.kFocus && this.kFocus($0), 250)", place.at());
        }
    }

    private java.util.stream.Stream<InboxRow> fetch(int offset, int limit) {
        if (offset + limit > rows.loaded() && rows.hasMore() && !growing) {
            rows.loadMore();
            growing = true;
            getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(this, context -> {
                        growing = false;
                        refresh();
                    }));
        }
        return rows.slice(offset, limit);
    }

    private LitRenderer<InboxRow> renderer(Inbox.Scope scope) {
        String action =
                switch (scope) {
                    case QUEUES -> "inbox.claim";
                    case MINE -> "inbox.release";
                    case WATCHED, ASKED, DONE -> "";
                };
        return LitRenderer.<InboxRow>of(ROW)
                .withProperty("kind", row -> row.item() == null ? "k-left" : "k-here")
                .withProperty("href", text(item -> "task/" + item.id()))
                .withProperty("title", text(item -> item.title(getLocale())))
                .withProperty("process", text(item -> item.process(getLocale())))
                .withProperty("sub", text(this::origin))
                .withProperty("about", text(WorkItem::about))
                .withProperty("summary", text(WorkItem::summary))
                .withProperty("amount", text(item -> amount(item.amount())))
                .withProperty("tone", text(item -> promises.apply(item).tone()))
                .withProperty("promise", text(item -> promises.apply(item).words()))
                .withProperty("promiseFull", text(item -> promises.apply(item).full()))
                .withProperty("why", text(item -> item.why(getLocale())))
                .withProperty("act", text(item -> action.isEmpty() ? "" : getTranslation(action)))
                .withProperty(
                        "actFull",
                        text(item -> action.isEmpty()
                                ? ""
                                : getTranslation(action) + ": " + item.title(getLocale()) + ", " + item.about()))
                .withProperty("gone", InboxRow::gone)
                .withFunction("act", row -> {
                    WorkItem item = row.item();
                    if (item != null) {
                        act.accept(item);
                    }
                });
    }

    private static ValueProvider<InboxRow, String> text(Function<WorkItem, String> of) {
        return row -> {
            WorkItem item = row.item();
            return item == null ? "" : of.apply(item);
        };
    }

    private String origin(WorkItem item) {
        return item.caseNumber() + " · " + getTranslation("worklist.channel." + item.channel());
    }

    private String amount(@org.jspecify.annotations.Nullable Money money) {
        return money == null ? "" : money.text(Objects.requireNonNull(getLocale()));
    }

    DataProvider<InboxRow, ?> data() {
        return getContent().getDataProvider();
    }
}

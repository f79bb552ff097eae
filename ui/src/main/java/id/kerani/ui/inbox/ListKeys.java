package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * Keys of a list. Moving happens in the browser; what one does with a row or with the list is told to the server by the
 * event {@value #EVENT}. Keys keep still in fields, under an open dialog or popover, and with Ctrl, Alt or Meta held.
 */
final class ListKeys {

    static final String EVENT = "kerani-list-key";

    /** The key in lower case. */
    static final String KEY = "event.detail.key";

    /** Number of the row that has the focus, or had it last, below zero for none. */
    static final String ROW = "event.detail.row";

    /** Whether Shift was held. */
    static final String SHIFT = "event.detail.shift";

    private static final String LISTENER = """
            const list = this;
            const told = $0.split(" ");
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
              if (inner instanceof HTMLElement && (inner.isContentEditable || inner.closest('[role=separator]')
                  || /^(TEXTAREA|SELECT)$/.test(inner.tagName)
                  || (inner.tagName === 'INPUT' && inner.type !== 'checkbox'))) return;
              if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened], '
                  + 'vaadin-context-menu[opened], vaadin-menu-bar[opened], vaadin-menu-bar-submenu[opened]')) return;
              const key = event.key.toLowerCase();
              const inList = active() >= 0 || inner === document.body || inner === list;
              if (key === 'j' || (key === 'arrowdown' && inList)) move(1);
              else if (key === 'k' || (key === 'arrowup' && inList)) move(-1);
              else if (told.includes(key) && !event.repeat) {
                list.dispatchEvent(new CustomEvent('kerani-list-key',
                  { detail: { key, row: active() < 0 ? list.kLast ?? -1 : active(), shift: event.shiftKey } }));
              } else return;
              event.preventDefault();
            };
            if (list.kKeys) document.removeEventListener('keydown', list.kKeys);
            list.kKeys = listener;
            document.addEventListener('keydown', listener);""";

    private ListKeys() {}

    /**
     * Listens while the list is on the page.
     *
     * @param told keys that the server hears
     */
    static void on(Component list, List<String> told) {
        list.addAttachListener(attach -> list.getElement().executeJs(LISTENER, String.join(" ", told)));
    }
}

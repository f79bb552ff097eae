package id.kerani.ui.component;

import com.vaadin.flow.component.Component;

/**
 * Single letters as shortcuts. Vaadin's own shortcuts would fire while somebody types; these keep still in fields, under
 * an open dialog, with Ctrl, Alt or Meta held, and when their owner is not on the screen.
 */
public final class KeyShortcut {

    private static final String LISTEN = """
            const owner = this, wanted = $0, name = $1;
            const listener = event => {
              if (!owner.isConnected) { document.removeEventListener('keydown', listener); return; }
              if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
              if (event.key.toLowerCase() !== wanted) return;
              const inner = event.composedPath()[0];
              if (inner instanceof HTMLElement && (inner.isContentEditable
                  || /^(INPUT|TEXTAREA|SELECT)$/.test(inner.tagName))) return;
              if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
              if (owner.checkVisibility && !owner.checkVisibility()) return;
              event.preventDefault();
              owner.dispatchEvent(new CustomEvent(name));
            };
            if (owner['__' + name]) document.removeEventListener('keydown', owner['__' + name]);
            owner['__' + name] = listener;
            document.addEventListener('keydown', listener);""";

    private KeyShortcut() {}

    /**
     * Runs the action when the key is pressed while the owner is on the screen.
     *
     * @param key as the browser names it, for instance {@code n}, {@code Enter} or {@code ?}
     */
    public static void on(Component owner, String key, Runnable action) {
        String lower = key.toLowerCase(java.util.Locale.ROOT);
        String event = "kerani-key-" + Integer.toHexString(lower.hashCode());
        owner.getElement().addEventListener(event, happened -> action.run());
        owner.addAttachListener(attach -> listen(owner, lower, event));
        if (owner.isAttached()) {
            listen(owner, lower, event);
        }
    }

    private static void listen(Component owner, String key, String event) {
        owner.getElement().executeJs(LISTEN, key, event);
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import id.kerani.ui.component.KeyValues;
import id.kerani.ui.component.ShortcutGroup;

/** All keys on one page. */
public final class KeysDialog extends Dialog {

    /** @param groups keys of the page one is on, above those of everywhere */
    public KeysDialog(ShortcutGroup... groups) {
        setHeaderTitle(getTranslation("inbox.keys.title"));
        KeyValues keys = new KeyValues();
        keys.addClassName("k-keys");
        line(keys, "J K", "inbox.keys.move");
        line(keys, "Enter", "inbox.keys.open");
        line(keys, "C", "inbox.keys.claim");
        line(keys, "N", "inbox.keys.next");
        line(keys, "Ctrl+Enter", "inbox.keys.send");
        line(keys, "Ctrl+K", "inbox.keys.search");
        line(keys, "?", "inbox.keys.help");
        for (ShortcutGroup group : groups) {
            KeyValues here = new KeyValues();
            here.addClassName("k-keys");
            group.shortcuts().forEach(shortcut -> line(here, shortcut.keys(), shortcut.textKey()));
            add(new H3(getTranslation(group.titleKey())), here);
        }
        add(keys);
        Button close = new Button(getTranslation("ui.close"), click -> close());
        getFooter().add(close);
    }

    private void line(KeyValues keys, String names, String what) {
        Span box = new Span();
        for (String name : names.split(" ")) {
            box.add(key(name));
        }
        keys.with(getTranslation(what), box);
    }

    static Span key(String name) {
        Span key = new Span(name);
        key.addClassName("k-kbd");
        return key;
    }
}

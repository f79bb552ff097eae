package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.kerani.ui.component.KeyValues;
import id.kerani.ui.component.ShortcutGroup;
import id.kerani.ui.component.ShortcutGroup.Shortcut;
import java.util.List;

/** All keys on one page, by what they are for: those of the page one is on, then those of everywhere. */
public final class KeysDialog extends Dialog {

    private static final ShortcutGroup EVERYWHERE = new ShortcutGroup(
            "inbox.keys.everywhere",
            List.of(
                    new Shortcut("N", "inbox.keys.next"),
                    new Shortcut("Ctrl+K", "inbox.keys.search"),
                    new Shortcut("Ctrl+Enter", "inbox.keys.send"),
                    new Shortcut("?", "inbox.keys.help")));

    /** @param page keys of the page one is on */
    public KeysDialog(ShortcutGroup... page) {
        setHeaderTitle(getTranslation("inbox.keys.title"));
        setWidth("min(720px, 94vw)");
        Div groups = new Div();
        groups.addClassName("k-key-groups");
        for (ShortcutGroup group : page) {
            groups.add(section(group));
        }
        groups.add(section(EVERYWHERE));
        add(groups);
        Button close = new Button(getTranslation("ui.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private Section section(ShortcutGroup group) {
        KeyValues keys = new KeyValues();
        keys.addClassName("k-keys");
        group.shortcuts().forEach(shortcut -> {
            Span box = new Span();
            for (String name : shortcut.keys().split(" ")) {
                box.add(key(name));
            }
            keys.with(getTranslation(shortcut.textKey()), box);
        });
        return new Section(new H3(getTranslation(group.titleKey())), keys);
    }

    static Span key(String name) {
        Span key = new Span(name);
        key.addClassName("k-kbd");
        return key;
    }
}

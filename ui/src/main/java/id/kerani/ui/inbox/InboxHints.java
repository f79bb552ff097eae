package id.kerani.ui.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The keys one needs most, below the list. */
final class InboxHints extends Div {

    InboxHints() {
        addClassNames("k-muted", "k-hints");
        add(KeysDialog.key("J"), KeysDialog.key("K"), new Span(getTranslation("inbox.hint.move")));
        add(KeysDialog.key("Enter"), new Span(getTranslation("inbox.hint.open")));
        add(KeysDialog.key("C"), new Span(getTranslation("inbox.hint.claim")));
        add(KeysDialog.key("H"), new Span(getTranslation("inbox.hint.handOver")));
        add(KeysDialog.key("X"), new Span(getTranslation("inbox.hint.pick")));
        add(KeysDialog.key("/"), new Span(getTranslation("inbox.hint.text")));
        add(KeysDialog.key("?"), new Span(getTranslation("inbox.hint.all")));
    }
}

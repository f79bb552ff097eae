package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.kerani.worklist.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Everything one can do with a row, each with its key; at the thumb on a phone. */
final class RowMenu extends Dialog {

    RowMenu(WorkItem item, List<RowAction> actions, Consumer<RowAction> then) {
        setHeaderTitle(item.title(getLocale()));
        addClassName("k-sheet-dialog");
        setWidth("min(340px, 100vw)");
        Paragraph about = new Paragraph(item.about() + " · " + item.caseNumber());
        about.addClassName("k-muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("k-menu-list");
        Anchor open = new Anchor("task/" + item.id(), getTranslation("inbox.open"));
        open.getElement().setAttribute("router-link", true);
        open.addClassName("k-menu-link");
        open.getElement().addEventListener("click", click -> close());
        list.add(new ListItem(open));
        for (RowAction action : actions) {
            Button button = new Button(getTranslation(action.label()), click -> {
                close();
                then.accept(action);
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setAutofocus(actions.indexOf(action) == 0);
            Span key = KeysDialog.key(action.key().toUpperCase(Locale.ROOT));
            key.addClassName("k-desktop");
            key.getElement().setAttribute("aria-hidden", "true");
            button.setSuffixComponent(key);
            list.add(new ListItem(button));
        }
        add(new Div(about, list));
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
    }
}

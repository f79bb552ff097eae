package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Asks how urgent work is. */
public final class PriorityDialog extends Dialog {

    private static final List<Urgency> MOST_FIRST = List.of(Urgency.URGENT, Urgency.HIGH, Urgency.USUAL, Urgency.LOW);

    /**
     * @param title whose work, or how many
     * @param now how urgent it is now, below zero when that differs
     * @param then gets the priority; the dialog is closed before
     */
    public PriorityDialog(String title, int now, Consumer<Integer> then) {
        setHeaderTitle(title);
        setWidth("min(380px, 94vw)");
        Div choices = new Div();
        choices.addClassName("k-choices");
        for (Urgency urgency : MOST_FIRST) {
            boolean here = now >= 0 && Urgency.of(now) == urgency;
            Button button = new Button(getTranslation(urgency.key()), click -> {
                close();
                then.accept(urgency.value());
            });
            button.setAutofocus(urgency == Urgency.URGENT);
            if (here) {
                button.setSuffixComponent(new Span(getTranslation("inbox.priority.now")));
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            choices.add(button);
        }
        add(new Paragraph(getTranslation("inbox.priority.hint")), choices);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()));
    }
}

package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list would: says that nothing is there and what to do about it. */
public final class EmptyState extends Div {

    /**
     * @param title what is not there
     * @param hint what to do, or why that is good news
     * @param actions at most one of them primary
     */
    public EmptyState(String title, String hint, Component... actions) {
        addClassName("k-empty");
        add(new H2(title), new Paragraph(hint));
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("k-buttons");
            add(buttons);
        }
    }
}

package id.kerani.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Mark and name. */
public final class Brand extends Div {

    public Brand() {
        addClassName("k-logo");
        Span mark = new Span();
        mark.addClassName("k-mark");
        add(mark, new Span("Kerani"));
    }
}

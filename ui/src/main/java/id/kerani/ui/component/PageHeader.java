package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The top of a page: where am I, what is waiting, what can I do. */
public final class PageHeader extends Div {

    private final Div above = new Div();
    private final H1 title = new H1();
    private final Span beside = new Span();
    private final Div below = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("k-head");
        above.addClassName("k-crumbs");
        below.addClassName("k-sub");
        beside.addClassName("k-muted");
        actions.addClassName("k-buttons");
        this.title.setText(title);
        Div line = new Div(this.title, beside);
        line.addClassName("k-title");
        Div left = new Div(above, line, below);
        left.addClassName("k-head-text");
        add(left, actions);
        above.setVisible(false);
        below.setVisible(false);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** Small words beside the title: how much is waiting. */
    public void setSummary(String text) {
        beside.setText(text);
    }

    /** Where this page hangs, from the outside in; above the title. */
    public PageHeader withPath(Component... links) {
        above.removeAll();
        for (int i = 0; i < links.length; i++) {
            if (i > 0) {
                Span separator = new Span("›");
                separator.getElement().setAttribute("aria-hidden", "true");
                above.add(separator);
            }
            above.add(links[i]);
        }
        above.setVisible(links.length > 0);
        return this;
    }

    /** A line below the title. */
    public PageHeader withNote(Component... parts) {
        below.removeAll();
        below.add(parts);
        below.setVisible(parts.length > 0);
        return this;
    }

    /** At the right end; on a phone below. */
    public PageHeader withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}

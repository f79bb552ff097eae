package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A cell of a list: the thing itself above, what it belongs to below. Too long texts end in dots and are whole in the title. */
public final class TwoLines extends Div {

    private final Div first = new Div();

    public TwoLines(String first, String second) {
        addClassName("k-two");
        this.first.setText(first);
        this.first.addClassName("k-t");
        this.first.setTitle(first);
        Div below = new Div(second);
        below.addClassName("k-s");
        below.setTitle(second);
        add(this.first, below);
    }

    /** Draws the first line in normal weight: for what the row is about, not what it is. */
    public TwoLines light() {
        addClassName("k-light");
        return this;
    }

    /** Puts something small behind the first line, such as a dot for new. */
    public TwoLines mark(Component component) {
        first.add(component);
        return this;
    }
}

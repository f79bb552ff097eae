package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts by name, in two columns. */
public final class KeyValues extends DescriptionList {

    public KeyValues() {
        addClassName("k-kv");
    }

    public KeyValues with(String name, String value) {
        return with(name, new Span(value));
    }

    public KeyValues with(String name, Component value) {
        add(new Term(name));
        add(new Description(value));
        return this;
    }
}

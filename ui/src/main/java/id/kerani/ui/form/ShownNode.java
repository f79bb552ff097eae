package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormScope;
import java.util.function.Consumer;

/** Something to look at or press, without a value. */
final class ShownNode extends Node {

    private final Component view;
    private final Consumer<FormScope> update;

    ShownNode(FormComponent component, Component view, Consumer<FormScope> update) {
        super(component);
        this.view = view;
        this.update = update;
    }

    @Override
    Component view() {
        return view;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        update.accept(scope);
    }
}

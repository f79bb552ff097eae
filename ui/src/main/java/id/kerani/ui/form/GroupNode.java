package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.GroupDetails;
import id.kerani.forms.FormScope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields that belong together under a heading. */
final class GroupNode extends Node {

    private final Div view = new Div();
    private final H3 heading = new H3();
    private final Rows rows;

    GroupNode(FormComponent component, List<Node> children) {
        super(component);
        rows = new Rows(children);
        String id = "form-group-" + UUID.randomUUID();
        heading.setId(id);
        view.addClassName("k-form-group");
        view.setClassName(
                "k-form-outline", component.details(GroupDetails.class).outline());
        view.getElement().setAttribute("role", "group");
        if (component.label() != null && !component.label().isEmpty()) {
            view.getElement().setAttribute("aria-labelledby", id);
            view.add(heading);
        }
        view.add(rows);
    }

    @Override
    Component view() {
        return view;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        heading.setText(scope.text(component().label()));
        rows.refresh(scope.inside(component()), readOnly);
    }

    @Override
    void collect(Map<String, @Nullable Object> target) {
        Map<String, @Nullable Object> inner = inner(target, component().path());
        children().forEach(child -> child.collect(inner));
    }

    @Override
    void load(FormScope scope) {
        FormScope inside = scope.inside(component());
        children().forEach(child -> child.load(inside));
    }

    @Override
    List<Node> children() {
        return rows.nodes();
    }
}

package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.ListDetails;
import id.kerani.forms.FormLimits;
import id.kerani.forms.FormScope;
import id.kerani.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of the same fields that can be added and taken away. */
final class ListNode extends Node {

    private final FieldNode.Host host;
    private final Supplier<List<Node>> draw;
    private final ListDetails details;
    private final Locale locale;
    private final Div view = new Div();
    private final H3 heading = new H3();
    private final Div items = new Div();
    private final Div problem = new Div();
    private final Button add = new Button();
    private final Button all = new Button();
    private final List<Item> rows = new ArrayList<>();
    private boolean unfolded;

    /** A row as drawn. */
    private record Item(Div view, Rows fields, Span number, Button remove) {}

    ListNode(FieldNode.Host host, FormComponent component, Supplier<List<Node>> draw) {
        super(component);
        this.host = host;
        this.draw = draw;
        this.details = component.details(ListDetails.class);
        this.locale = host.setup().locale();
        String id = "form-list-" + UUID.randomUUID();
        heading.setId(id);
        view.addClassName("k-form-list");
        view.setClassName("k-form-outline", details.outline());
        view.getElement().setAttribute("role", "group");
        view.getElement().setAttribute("aria-labelledby", id);
        items.addClassName("k-form-items");
        problem.addClassName("k-form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add.setText(Texts.get("form.row.add", locale));
        add.setIcon(VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addClickListener(click -> addedByPerson());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.addClickListener(click -> {
            unfolded = !unfolded;
            fold();
        });
        Div actions = new Div(add, all);
        actions.addClassName("k-form-actions");
        view.add(heading, items, problem, actions);
    }

    @Override
    Component view() {
        return view;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        heading.setText(scope.text(component().label()));
        boolean changeable = details.changeable() && !readOnly && !scope.isDisabled(component());
        add.setVisible(changeable && rows.size() < limit("maxItems", FormLimits.ROWS));
        boolean removable = changeable && rows.size() > limit("minItems", 0);
        for (int i = 0; i < rows.size(); i++) {
            Item item = rows.get(i);
            item.number().setText(Integer.toString(i + 1));
            item.remove().setVisible(removable);
            item.remove().setAriaLabel(Texts.get("form.row.remove", locale, i + 1));
            item.view().getElement().setAttribute("aria-label", Texts.get("form.row", locale, i + 1));
            item.fields().refresh(scope.row(component(), i), readOnly);
        }
        fold();
    }

    private int limit(String property, int otherwise) {
        String text = component().properties().get(property);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private void fold() {
        int shown = details.shownRows();
        boolean foldable = shown > 0 && rows.size() > shown;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).view().setVisible(!foldable || unfolded || i < shown);
        }
        all.setVisible(foldable);
        all.setText(Texts.get(unfolded ? "form.rows.fewer" : "form.rows.all", locale, rows.size()));
    }

    private void addedByPerson() {
        Item item = append();
        unfolded = true;
        host.changed();
        firstField(item).ifPresent(Node::focus);
    }

    private java.util.Optional<Node> firstField(Item item) {
        return item.fields().nodes().stream()
                .filter(node -> node.component().type().isInput() && node.view().isVisible())
                .findFirst();
    }

    private Item append() {
        Rows fields = new Rows(draw.get());
        Span number = new Span();
        number.addClassName("k-form-number-of-row");
        Button remove = new Button(VaadinIcon.TRASH.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        Div row = new Div(number, fields, remove);
        row.addClassName("k-form-item");
        row.getElement().setAttribute("role", "group");
        Item item = new Item(row, fields, number, remove);
        remove.addClickListener(click -> {
            rows.remove(item);
            items.remove(row);
            host.changed();
            add.focus();
        });
        rows.add(item);
        items.add(row);
        return item;
    }

    @Override
    void collect(Map<String, @Nullable Object> target) {
        if (component().path() == null) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (Item item : rows) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            item.fields().nodes().forEach(node -> node.collect(row));
            values.add(row);
        }
        put(target, component().path(), values);
    }

    @Override
    void load(FormScope scope) {
        int size = Math.min(scope.rowsOf(component()), FormLimits.ROWS);
        while (rows.size() > size) {
            items.remove(rows.removeLast().view());
        }
        while (rows.size() < size) {
            append();
        }
        for (int i = 0; i < size; i++) {
            FormScope row = scope.row(component(), i);
            rows.get(i).fields().nodes().forEach(node -> node.load(row));
        }
    }

    @Override
    List<Node> children() {
        return rows.stream().flatMap(row -> row.fields().nodes().stream()).toList();
    }

    @Override
    boolean show(@Nullable String message) {
        problem.setText(message == null ? "" : message);
        problem.setVisible(message != null);
        return true;
    }

    @Override
    void focus() {
        add.focus();
    }
}

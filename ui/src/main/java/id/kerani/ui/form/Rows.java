package id.kerani.ui.form;

import com.vaadin.flow.component.html.Div;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Components in their rows of sixteen columns; on narrow screens one below the other. */
final class Rows extends Div {

    private static final int COLUMNS = 16;

    private final List<Node> nodes;
    private final Map<Div, List<Node>> rows = new LinkedHashMap<>();

    Rows(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
        addClassName("k-form-rows");
        Map<String, List<Node>> byRow = new LinkedHashMap<>();
        for (Node node : nodes) {
            String row = node.component().layout().row();
            byRow.computeIfAbsent(row == null ? "·" + node.component().id() : row, name -> new ArrayList<>())
                    .add(node);
        }
        byRow.values().forEach(this::addRow);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Refreshes all components; a row of which nothing is visible takes no room. */
    void refresh(FormScope scope, boolean readOnly) {
        nodes.forEach(node -> node.refresh(scope, readOnly));
        rows.forEach((row, members) ->
                row.setVisible(members.stream().anyMatch(node -> node.view().isVisible())));
    }

    private void addRow(List<Node> members) {
        Div row = new Div();
        row.addClassName("k-form-row");
        int given = members.stream().mapToInt(Rows::columns).sum();
        long open = members.stream().filter(node -> columns(node) == 0).count();
        int share = open == 0 ? 0 : Math.max(1, (int) ((COLUMNS - Math.min(given, COLUMNS - open)) / open));
        if (open == members.size()) {
            // Three equal parts of sixteen columns would leave one over.
            row.addClassName("k-form-even");
            row.getStyle().set("--count", String.valueOf(members.size()));
        }
        for (Node node : members) {
            int columns = columns(node) == 0 ? share : columns(node);
            node.view().getElement().getStyle().set("--columns", String.valueOf(columns));
            row.add(node.view());
        }
        rows.put(row, members);
        add(row);
    }

    private static int columns(Node node) {
        FormComponent.Layout layout = node.component().layout();
        return layout.columns();
    }
}

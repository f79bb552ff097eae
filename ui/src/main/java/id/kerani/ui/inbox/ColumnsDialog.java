package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Which cells a row shows, and in which order. What is chosen is seen at once. */
final class ColumnsDialog extends Dialog {

    private final Consumer<Columns> chosen;
    private final UnorderedList list = new UnorderedList();
    private Columns columns;

    ColumnsDialog(Columns columns, Consumer<Columns> chosen) {
        this.columns = columns;
        this.chosen = chosen;
        setHeaderTitle(getTranslation("inbox.columns"));
        setWidth("min(380px, 94vw)");
        list.addClassName("k-column-list");
        add(new Paragraph(getTranslation("inbox.columns.hint")), list);
        Button usual = new Button(getTranslation("inbox.columns.usual"), click -> choose(Columns.usual()));
        Button close = new Button(getTranslation("ui.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(usual, close);
        draw();
    }

    private void choose(Columns other) {
        columns = other;
        draw();
        chosen.accept(other);
    }

    private void draw() {
        list.removeAll();
        List<Columns.Cell> cells = new ArrayList<>(columns.cells());
        Arrays.stream(Columns.Cell.values()).filter(cell -> !columns.has(cell)).forEach(cells::add);
        cells.forEach(cell -> list.add(line(cell)));
    }

    private ListItem line(Columns.Cell cell) {
        String name = getTranslation("inbox.column." + cell.key());
        boolean on = columns.has(cell);
        int at = columns.cells().indexOf(cell);
        Checkbox box = new Checkbox(name, on);
        box.setEnabled(cell != Columns.Cell.TASK);
        box.addValueChangeListener(change -> choose(columns.with(cell, change.getValue())));
        Button up = mover(VaadinIcon.ARROW_UP, "inbox.columns.earlier", name, cell, -1);
        Button down = mover(VaadinIcon.ARROW_DOWN, "inbox.columns.later", name, cell, 1);
        up.setEnabled(on && at > 0);
        down.setEnabled(on && at < columns.shown().size() - 1);
        ListItem line = new ListItem(box, up, down);
        line.addClassName("k-column-line");
        return line;
    }

    private Button mover(VaadinIcon icon, String key, String name, Columns.Cell cell, int places) {
        Button button = new Button(icon.create(), click -> choose(columns.moved(cell, places)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, name));
        return button;
    }
}

package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.Column;
import id.kerani.forms.FormComponent.TableDetails;
import id.kerani.forms.FormScope;
import id.kerani.forms.FormValues;
import id.kerani.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows to look at, page by page. */
final class TableNode extends Node {

    private static final int ROWS_AT_ONCE = 200;

    private final Locale locale;
    private final Div view = new Div();
    private final NativeTable table = new NativeTable();
    private final Div pager = new Div();
    private final Span place = new Span();
    private final Button back = new Button();
    private final Button on = new Button();
    private final int pageSize;
    private int page;
    private List<FormValues> rows = List.of();
    private List<Column> columns = List.of();
    private @Nullable String caption;

    TableNode(FormComponent component, Locale locale) {
        super(component);
        this.locale = locale;
        int wanted = component.details(TableDetails.class).rowCount();
        this.pageSize = wanted == 0 ? ROWS_AT_ONCE : Math.min(wanted, ROWS_AT_ONCE);
        back.setText(Texts.get("form.table.back", locale));
        on.setText(Texts.get("form.table.on", locale));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        on.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClickListener(click -> turn(page - 1));
        on.addClickListener(click -> turn(page + 1));
        pager.add(back, place, on);
        pager.addClassName("k-form-pager");
        view.addClassName("k-form-table");
        // A wide table scrolls by itself and must be reachable by keyboard for that.
        view.getElement().setAttribute("tabindex", "0");
        view.getElement().setAttribute("role", "region");
        view.add(table, pager);
    }

    @Override
    Component view() {
        return view;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        List<FormValues> nowRows = scope.tableRows(component());
        List<Column> nowColumns = scope.columns(component());
        String nowCaption = scope.text(component().label());
        if (nowRows.equals(rows) && nowColumns.equals(columns) && nowCaption.equals(caption)) {
            return;
        }
        rows = nowRows;
        columns = nowColumns;
        caption = nowCaption;
        view.getElement()
                .setAttribute("aria-label", nowCaption.isEmpty() ? Texts.get("form.table", locale) : nowCaption);
        turn(0);
    }

    private void turn(int wanted) {
        int pages = Math.max(1, (rows.size() + pageSize - 1) / pageSize);
        page = Math.clamp(wanted, 0, pages - 1);
        table.removeAll();
        if (caption != null && !caption.isEmpty()) {
            table.setCaptionText(caption);
        }
        NativeTableRow head = new NativeTableRow();
        for (Column column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.label());
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("k-num", !rows.isEmpty() && value(rows.getFirst(), column) instanceof BigDecimal);
            head.add(cell);
        }
        table.getHead().add(head);
        NativeTableBody body = table.getBody();
        for (FormValues row : rows.subList(page * pageSize, Math.min(rows.size(), (page + 1) * pageSize))) {
            body.add(drawn(row));
        }
        if (rows.isEmpty()) {
            NativeTableCell none = new NativeTableCell(Texts.get("form.table.empty", locale));
            none.setColspan(Math.max(1, columns.size()));
            none.addClassName("k-muted");
            NativeTableRow row = new NativeTableRow();
            row.add(none);
            body.add(row);
        }
        pager.setVisible(pages > 1);
        back.setEnabled(page > 0);
        on.setEnabled(page < pages - 1);
        place.setText(Texts.get("form.table.place", locale, page + 1, pages));
    }

    private NativeTableRow drawn(FormValues row) {
        NativeTableRow line = new NativeTableRow();
        for (Column column : columns) {
            Object value = value(row, column);
            NativeTableCell cell = new NativeTableCell(ExpressionNode.written(value, locale));
            if (value instanceof BigDecimal) {
                cell.addClassName("k-num");
            }
            line.add(cell);
        }
        return line;
    }

    private static @Nullable Object value(FormValues row, Column column) {
        String key = column.key();
        if (row.asMap().containsKey(key)) {
            return row.asMap().get(key);
        }
        return key.matches("\\w+(\\.\\w+)+") ? row.get(key) : null;
    }
}

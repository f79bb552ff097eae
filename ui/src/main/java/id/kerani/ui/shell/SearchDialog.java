package id.kerani.ui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.kerani.staff.Person;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.component.TwoLines;
import java.util.ArrayList;
import java.util.List;

/** The one search: looks while one types, opens the first hit with Enter. */
class SearchDialog extends Dialog {

    private static final int LIMIT = 20;
    private static final int SHORTEST = 2;

    private final List<GlobalSearch> searches;
    private final Person person;
    private final Div results = new Div();
    private final TextField field = new TextField();
    private List<GlobalSearch.Hit> hits = List.of();

    SearchDialog(List<GlobalSearch> searches, Person person) {
        this.searches = searches;
        this.person = person;
        addClassName("k-search-dialog");
        setAriaLabel(getTranslation("ui.search"));
        setWidth("560px");
        setTop("64px");
        field.setWidthFull();
        field.setPlaceholder(getTranslation("ui.search.placeholder"));
        field.setAriaLabel(getTranslation("ui.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(250);
        field.addValueChangeListener(change -> look(change.getValue().strip()));
        field.addKeyPressListener(Key.ENTER, press -> openFirst());
        field.setAutofocus(true);
        results.addClassName("k-results");
        results.getElement().setAttribute("aria-live", "polite");
        add(field, results);
        look("");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }

    private void look(String text) {
        results.removeAll();
        hits = List.of();
        if (text.length() < SHORTEST) {
            results.add(hint("ui.search.hint"));
            return;
        }
        List<GlobalSearch.Hit> found = new ArrayList<>();
        for (GlobalSearch search : searches) {
            found.addAll(search.find(text, person, LIMIT - found.size()));
            if (found.size() >= LIMIT) {
                break;
            }
        }
        hits = List.copyOf(found);
        if (hits.isEmpty()) {
            results.add(hint("ui.search.nothing"));
        }
        for (GlobalSearch.Hit hit : hits) {
            Span kind = new Span(hit.kind());
            kind.addClassName("k-muted");
            ListRow row = new ListRow(hit.location(), new TwoLines(hit.title(), hit.detail()), kind);
            row.getElement().addEventListener("click", click -> close());
            results.add(row);
        }
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassName("k-muted");
        return hint;
    }

    private void openFirst() {
        look(field.getValue().strip());
        if (!hits.isEmpty()) {
            UI ui = UI.getCurrent();
            close();
            ui.navigate(hits.getFirst().location());
        }
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.kerani.worklist.InboxFilter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Above the list: words to look for, filters, and the order. */
final class InboxTools extends Div {

    private static final int TYPING_MILLIS = 300;

    private final TextField text = new TextField();
    private final FilterBar filters;
    private final SortMenu sort;

    InboxTools(List<Criterion> criteria, Consumer<UnaryOperator<InboxState>> change, Consumer<String> typed) {
        addClassName("k-tools");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(getTranslation("inbox.text"));
        text.setAriaLabel(getTranslation("inbox.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(InboxFilter.MAX_TEXT);
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed.accept(event.getValue());
            }
        });
        filters = new FilterBar(criteria, change);
        sort = new SortMenu(chosen -> change.accept(state -> state.with(chosen)));
        add(text, filters, sort);
    }

    void show(InboxState state) {
        String shown = Objects.requireNonNullElse(state.filter().text(), "");
        // What is being typed is not put back to what was searched a moment ago.
        if (!shown.equals(text.getValue().strip())) {
            text.setValue(shown);
        }
        filters.show(state);
        sort.show(state);
    }

    void focusText() {
        text.focus();
    }

    void openFilter() {
        filters.open();
    }

    void openSort() {
        sort.open();
    }
}

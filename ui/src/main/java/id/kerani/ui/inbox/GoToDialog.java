package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.worklist.Inbox;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Jumps within a long list: to its beginning, its end, or to a value of what it is sorted by. */
final class GoToDialog extends Dialog {

    /** Where to go. */
    sealed interface Target {}

    record Start() implements Target {}

    record End() implements Target {}

    record At(Inbox.Cursor cursor) implements Target {}

    private final Inbox.Sort sort;
    private final ZoneId zone;

    GoToDialog(Inbox.Sort sort, ZoneId zone, Consumer<Target> then) {
        this.sort = sort;
        this.zone = zone;
        setHeaderTitle(getTranslation("inbox.goTo"));
        setWidth("min(360px, 94vw)");
        Button start = new Button(getTranslation("inbox.goTo.start"), click -> go(new Start(), then));
        Button end = new Button(getTranslation("inbox.goTo.end"), click -> go(new End(), then));
        Div ends = new Div(start, end);
        ends.addClassName("k-choices");
        Div form = new Div();
        form.addClassName("k-form");
        Supplier<Optional<Inbox.Cursor>> value = field(form);
        form.add(ends);
        add(form);
        Button there = new Button(
                getTranslation("inbox.goTo.go"), click -> value.get().ifPresent(cursor -> go(new At(cursor), then)));
        there.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        there.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), there);
        there.setVisible(sort.by() != Inbox.Order.STEP);
    }

    private void go(Target target, Consumer<Target> then) {
        close();
        then.accept(target);
    }

    private Supplier<Optional<Inbox.Cursor>> field(Div form) {
        return switch (sort.by()) {
            case DUE, AGE, CLOSED -> {
                DatePicker day = new DatePicker(getTranslation("inbox.goTo.day"));
                day.setI18n(ComponentTexts.datePicker(getLocale()));
                day.setLocale(getLocale());
                day.setWidthFull();
                day.setAutoOpen(false);
                focusOnOpen(day::focus);
                form.add(day);
                yield () -> Optional.ofNullable(day.getValue()).map(this::at);
            }
            case AMOUNT, PRIORITY -> {
                TextField number = new TextField(
                        getTranslation(sort.by() == Inbox.Order.AMOUNT ? "inbox.goTo.amount" : "inbox.goTo.priority"));
                number.setAllowedCharPattern("[0-9.,]");
                if (sort.by() == Inbox.Order.AMOUNT) {
                    number.setPrefixComponent(new Span("Rp"));
                }
                number.setWidthFull();
                focusOnOpen(number::focus);
                form.add(number);
                yield () ->
                        Optional.ofNullable(Criteria.amount(number.getValue())).map(this::at);
            }
            case ABOUT -> {
                TextField letters = new TextField(getTranslation("inbox.goTo.about"));
                letters.setWidthFull();
                letters.setMaxLength(60);
                focusOnOpen(letters::focus);
                form.add(letters);
                yield () -> letters.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Inbox.Cursor.at(sort, letters.getValue().strip()));
            }
            case STEP -> Optional::empty;
        };
    }

    private void focusOnOpen(Runnable focus) {
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focus.run();
            }
        });
    }

    private Inbox.Cursor at(LocalDate day) {
        // Counting down, the day's own items come first when one starts at its end.
        LocalDate from = sort.descending() ? day.plusDays(1) : day;
        return Inbox.Cursor.at(sort, from.atStartOfDay(zone).toInstant());
    }

    private Inbox.Cursor at(BigDecimal value) {
        return Inbox.Cursor.at(sort, value);
    }
}

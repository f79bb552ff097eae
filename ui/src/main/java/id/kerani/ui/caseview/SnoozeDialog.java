package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.kerani.shared.Formats;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.session.ComponentTexts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Until when a task is put aside: one press for the usual answers, a field for any other. */
final class SnoozeDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int SOON_HOURS = 2;

    private final ZoneId zone;
    private final FieldProblems problems = new FieldProblems();
    private final Snoozing snoozing;

    /** What to do with the time. */
    @FunctionalInterface
    interface Snoozing {
        void until(Instant time) throws Refusal;
    }

    SnoozeDialog(Instant now, ZoneId zone, Snoozing snoozing) {
        this.zone = zone;
        this.snoozing = snoozing;
        setHeaderTitle(getTranslation("task.snooze.title"));
        setWidth("min(420px, 94vw)");
        LocalDateTime here = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        Div choices = new Div(
                choice("task.snooze.soon", here.plusHours(SOON_HOURS)),
                choice("task.snooze.tomorrow", here.toLocalDate().plusDays(1).atTime(MORNING)),
                choice(
                        "task.snooze.monday",
                        here.toLocalDate()
                                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                .atTime(MORNING)));
        choices.addClassName("k-choices");
        DateTimePicker other = new DateTimePicker(getTranslation("task.snooze.other"));
        other.setI18n(ComponentTexts.dateTimePicker(getLocale()));
        other.setDatePickerI18n(ComponentTexts.datePicker(getLocale()));
        other.setLocale(getLocale());
        other.setMin(here);
        other.setWidthFull();
        problems.on(other, "worklist.snoozeTime");
        Div form = new Div(new Paragraph(getTranslation("task.snooze.text")), problems, choices, other);
        form.addClassName("k-form");
        add(form);
        Button put = new Button(getTranslation("task.snooze"), click -> {
            problems.clear();
            if (other.getValue() == null) {
                problems.show(other, getTranslation("ui.required"));
            } else {
                until(other.getValue());
            }
        });
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), put);
    }

    private NativeButton choice(String textKey, LocalDateTime time) {
        NativeButton button = new NativeButton();
        Span when = new Span(Formats.of(getLocale()).dateTime(time.atZone(zone).toInstant(), zone));
        when.addClassName("k-muted");
        button.add(new Span(getTranslation(textKey)), when);
        button.addClickListener(click -> {
            problems.clear();
            until(time);
        });
        return button;
    }

    private void until(LocalDateTime time) {
        try {
            snoozing.until(time.atZone(zone).toInstant());
            close();
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.worklist.WorkActions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;

/** Asks until when work shall be put aside: in a few hours, tomorrow, next week, or a moment of one's choice. */
public final class SnoozeDialog extends Dialog {

    /** When people come to work. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final Duration A_WHILE = Duration.ofHours(3);

    private final ZoneId zone;
    private final Instant now;
    private final Consumer<Instant> then;

    /**
     * @param title whose work, or how many
     * @param then gets the moment; the dialog is closed before
     */
    public SnoozeDialog(String title, Instant now, ZoneId zone, Consumer<Instant> then) {
        this.zone = zone;
        this.now = now;
        this.then = then;
        setHeaderTitle(title);
        setWidth("min(420px, 94vw)");
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        LocalDate today = here.toLocalDate();
        Div quick = new Div(
                choice("inbox.snooze.while", here.plus(A_WHILE).truncatedTo(ChronoUnit.MINUTES)),
                choice("inbox.snooze.tomorrow", today.plusDays(1).atTime(MORNING)),
                choice(
                        "inbox.snooze.monday",
                        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(MORNING)));
        quick.addClassName("k-choices");
        DateTimePicker moment = new DateTimePicker(getTranslation("inbox.snooze.at"));
        moment.setDatePickerI18n(ComponentTexts.datePicker(getLocale()));
        moment.setLocale(getLocale());
        moment.setStep(Duration.ofMinutes(30));
        moment.setMin(here);
        moment.setMax(here.plus(WorkActions.LONGEST_SNOOZE));
        moment.setWidthFull();
        FieldProblems problems = new FieldProblems();
        Div form = new Div(new Paragraph(getTranslation("inbox.snooze.hint")), quick, problems, moment);
        form.addClassName("k-form");
        add(form);
        Button send = new Button(getTranslation("inbox.snooze"), click -> {
            problems.clear();
            LocalDateTime until = moment.getValue();
            if (until == null || !until.isAfter(here)) {
                problems.show(moment, getTranslation("worklist.snoozeTime"));
            } else {
                choose(until);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }

    private Button choice(String key, LocalDateTime until) {
        String when = Promise.moment(until.atZone(zone).toInstant(), now, zone, getLocale());
        Button button = new Button(getTranslation(key, when), click -> choose(until));
        button.setAutofocus(key.endsWith("while"));
        return button;
    }

    private void choose(LocalDateTime until) {
        close();
        then.accept(until.atZone(zone).toInstant());
    }
}

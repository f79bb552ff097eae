package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.ui.component.FieldProblems;
import id.kerani.worklist.WorkActions;
import java.util.List;

/** To whom a task goes, and what they should know. */
final class HandOverDialog extends Dialog {

    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final ComboBox<Team> queue = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final FieldProblems problems;

    /** What to do with the choice. */
    @FunctionalInterface
    interface HandingOver {

        /** @param name of the person or the queue */
        void to(WorkActions.HandOver choice, String name) throws Refusal;
    }

    HandOverDialog(List<Person> recipients, List<Team> queues, HandingOver handingOver) {
        setHeaderTitle(getTranslation("task.handOver.title"));
        setWidth("min(460px, 94vw)");
        boolean anybody = !recipients.isEmpty();
        kind.addClassName("k-segmented");
        kind.setLabel(getTranslation("task.handOver.kind"));
        kind.setItems(true, false);
        kind.setItemLabelGenerator(
                toPerson -> getTranslation(toPerson ? "task.handOver.person" : "task.handOver.queue"));
        kind.setValue(anybody);
        kind.addValueChangeListener(change -> show());
        person.setLabel(getTranslation("task.handOver.who"));
        person.setItems(recipients);
        person.setItemLabelGenerator(Person::name);
        person.setWidthFull();
        person.setHelperText(anybody ? null : getTranslation("task.handOver.nobody"));
        queue.setLabel(getTranslation("task.handOver.where"));
        queue.setItems(queues);
        queue.setItemLabelGenerator(team -> team.name(getLocale()));
        queue.setWidthFull();
        note.setLabel(getTranslation("task.handOver.note"));
        note.setMaxLength(WorkActions.LONGEST_NOTE);
        note.setMinRows(2);
        note.setWidthFull();
        problems = new FieldProblems()
                .on(
                        person,
                        "worklist.personGone",
                        "worklist.notInQueue",
                        "worklist.separatedPerson",
                        "worklist.alreadyHolds")
                .on(queue, "worklist.queueClosed", "worklist.sameQueue", "worklist.nobodyThere")
                .on(note, "worklist.noteLong");
        Div form = new Div(problems, kind, person, queue, note);
        form.addClassName("k-form");
        add(form);
        Button send = new Button(getTranslation("task.handOver"), click -> send(handingOver));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
        show();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                (kind.getValue() ? person : queue).focus();
            }
        });
    }

    private void show() {
        person.setVisible(kind.getValue());
        queue.setVisible(!kind.getValue());
    }

    private void send(HandingOver handingOver) {
        problems.clear();
        boolean toPerson = kind.getValue();
        Person who = person.getValue();
        Team where = queue.getValue();
        String words = note.getValue().strip();
        try {
            if (toPerson && who != null) {
                handingOver.to(WorkActions.HandOver.toPerson(who.id(), words), who.name());
            } else if (!toPerson && where != null) {
                handingOver.to(WorkActions.HandOver.toQueue(where.id(), words), where.name(getLocale()));
            } else {
                problems.show(toPerson ? person : queue, getTranslation("ui.required"));
                return;
            }
            close();
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.ui.component.FieldProblems;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkActions.HandOver;
import java.util.List;
import java.util.function.Consumer;

/** Asks to whom work shall go: a colleague or another queue, and what they should know. */
public final class HandOverDialog extends Dialog {

    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final ComboBox<Team> queue = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final FieldProblems problems = new FieldProblems();

    /**
     * @param title whose work, or how many
     * @param people who can be chosen
     * @param queues where it can wait instead
     * @param then gets the choice; the dialog is closed before
     */
    public HandOverDialog(String title, List<Person> people, List<Team> queues, Consumer<HandOver> then) {
        setHeaderTitle(title);
        setWidth("min(460px, 94vw)");
        kind.setItems(true, false);
        kind.setAriaLabel(getTranslation("inbox.handOver"));
        kind.setItemLabelGenerator(
                colleague -> getTranslation(colleague ? "inbox.handOver.person" : "inbox.handOver.queue"));
        kind.setValue(!people.isEmpty());
        kind.addValueChangeListener(change -> showKind());
        person.setLabel(getTranslation("inbox.handOver.who"));
        person.setItems(people);
        person.setItemLabelGenerator(Person::name);
        person.setRequiredIndicatorVisible(true);
        if (people.isEmpty()) {
            person.setHelperText(getTranslation("inbox.handOver.nobody"));
        }
        queue.setLabel(getTranslation("inbox.handOver.where"));
        queue.setItems(queues);
        queue.setItemLabelGenerator(team -> team.name(getLocale()));
        queue.setRequiredIndicatorVisible(true);
        note.setLabel(getTranslation("inbox.handOver.note"));
        note.setHelperText(getTranslation("inbox.handOver.note.hint"));
        note.setMaxLength(WorkActions.LONGEST_NOTE);
        note.setMinRows(2);
        for (Component field : List.of(person, queue, note)) {
            ((com.vaadin.flow.component.HasSize) field).setWidthFull();
        }
        Div form = new Div(problems, kind, person, queue, note);
        form.addClassName("k-form");
        add(form);
        Button send = new Button(getTranslation("inbox.handOver"), click -> send(then));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
        showKind();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focusFirst();
            }
        });
    }

    private void showKind() {
        boolean colleague = Boolean.TRUE.equals(kind.getValue());
        person.setVisible(colleague);
        queue.setVisible(!colleague);
        focusFirst();
    }

    private void focusFirst() {
        if (person.isVisible()) {
            person.focus();
        } else {
            queue.focus();
        }
    }

    private void send(Consumer<HandOver> then) {
        problems.clear();
        Person to = person.getValue();
        Team where = queue.getValue();
        if (person.isVisible() && to == null) {
            problems.show(person, getTranslation("inbox.handOver.who.missing"));
        } else if (queue.isVisible() && where == null) {
            problems.show(queue, getTranslation("inbox.handOver.where.missing"));
        } else {
            close();
            then.accept(
                    person.isVisible()
                            ? HandOver.toPerson(to.id(), note.getValue().strip())
                            : HandOver.toQueue(where.id(), note.getValue().strip()));
        }
    }
}

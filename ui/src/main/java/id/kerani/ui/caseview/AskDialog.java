package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.ui.component.FieldProblems;
import id.kerani.worklist.Questions;

/** Whom to ask, and what. */
final class AskDialog extends Dialog {

    private static final int OFFERED = 50;

    /** What to do with the question. */
    @FunctionalInterface
    interface Asking {
        void ask(Person colleague, String question) throws Refusal;
    }

    AskDialog(People people, Person me, Asking asking) {
        setHeaderTitle(getTranslation("task.ask.title"));
        setWidth("min(460px, 94vw)");
        ComboBox<Person> colleague = new ComboBox<>(getTranslation("task.ask.who"));
        colleague.setItemsWithFilterConverter(
                query -> people.activeStartingWith(query.getFilter().orElse(""), OFFERED).stream()
                        .filter(person -> !person.id().equals(me.id()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                text -> text);
        colleague.setItemLabelGenerator(Person::name);
        colleague.setWidthFull();
        TextArea question = new TextArea(getTranslation("task.ask.what"));
        question.setMaxLength(Questions.LONGEST_TEXT);
        question.setMinRows(3);
        question.setWidthFull();
        FieldProblems problems = new FieldProblems()
                .on(colleague, "worklist.personGone", "worklist.askYourself", "worklist.alreadyAsked")
                .on(question, "worklist.questionText");
        Div form = new Div(new Paragraph(getTranslation("task.ask.text")), problems, colleague, question);
        form.addClassName("k-form");
        add(form);
        Button send = new Button(getTranslation("task.ask.send"), click -> {
            problems.clear();
            if (colleague.getValue() == null) {
                problems.show(colleague, getTranslation("ui.required"));
                return;
            }
            try {
                asking.ask(colleague.getValue(), question.getValue().strip());
                close();
            } catch (Refusal refusal) {
                problems.show(refusal);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                colleague.focus();
            }
        });
    }
}

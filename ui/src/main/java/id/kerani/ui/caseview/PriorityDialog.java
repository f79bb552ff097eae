package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.FieldProblems;
import java.util.List;

/** How urgent a task is, in words. */
final class PriorityDialog extends Dialog {

    private static final List<Integer> STEPS = List.of(90, 70, 50, 20);

    /** What to do with the choice. */
    @FunctionalInterface
    interface Raising {
        void to(int priority) throws Refusal;
    }

    PriorityDialog(int now, Raising raising) {
        setHeaderTitle(getTranslation("task.priority.title"));
        setWidth("min(380px, 94vw)");
        RadioButtonGroup<Integer> choice = new RadioButtonGroup<>(getTranslation("task.priority.choose"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(STEPS);
        choice.setItemLabelGenerator(step -> getTranslation("task.priority." + step));
        choice.setValue(nearest(now));
        FieldProblems problems = new FieldProblems().on(choice, "worklist.priorityRange");
        Div form = new Div(problems, choice);
        form.addClassName("k-form");
        add(form);
        Button set = new Button(getTranslation("ui.save"), click -> {
            problems.clear();
            try {
                raising.to(choice.getValue());
                close();
            } catch (Refusal refusal) {
                problems.show(refusal);
            }
        });
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), set);
    }

    /** The step whose words fit a number best. */
    static int nearest(int priority) {
        return STEPS.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - priority), Math.abs(b - priority)))
                .orElseThrow();
    }
}

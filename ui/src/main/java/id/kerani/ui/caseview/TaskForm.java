package id.kerani.ui.caseview;

import com.vaadin.flow.component.html.Div;
import id.kerani.forms.ComponentType;
import id.kerani.forms.Form;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormMerge;
import id.kerani.forms.FormProblem;
import id.kerani.forms.FormResult;
import id.kerani.forms.FormValues;
import id.kerani.ui.form.FormRenderer;
import id.kerani.ui.form.FormSetup;
import id.kerani.ui.form.OtherValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A task's form on its page: what was typed, whether it was sent, and what sending it is called. */
final class TaskForm extends Div {

    /** The field whose chosen option says what will happen. */
    private static final String DECISION = "decision";

    private final FormDefinition definition;
    private final FormRenderer renderer;
    private final FormSetup setup;
    private final FormValues opened;
    private final FormValues begun;

    /** @param changed called after each change a person makes */
    TaskForm(Form form, FormValues values, FormSetup setup, Runnable changed) {
        this.definition = form.in(setup.locale());
        this.setup = setup;
        this.renderer = new FormRenderer(form.definition(), form.translations(), values, setup.withoutButtons());
        this.opened = values;
        this.begun = renderer.values();
        addClassName("k-task-form");
        add(renderer);
        renderer.addChangeListener(now -> changed.run());
    }

    /** What the fields hold before anybody typed, for values that the form is opened with. */
    FormValues initial(FormValues values) {
        return values.equals(opened) ? begun : new FormRenderer(definition, values, setup.withoutButtons()).values();
    }

    FormMerge.Merged merge(FormValues base, FormValues mine, FormValues theirs) {
        return FormMerge.merge(definition, base, mine, theirs);
    }

    void setValues(FormValues values) {
        renderer.setValues(values);
    }

    /** See {@link FormRenderer#offer}. */
    void offer(List<OtherValue> values, Consumer<OtherValue> settled) {
        renderer.offer(values, settled);
    }

    /** Fields with two values that the person has not decided on. */
    List<OtherValue> offers() {
        return renderer.offers();
    }

    Locale locale() {
        return setup.locale();
    }

    String words(String textKey) {
        return getTranslation(textKey);
    }

    Instant now() {
        return setup.validator().clock().instant();
    }

    void setReadOnly(boolean readOnly) {
        renderer.setReadOnly(readOnly);
    }

    /** Checks and shows what is wrong beside the fields. */
    FormResult check() {
        return renderer.check();
    }

    void showProblems(List<FormProblem> problems) {
        renderer.showProblems(problems);
    }

    FormValues values() {
        return renderer.values();
    }

    /** What sending does: the decision that is chosen, or what the form's own button says; empty when neither speaks. */
    Optional<String> action() {
        return decision().or(this::button);
    }

    private Optional<String> decision() {
        Object chosen = renderer.values().get(DECISION);
        if (chosen == null) {
            return Optional.empty();
        }
        return definition.allComponents().stream()
                .filter(component -> DECISION.equals(component.key()) && component.options() != null)
                .flatMap(component -> component.options().fixed().stream())
                .filter(option -> option.stands(chosen))
                .map(FormComponent.Option::label)
                .findFirst();
    }

    private Optional<String> button() {
        return definition.allComponents().stream()
                .filter(component -> component.type() == ComponentType.BUTTON)
                .filter(component ->
                        !component.details(FormComponent.ButtonDetails.class).reset())
                .map(FormComponent::label)
                .filter(label -> label != null && !label.isBlank() && !label.startsWith("=") && !label.contains("{{"))
                .map(label -> label == null ? "" : label)
                .findFirst();
    }
}

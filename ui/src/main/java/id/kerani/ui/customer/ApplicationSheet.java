package id.kerani.ui.customer;

import com.vaadin.flow.component.html.Div;
import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.ApplicationRejected;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Receipt;
import id.kerani.customer.Registrations;
import id.kerani.forms.Form;
import id.kerani.forms.FormProblem;
import id.kerani.forms.FormResult;
import id.kerani.forms.FormValidator;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.form.FormRenderer;
import id.kerani.ui.form.FormSetup;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of an application, at the counter or on the public page. Its key is made once: however often it is sent, the
 * application is received once.
 */
final class ApplicationSheet extends Div {

    private final FormRenderer renderer;
    private final Registrations registrations;
    private final JsonMapper json;
    private final Locale locale;
    private final UUID requestKey;
    private boolean dirty;

    ApplicationSheet(Form form, FormSetup setup, Registrations registrations, JsonMapper json, UUID requestKey) {
        this.registrations = registrations;
        this.json = json;
        this.locale = setup.locale();
        this.requestKey = requestKey;
        this.renderer =
                new FormRenderer(form.definition(), form.translations(), FormValues.empty(), setup.withoutButtons());
        renderer.addChangeListener(values -> dirty = true);
        add(renderer);
    }

    boolean isDirty() {
        return dirty;
    }

    FormValues values() {
        return renderer.values();
    }

    void setValues(FormValues values) {
        renderer.setValues(values);
    }

    /** Whether everything is filled in well; what is not says so beside its field. */
    boolean check() {
        return renderer.check().isValid();
    }

    /**
     * Checks and sends; what is wrong stands beside its field.
     *
     * @return the receipt, or empty when something has to be corrected
     * @throws Refusal the application may not be sent by this actor
     */
    Optional<Receipt> send(String channel, Actor actor) throws Refusal {
        FormResult result = renderer.check();
        if (!result.isValid()) {
            return Optional.empty();
        }
        try {
            var answers = json.convertValue(result.values().asMap(), ApplicationAnswers.class);
            Receipt receipt = registrations.apply(new NewApplication(requestKey, channel, locale, answers), actor);
            dirty = false;
            return Optional.of(receipt);
        } catch (ApplicationRejected rejected) {
            renderer.showProblems(rejected.problems().stream()
                    .map(problem -> FormProblem.of(problem.path(), FormValidator.OWN_MESSAGE, problem.text(locale)))
                    .toList());
            return Optional.empty();
        }
    }
}

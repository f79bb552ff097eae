package id.kerani.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import id.kerani.shared.Refusal;
import id.kerani.staff.Credentials;
import id.kerani.staff.Person;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.session.Sessions;

/** Current password, new one, and the new one again. */
class ChangePasswordForm extends Composite<Div> {

    private final PasswordField current = new PasswordField();
    private final PasswordField replacement = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final FieldProblems problems = new FieldProblems();

    ChangePasswordForm(Person person, Credentials credentials, Sessions sessions, Runnable done) {
        current.setLabel(getTranslation("ui.password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        replacement.setLabel(getTranslation("ui.password.new"));
        replacement.setHelperText(getTranslation("ui.password.help"));
        replacement.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setLabel(getTranslation("ui.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        problems.on(current, "staff.passwordWrong")
                .on(
                        replacement,
                        "staff.passwordSame",
                        "staff.passwordTooShort",
                        "staff.passwordTooLong",
                        "staff.passwordTooSimple")
                .on(again);
        Button change = new Button(getTranslation("ui.password.change"));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER).listenOn(again);
        change.addClickListener(click -> {
            problems.clear();
            if (!replacement.getValue().equals(again.getValue())) {
                problems.show(again, getTranslation("ui.password.differ"));
                return;
            }
            try {
                Person changed = credentials.change(person.id(), current.getValue(), replacement.getValue());
                sessions.goOn(changed);
                current.clear();
                replacement.clear();
                again.clear();
                problems.clear();
                done.run();
            } catch (Refusal refusal) {
                problems.show(refusal);
            }
        });
        Div form = getContent();
        form.addClassNames("k-form", "k-narrow");
        form.add(problems, current, replacement, again, change);
    }
}

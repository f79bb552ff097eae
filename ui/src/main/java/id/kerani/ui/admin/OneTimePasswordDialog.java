package id.kerani.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.kerani.staff.Person;

/** Shows a one-time password, this once. */
class OneTimePasswordDialog extends Dialog {

    OneTimePasswordDialog(Person person, String password) {
        setHeaderTitle(getTranslation("ui.oneTime.title"));
        setWidth("420px");
        setCloseOnOutsideClick(false);
        Div secret = new Div(password);
        secret.addClassName("k-secret");
        add(new Paragraph(getTranslation("ui.oneTime.text", person.name(), person.login())), secret);
        Button copy = new Button(getTranslation("ui.copy"));
        copy.addClickListener(click -> copy.getElement().executeJs("navigator.clipboard?.writeText($0)", password));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button done = new Button(getTranslation("ui.oneTime.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, done);
    }
}

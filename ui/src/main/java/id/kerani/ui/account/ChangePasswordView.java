package id.kerani.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.kerani.staff.Credentials;
import id.kerani.ui.component.Notice;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.session.Sessions;
import id.kerani.ui.shell.Brand;
import jakarta.annotation.security.PermitAll;

/** A one-time password let somebody in: first of all they choose their own. Nothing else is reachable before. */
@Route("password")
@PermitAll
public class ChangePasswordView extends Main implements HasDynamicTitle {

    ChangePasswordView(
            CurrentPerson currentPerson,
            Credentials credentials,
            Sessions sessions,
            AuthenticationContext authentication) {
        addClassName("k-alone");
        Button logout = new Button(getTranslation("ui.logout"), click -> authentication.logout());
        logout.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div card = new Div(
                new Brand(),
                new H1(getTranslation("ui.password.title")),
                new Paragraph(getTranslation("ui.password.must")),
                new ChangePasswordForm(currentPerson.get(), credentials, sessions, this::goOn),
                logout);
        card.addClassNames("k-card", "k-padded", "k-alone-card");
        add(card);
    }

    private void goOn() {
        getUI().ifPresent(ui -> ui.navigate(""));
        Notice.done(getTranslation("ui.password.changed"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.password.title") + " · Kerani";
    }
}

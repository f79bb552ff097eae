package id.kerani.ui.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.kerani.company.Company;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.Brand;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The door. Failures come back here as query parameters: {@code error}, {@code wait} with
 * seconds, or {@code again} when the page had been open for too long. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final CurrentPerson currentPerson;

    LoginView(CurrentPerson currentPerson, Company company, ObjectProvider<DemoLogins> demo) {
        this.currentPerson = currentPerson;
        addClassName("k-alone");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(true);
        form.setI18n(ComponentTexts.login(getLocale()));
        form.addForgotPasswordListener(event -> {
            LoginI18n texts = ComponentTexts.login(getLocale());
            texts.getErrorMessage().setTitle(getTranslation("ui.login.forgot"));
            texts.getErrorMessage().setMessage(getTranslation("ui.login.forgot.text"));
            form.setI18n(texts);
            form.setError(true);
        });
        Div card = new Div(new Brand());
        card.addClassNames("k-card", "k-padded", "k-alone-card", "k-login");
        String name = company.current().name();
        if (!name.isEmpty()) {
            Paragraph whose = new Paragraph(name);
            whose.addClassName("k-muted");
            card.add(whose);
        }
        card.add(form);
        add(card);
        demo.ifAvailable(logins -> add(demoCard(logins)));
        add(new LanguageLinks());
    }

    private Div demoCard(DemoLogins logins) {
        Div card = new Div(new H2(getTranslation("ui.login.demo")));
        card.addClassNames("k-card", "k-padded", "k-alone-card", "k-demo");
        Paragraph hint = new Paragraph(getTranslation("ui.login.demo.hint"));
        hint.addClassName("k-muted");
        card.add(hint);
        for (DemoLogins.DemoLogin login : logins.logins(getLocale())) {
            Button button = new Button(
                    new TwoLines(login.name(), login.role() + " · " + login.login() + " / " + login.password()));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.addClickListener(click -> fill(login));
            card.add(button);
        }
        return card;
    }

    /** Types login and password and sends the form, as the person would. */
    private void fill(DemoLogins.DemoLogin login) {
        form.getElement().executeJs("""
                const form = this.querySelector('vaadin-login-form-wrapper') || this;
                const user = document.querySelector('#vaadinLoginUsername');
                const password = document.querySelector('#vaadinLoginPassword');
                user.value = $0; password.value = $1;
                const submit = document.querySelector('vaadin-button[slot=submit]');
                submit.click();""", login.login(), login.password());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentPerson.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        form.setError(false);
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Long> wait = query.getSingleParameter("wait")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Long::valueOf);
        if (wait.isPresent()) {
            LoginI18n texts = ComponentTexts.login(getLocale());
            texts.getErrorMessage().setTitle(getTranslation("ui.login.slow"));
            texts.getErrorMessage().setMessage(getTranslation("access.wait", wait.get()));
            form.setI18n(texts);
            form.setError(true);
        } else if (query.getParameters().containsKey("again")) {
            LoginI18n texts = ComponentTexts.login(getLocale());
            texts.getErrorMessage().setTitle(getTranslation("ui.login.again"));
            texts.getErrorMessage().setMessage(getTranslation("ui.login.again.text"));
            form.setI18n(texts);
            form.setError(true);
        } else if (query.getParameters().containsKey("error")) {
            form.setError(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.login.title") + " · Kerani";
    }
}

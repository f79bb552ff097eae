package id.kerani.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.ui.testing.ScreenTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginViewTest extends ScreenTest {

    @Test
    void whoeverIsNotLoggedInMeetsTheLogin() {
        person(Role.ADMINISTRATOR);
        assertThat(navigate("people", LoginView.class)).isNotNull();
        assertThat(find(LoginForm.class).single().isError()).isFalse();
    }

    @Test
    void aFailureAndAWaitAreSaid() {
        person(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("login", QueryParameters.fromString("error"));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
        UI.getCurrent().navigate("login", QueryParameters.simple(Map.of("wait", "30")));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
        assertThat(Texts.get("access.wait", Texts.INDONESIAN, 30L)).contains("30 detik");
        UI.getCurrent().navigate("login", QueryParameters.simple(Map.of("wait", "<b>1</b>")));
        assertThat(find(LoginForm.class).single().isError()).isFalse();
    }

    @Test
    void whoeverIsLoggedInIsSentToWork() {
        logIn(person(Role.ADMINISTRATOR));
        UI.getCurrent().navigate("login");
        assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
    }

    @Test
    void demoLoginsStandOnThePageOnlyInTheDemo() {
        person(Role.ADMINISTRATOR);
        navigate("login", LoginView.class);
        assertThat(pageText())
                .doesNotContain(Texts.get("ui.login.demo", UI.getCurrent().getLocale()));
    }

    @Test
    void theSetupIsClosedOnceSomebodyWorksHere() {
        person(Role.ADMINISTRATOR);
        assertThat(navigate("setup", LoginView.class)).isNotNull();
    }

    @Test
    void loginTextsExistInBothLanguages() {
        assertThat(ComponentTexts.login(Texts.INDONESIAN).getForm().getSubmit()).isEqualTo("Masuk");
        assertThat(ComponentTexts.login(Texts.ENGLISH).getForm().getSubmit()).isEqualTo("Log in");
    }
}

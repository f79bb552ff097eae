package id.kerani.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.access.FirstRun;
import id.kerani.company.Company;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.testing.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With a database of its own: the first start is over as soon as anybody exists. */
@TestPropertySource(properties = "kerani.test=first-run")
class SetupViewTest extends ScreenTest {

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private Company company;

    @Autowired
    private Credentials credentials;

    @Test
    void whoeverHoldsTheCodeSetsUpCompanyAndAdministratorOnce() {
        String code = firstRun.code().orElseThrow();
        assertThat(firstRun.code()).as("the same on every node").contains(code);
        navigate("", SetupView.class);
        Locale language = UI.getCurrent().getLocale();

        test(text("ui.setup.code", language)).setValue("WRON-GWRO-NGWR");
        test(text("ui.company.name", language)).setValue("Toko Mahakam");
        test(text("ui.person.name", language)).setValue("Budi Santoso");
        test(text("ui.person.login", language)).setValue("budi");
        password(language, "kapal besar di mahakam", "kapal besar di mahakan");
        press(Texts.get("ui.setup.finish", language));
        assertThat(field(PasswordField.class, Texts.get("ui.password.again", language))
                        .isInvalid())
                .isTrue();

        password(language, "kapal besar di mahakam", "kapal besar di mahakam");
        press(Texts.get("ui.setup.finish", language));
        assertThat(text("ui.setup.code", language).isInvalid()).isTrue();
        assertThat(people.isEmpty()).isTrue();
        assertThat(company.current().name()).as("nothing half-saved").isEmpty();

        // Company and code are right, the login is not: still nothing is kept.
        test(text("ui.setup.code", language)).setValue(" " + code.toLowerCase(Locale.ROOT) + " ");
        test(text("ui.person.login", language)).setValue("b b");
        press(Texts.get("ui.setup.finish", language));
        assertThat(text("ui.person.login", language).isInvalid()).isTrue();
        assertThat(company.current().name()).isEmpty();

        test(text("ui.person.login", language)).setValue("budi");
        press(Texts.get("ui.setup.finish", language));
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        Person budi = credentials.check("budi", "kapal besar di mahakam").orElseThrow();
        assertThat(budi.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(company.current().name()).isEqualTo("Toko Mahakam");

        assertThat(firstRun.code()).isEmpty();
        assertThat(navigate("setup", LoginView.class)).isNotNull();
    }

    private TextField text(String key, Locale language) {
        return field(TextField.class, Texts.get(key, language));
    }

    private void password(Locale language, String first, String second) {
        test(field(PasswordField.class, Texts.get("ui.password.new", language))).setValue(first);
        test(field(PasswordField.class, Texts.get("ui.password.again", language)))
                .setValue(second);
    }
}

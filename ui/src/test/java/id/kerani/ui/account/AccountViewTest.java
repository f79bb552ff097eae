package id.kerani.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.access.Logins;
import id.kerani.access.SignedIn;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.Theme;
import id.kerani.ui.testing.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountViewTest extends ScreenTest {

    @Autowired
    private Credentials credentials;

    @Autowired
    private Logins logins;

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void nameLanguageAndColoursAreOnesOwn() {
        Person me = logIn(person(Role.STAFF));
        navigate(AccountView.class);
        test(field(TextField.class, "Nama")).setValue("Siti Rahmawati");
        ((RadioButtonGroup<Locale>) field(RadioButtonGroup.class, "Bahasa")).setValue(Texts.ENGLISH);
        ((RadioButtonGroup<Theme>) field(RadioButtonGroup.class, "Warna")).setValue(Theme.DARK);
        press("Simpan");

        Person stored = people.find(me.id()).orElseThrow();
        assertThat(stored.name()).isEqualTo("Siti Rahmawati");
        assertThat(stored.locale()).isEqualTo(Texts.ENGLISH);
        assertThat(stored.theme()).isEqualTo(Theme.DARK);
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);

        logIn(stored);
        navigate(AccountView.class);
        assertThat(pageText()).contains("My account");
        assertThat(field(TextField.class, "Name").getValue()).isEqualTo("Siti Rahmawati");
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndThisSessionGoesOn() {
        Person me = logIn(person(Role.STAFF));
        SignedIn before = principal();
        navigate(AccountView.class);
        type("bukan yang ini", "sungai kapal merah", "sungai kapal merah");
        assertThat(field(PasswordField.class, "Kata sandi saat ini").isInvalid())
                .isTrue();
        type(PASSWORD, "sungai kapal merah", "sungai kapal biru");
        assertThat(field(PasswordField.class, "Ulangi kata sandi baru").isInvalid())
                .isTrue();
        type(PASSWORD, "pendek", "pendek");
        assertThat(field(PasswordField.class, "Kata sandi baru").getErrorMessage())
                .contains("10");
        assertThat(credentials.check(me.login(), PASSWORD)).isPresent();

        type(PASSWORD, "sungai kapal merah", "sungai kapal merah");
        assertThat(credentials.check(me.login(), "sungai kapal merah")).isPresent();
        assertThat(logins.rolesOf(before)).isEmpty();
        assertThat(logins.rolesOf(principal())).isPresent();
    }

    @Test
    void aOneTimePasswordLeadsNowhereButToAPasswordOfOnesOwn() throws Refusal {
        Person clerk = person(Role.ADMINISTRATOR);
        String oneTime = credentials.reset(clerk.id(), Actor.system()).oneTimePassword();
        logIn(people.find(clerk.id()).orElseThrow());
        for (String page : new String[] {"", "people", "account", "company"}) {
            assertThat(navigate(page, ChangePasswordView.class)).as(page).isNotNull();
        }
        type(oneTime, "sungai kapal merah", "sungai kapal merah");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isNotEqualTo("password");
        assertThat(people.find(clerk.id()).orElseThrow().mustChangePassword()).isFalse();
    }

    private void type(String current, String replacement, String again) {
        test(field(PasswordField.class, "Kata sandi saat ini")).setValue(current);
        test(field(PasswordField.class, "Kata sandi baru")).setValue(replacement);
        test(field(PasswordField.class, "Ulangi kata sandi baru")).setValue(again);
        press("Ganti kata sandi");
    }

    private static SignedIn principal() {
        return (SignedIn) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }
}

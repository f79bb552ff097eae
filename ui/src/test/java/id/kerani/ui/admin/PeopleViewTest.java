package id.kerani.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.error.NoAccessView;
import id.kerani.ui.error.NotFoundView;
import id.kerani.ui.testing.ScreenTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleViewTest extends ScreenTest {

    @Autowired
    private Credentials credentials;

    @Test
    void anAdministratorFindsPeopleByNameAndSeesTheInactiveOnlyWhenAsked() throws Refusal {
        Person boss = logIn(person(Role.ADMINISTRATOR));
        Person clerk = person(Role.STAFF, "front-office");
        PeopleView view = navigate(PeopleView.class);
        TextField search = find(TextField.class).single();
        test(search).setValue(clerk.name());
        assertThat(find(ListRow.class, view).all()).hasSize(1);
        assertThat(pageText()).contains(clerk.name(), "Staf", "Petugas depan", "Aktif");

        people.deactivate(clerk.id(), boss.asActor());
        test(search).setValue(clerk.login());
        assertThat(find(ListRow.class, view).all()).isEmpty();
        assertThat(pageText()).contains(Texts.get("ui.people.none", Texts.INDONESIAN));
        test(find(Checkbox.class, view).single()).click();
        assertThat(find(ListRow.class, view).all()).hasSize(1);
        assertThat(pageText()).contains("Nonaktif");
    }

    @Test
    void aNewPersonGetsATeamAndAOneTimePasswordThatIsShownOnce() {
        logIn(person(Role.ADMINISTRATOR));
        navigate(PersonView.class, PersonView.NEW);
        test(field(TextField.class, "Nama")).setValue("Rina Lestari");
        test(field(TextField.class, "Nama masuk")).setValue("Rina.Lestari");
        Team credit = teams.byKey("credit").orElseThrow();
        teamsGroup().setValue(Set.of(credit));
        press("Daftarkan karyawan");

        Person rina = people.byLogin("rina.lestari").orElseThrow();
        assertThat(teams.ofPerson(rina.id())).containsExactly(credit);
        assertThat(rina.mustChangePassword()).isTrue();
        Dialog dialog = find(Dialog.class).single();
        String password = dialog.getChildren()
                .flatMap(part -> part.getElement().getTextRecursively().lines())
                .filter(line -> line.matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"))
                .findFirst()
                .orElseThrow();
        assertThat(credentials.check("rina.lestari", password)).isPresent();
        press("Sudah saya catat");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("people/" + rina.id());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsStored() {
        Person boss = logIn(person(Texts.ENGLISH, Role.ADMINISTRATOR));
        navigate(PersonView.class, PersonView.NEW);
        TextField login = field(TextField.class, "Login name");
        test(field(TextField.class, "Name")).setValue("Somebody");
        test(login).setValue(boss.login());
        press("Enter person");
        assertThat(login.isInvalid()).isTrue();
        assertThat(login.getErrorMessage()).contains("is taken");

        test(login).setValue("somebody-" + boss.login());
        assertThat(login.isInvalid()).isFalse();
        EmailField email = field(EmailField.class, "Mail address (optional)");
        email.setValue("no address");
        press("Enter person");
        assertThat(email.isInvalid()).isTrue();
        assertThat(people.byLogin("somebody-" + boss.login())).isEmpty();
    }

    @Test
    void rolesAndTeamsChangeAndTheHistorySaysSoInWords() {
        logIn(person(Role.ADMINISTRATOR));
        Person clerk = person(Role.STAFF, "credit");
        navigate(PersonView.class, clerk.id().toString());
        @SuppressWarnings({"unchecked", "rawtypes"})
        CheckboxGroup<Role> roles = field(CheckboxGroup.class, "Peran");
        roles.setValue(Set.of(Role.LEAD));
        teamsGroup().setValue(Set.of());
        press("Simpan");

        assertThat(people.find(clerk.id()).orElseThrow().roles()).containsExactly(Role.LEAD);
        assertThat(teams.ofPerson(clerk.id())).isEmpty();
        assertThat(notices()).contains("Tersimpan.");
        assertThat(pageText()).contains("Peran: Staf → Ketua tim", "Keluar dari tim", "Tim: Kredit → –");
    }

    @Test
    void deactivatingAsksFirstAndResettingGivesANewOneTimePassword() {
        logIn(person(Role.ADMINISTRATOR));
        Person clerk = person(Role.STAFF);
        navigate(PersonView.class, clerk.id().toString());
        press("Atur ulang kata sandi");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(credentials.check(clerk.login(), PASSWORD)).isEmpty();
        assertThat(people.find(clerk.id()).orElseThrow().mustChangePassword()).isTrue();
        press("Sudah saya catat");

        press("Nonaktifkan");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(people.find(clerk.id()).orElseThrow().active()).isTrue();
        press("Nonaktifkan");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(people.find(clerk.id()).orElseThrow().active()).isFalse();
        assertThat(credentials.standing(clerk.id())).isEmpty();
        press("Aktifkan lagi");
        assertThat(people.find(clerk.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void somebodyElsesChangeMeanwhileIsSaid() throws Refusal {
        Person boss = logIn(person(Role.ADMINISTRATOR));
        Person clerk = person(Role.STAFF);
        navigate(PersonView.class, clerk.id().toString());
        people.rename(clerk.id(), "Nama Lain", boss.asActor());
        test(field(TextField.class, "Nama")).setValue("Nama Saya");
        press("Simpan");
        assertThat(pageText()).contains("baru saja diubah oleh orang lain");
        assertThat(people.find(clerk.id()).orElseThrow().name()).isEqualTo("Nama Lain");
    }

    @Test
    void foreignAndBrokenIdsLeadToTheSamePage() {
        logIn(person(Role.ADMINISTRATOR));
        assertThat(navigate("people/00000000-0000-0000-0000-000000000000", NotFoundView.class))
                .isNotNull();
        assertThat(navigate("people/<script>", NotFoundView.class)).isNotNull();
        assertThat(pageText()).contains("Tidak ada apa-apa di sini");
    }

    @Test
    void othersMayNotSeeThePages() {
        logIn(person(Role.MANAGER));
        for (String page : new String[] {"people", "people/new", "teams", "teams/credit", "company"}) {
            assertThat(navigate(page, NoAccessView.class)).as(page).isNotNull();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private CheckboxGroup<Team> teamsGroup() {
        return field(CheckboxGroup.class, "Tim");
    }
}

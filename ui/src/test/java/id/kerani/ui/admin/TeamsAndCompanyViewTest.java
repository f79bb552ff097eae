package id.kerani.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.company.Company;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.ui.testing.ScreenTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TeamsAndCompanyViewTest extends ScreenTest {

    @Autowired
    private Company company;

    @Test
    void aTeamIsMadeFilledRenamedAndClosed() {
        logIn(person(Role.ADMINISTRATOR));
        Person clerk = person(Role.STAFF);
        navigate(TeamView.class, TeamView.NEW);
        test(field(TextField.class, "Nama dalam bahasa Indonesia")).setValue("Gudang");
        test(field(TextField.class, "Nama dalam bahasa Inggris")).setValue("Warehouse");
        TextField key = field(TextField.class, "Nama singkat");
        test(key).setValue("Gudang Besar");
        press("Simpan");
        assertThat(key.isInvalid()).isTrue();
        test(key).setValue("gudang");
        members().setValue(Set.of(clerk));
        press("Simpan");

        Team gudang = teams.byKey("gudang").orElseThrow();
        assertThat(gudang.name(Texts.ENGLISH)).isEqualTo("Warehouse");
        assertThat(teams.members(gudang.id())).extracting(Person::id).containsExactly(clerk.id());
        assertThat(field(TextField.class, "Nama singkat").isReadOnly()).isTrue();

        members().setValue(Set.of());
        press("Simpan");
        assertThat(teams.members(gudang.id())).isEmpty();
        press("Tutup antrean");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(teams.byKey("gudang").orElseThrow().active()).isFalse();
        navigate(TeamsView.class);
        assertThat(pageText()).contains("Gudang", "gudang", "Ditutup", "Belum ada anggota", "Kredit", "Menerima tugas");
    }

    @Test
    void theCompanysSettingsAreKept() {
        logIn(person(Texts.ENGLISH, Role.ADMINISTRATOR));
        navigate(CompanyView.class);
        TextField name = field(TextField.class, "Company name");
        test(name).setValue("");
        press("Save");
        assertThat(name.getErrorMessage()).isEqualTo("Enter the name of the company.");
        test(name).setValue("CV Borneo Jaya");
        test(field(TextArea.class, "Address")).setValue("Jl. Mulawarman 3");
        press("Save");
        assertThat(company.current().name()).isEqualTo("CV Borneo Jaya");
        assertThat(company.current().address()).isEqualTo("Jl. Mulawarman 3");
        assertThat(company.current().zone().getId()).isEqualTo("Asia/Makassar");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private MultiSelectComboBox<Person> members() {
        return field(MultiSelectComboBox.class, "Anggota");
    }
}

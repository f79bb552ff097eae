package id.kerani.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.customer.Channel;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.Cases;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationsViewTest extends ScreenTest {

    private static final Pattern NUMBER = Pattern.compile("REG-\\d{4}-\\d{5}");

    @Autowired
    private Cases cases;

    @Test
    void anApplicationIsTakenInAtTheCounterAndItsNumberShown() {
        logIn(person(Role.STAFF, "front-office"));
        navigate(TakeInView.class);
        press("Terima permohonan");
        assertThat(field(TextField.class, "Nama lengkap").isInvalid()).isTrue();

        fill("Nama lengkap", "Telepon", "Jalan dan nomor", "Kota atau kabupaten");
        channel().setValue(Channel.CALL);
        press("Terima permohonan");
        CaseFile file = cases.byNumber(number()).orElseThrow();
        assertThat(file.about()).isEqualTo("Rudi Hartono");
        assertThat(file.channel()).isEqualTo("call");
        press("Terima permohonan lain");
        assertThat(field(TextField.class, "Nama lengkap").getValue()).isEmpty();
    }

    @Test
    void somebodyOutsideAppliesInTheirLanguageAndKeepsWhatWasTyped() {
        ApplyView view = navigate(ApplyView.class);
        view.getUI().orElseThrow().setLocale(Texts.INDONESIAN);
        press("English");
        test(field(TextField.class, "Full name")).setValue("Rudi Hartono");
        press("Bahasa Indonesia");
        assertThat(field(TextField.class, "Nama lengkap").getValue()).isEqualTo("Rudi Hartono");

        press("Kirim permohonan");
        assertThat(field(TextField.class, "Telepon").isInvalid()).isTrue();
        fill("Nama lengkap", "Telepon", "Jalan dan nomor", "Kota atau kabupaten");
        test(field(TextField.class, "Surel")).setValue("rudi@example.com");
        press("Kirim permohonan");
        assertThat(pageText()).contains("Terima kasih");
        CaseFile file = cases.byNumber(number()).orElseThrow();
        assertThat(file.channel()).isEqualTo("web");
        assertThat(file.openedBy()).isNull();
    }

    @Test
    void aMachineThatFillsInEverythingIsThankedAndNothingIsKept() {
        navigate(ApplyView.class);
        press("Bahasa Indonesia");
        fill("Nama lengkap", "Telepon", "Jalan dan nomor", "Kota atau kabupaten");
        test(field(TextField.class, "Surel")).setValue("bot@example.com");
        field(TextField.class, "Website").setValue("https://example.com");
        String about = "Rudi Hartono";
        int before = cases.search(about, 100).size();
        press("Kirim permohonan");
        assertThat(pageText()).contains("Terima kasih");
        assertThat(cases.search(about, 100)).hasSize(before);
    }

    private void fill(String name, String phone, String street, String city) {
        test(field(TextField.class, name)).setValue("Rudi Hartono");
        test(field(TextField.class, phone)).setValue("0812-5555-1234");
        test(field(TextField.class, street)).setValue("Jl. Pahlawan 5");
        test(field(TextField.class, city)).setValue("Samarinda");
        List<Checkbox> boxes = find(Checkbox.class).all();
        boxes.getLast().setValue(true);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Channel> channel() {
        return (RadioButtonGroup<Channel>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> "Bagaimana permohonannya sampai?".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String number() {
        Matcher found = NUMBER.matcher(pageText());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}

package id.kerani.ui.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.audit.AuditLog;
import id.kerani.audit.AuditQuery;
import id.kerani.audit.Way;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.trail.AuditTrail;
import id.kerani.ui.error.NoAccessView;
import id.kerani.ui.testing.ScreenTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailViewTest extends ScreenTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    private void record(
            Actor actor, String action, String type, Map<String, String> before, Map<String, String> after) {
        transaction.executeWithoutResult(
                status -> log.record(actor, action, type, Ids.next().toString(), before, after));
    }

    private List<String> rows() {
        return find(TrailRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void tellsInWordsWhoDidWhatWithOldAndNew() {
        Person manager = logIn(person(Role.MANAGER));
        String name = "Toko " + Ids.next();
        record(
                manager.asActor(),
                "customer.merged",
                "customer",
                Map.of("name", "Lama", "nationalId", "6472011234567890"),
                Map.of("name", name, "nationalId", "6472011234569999"));
        navigate(AuditTrailView.class);
        assertThat(rows().getFirst())
                .contains("Pelanggan dilengkapi dari permohonan", manager.name(), "Di layar", "Lama", name)
                .contains("6472 •••• •••• ••90", "6472 •••• •••• ••99")
                .doesNotContain("647201");
    }

    @Test
    void isSearchedByTextPersonAndSubjectButNotByWhatIsMasked() {
        Person manager = logIn(person(Role.MANAGER));
        Person other = person(Role.STAFF);
        String mark = "Tanda" + Ids.next();
        record(other.asActor(), "customer.blocked", "customer", Map.of(), Map.of("stateReason", mark));
        record(manager.asActor(), "staff.changed", "person", Map.of(), Map.of("name", mark));
        record(manager.asActor(), "customer.opened", "customer", Map.of(), Map.of("nationalId", mark));
        navigate(AuditTrailView.class);
        test(find(TextField.class)
                        .withPropertyValue(TextField::getPlaceholder, "Cari nama, tindakan, atau isi")
                        .single())
                .setValue(mark);
        assertThat(rows()).hasSize(2);
        @SuppressWarnings("unchecked")
        ComboBox<Person> who = find(ComboBox.class).single();
        who.setValue(other);
        assertThat(rows()).singleElement().asString().contains("Akun diblokir");
        who.clear();
        @SuppressWarnings("unchecked")
        Select<String> about = find(Select.class).single();
        about.setValue("person");
        assertThat(rows()).singleElement().asString().contains("Data orang diubah");
        about.setValue("team");
        assertThat(pageText()).contains("Tidak ada yang ditemukan");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() throws Exception {
        Person manager = person(Role.MANAGER);
        for (int i = 0; i < 5; i++) {
            record(manager.asActor(), "staff.changed", "person", Map.of(), Map.of("name", "Nomor " + i));
        }
        AuditQuery query = new AuditQuery(manager.id(), null, null, "", null, null, null, 2);
        List<String> seen = new java.util.ArrayList<>();
        for (var lines = trail.page(query, manager.asActor());
                !lines.isEmpty();
                lines = trail.page(query.after(lines.getLast().place()), manager.asActor())) {
            lines.forEach(line -> seen.add(line.entry().newValues().get("name")));
        }
        assertThat(seen).containsExactly("Nomor 4", "Nomor 3", "Nomor 2", "Nomor 1", "Nomor 0");
    }

    @Test
    void isGivenOutWholeAndHarmless() throws Exception {
        Person manager = person(Role.MANAGER);
        for (int i = 0; i < 5; i++) {
            record(
                    Actor.person(manager.id(), "=HYPERLINK(1)"),
                    "staff.changed",
                    "person",
                    Map.of(),
                    Map.of("name", "Baris " + i, "nationalId", "6472011234567890"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        trail.export(
                new AuditQuery(manager.id(), null, null, "", null, null, null, 2),
                manager.asActor(),
                Texts.ENGLISH,
                ZoneId.of("Asia/Makassar"),
                out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .first()
                .asString()
                .isEqualTo("\ufeffWhen,Who,How,What,About,Id,Before,After");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("'=HYPERLINK(1)", "Baris 0", "Baris 4", "At a screen")
                .doesNotContain("647201", ",=HYPERLINK");
    }

    @Test
    void tellsTheWay() throws Exception {
        Person manager = person(Role.MANAGER);
        Way.API.during(() -> {
            record(manager.asActor(), "staff.changed", "person", Map.of(), Map.of("name", "x"));
            return null;
        });
        record(manager.asActor(), "staff.changed", "person", Map.of(), Map.of("name", "y"));
        assertThat(trail.page(new AuditQuery(manager.id(), null, null, "", null, null, null, 10), manager.asActor()))
                .extracting(line -> line.entry().way())
                .containsExactly(Way.SCREEN, Way.API);
    }

    /** What the sources record must have words; a code on this page tells nobody anything. */
    @Test
    void everythingRecordedHasWords() throws Exception {
        java.util.regex.Pattern recorded = java.util.regex.Pattern.compile(
                "record\\([^;]*?\"((?:staff|customer|company|audit)\\.[a-zA-Z]+)\"", java.util.regex.Pattern.DOTALL);
        java.util.Set<String> codes = new java.util.TreeSet<>();
        try (var sources = java.nio.file.Files.walk(java.nio.file.Path.of("../processes/src/main/java/id/kerani"))) {
            for (java.nio.file.Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                recorded.matcher(java.nio.file.Files.readString(source))
                        .results()
                        .forEach(hit -> codes.add(hit.group(1)));
            }
        }
        assertThat(codes)
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> Texts.LANGUAGES.forEach(language ->
                        assertThat(Texts.has("trail.action." + code, language)).isTrue()));
    }

    @Test
    void isForManagersAndAdministratorsOnly() {
        logIn(person(Role.STAFF));
        navigate("audit", NoAccessView.class);
        Person lead = person(Role.LEAD);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> trail.page(AuditQuery.newest(1), lead.asActor()))
                .hasMessageContaining("staff.notAllowed");
    }
}

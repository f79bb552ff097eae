package id.kerani.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.customer.Account;
import id.kerani.customer.AccountState;
import id.kerani.customer.Accounts;
import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.NewAddress;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.error.NotFoundView;
import id.kerani.ui.shell.GlobalSearch;
import id.kerani.ui.shell.NavEntry;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.worklist.CaseId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

class CustomersViewTest extends ScreenTest {

    private static final Random RANDOM = new Random(2026);

    @Autowired
    private Registrations registrations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Documents documents;

    @Autowired
    private ObjectProvider<GlobalSearch> searches;

    @Autowired
    private ObjectProvider<NavEntry> entries;

    /** A customer nobody knows, registered on the spot because nothing speaks against it. */
    private Account customer(String name, String nik) throws Exception {
        return customer(name, nik, "0812" + digits(8));
    }

    private Account customer(String name, String nik, String phone) throws Exception {
        Actor clerk = person(Role.STAFF).asActor();
        UUID paper = documents
                .store("ktp.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), clerk)
                .id()
                .value();
        ApplicationAnswers answers = new ApplicationAnswers(
                "PERSON",
                name,
                "",
                null,
                nik,
                nik,
                phone,
                null,
                "s" + digits(9) + "@example.com",
                new NewAddress("Jl. Sultan Alimuddin " + digits(3), null, "Samarinda", null, null),
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                true,
                List.of(new ApplicationAnswers.Paper(paper.toString())),
                null);
        CaseId id = registrations
                .apply(new NewApplication(Ids.next(), "counter", Texts.INDONESIAN, answers), clerk)
                .id();
        return accounts.open(
                Objects.requireNonNull(registrations.find(id).orElseThrow().customer()), clerk);
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + RANDOM.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.toString();
    }

    /** Six letters that no other test has. */
    private static String word() {
        return RANDOM.ints(6, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .insert(0, 'Q')
                .toString();
    }

    @Test
    void aCustomerIsFoundByNameNumberPhoneAndTaxNumber() throws Exception {
        String nik = digits(16);
        Account known = customer("Rina " + word(), nik);
        customer("Joko " + word(), digits(16));
        logIn(person(Role.STAFF));
        CustomersView view = navigate(CustomersView.class);
        TextField search = find(TextField.class, view).single();
        for (String text : List.of(
                known.name().substring(5),
                known.number(),
                known.contacts().getFirst().value(),
                nik.substring(0, 4) + " " + nik.substring(4))) {
            test(search).setValue(text);
            assertThat(find(ListRow.class, view).all())
                    .as(text)
                    .extracting(row -> row.getElement().getAttribute("href"))
                    .containsExactly("customers/" + known.number());
        }
        assertThat(pageText()).contains(known.name(), known.number(), "Samarinda", "Aktif");
    }

    @Test
    void theStateNarrowsTheListAndAnEmptyOneSaysWhatToDo() throws Exception {
        Account known = customer("Budi " + word(), digits(16));
        Person manager = logIn(person(Role.MANAGER));
        accounts.block(known.id(), "Tagihan macet", manager.asActor());
        CustomersView view = navigate(CustomersView.class);
        test(find(TextField.class, view).single()).setValue(known.number());
        @SuppressWarnings("unchecked")
        Select<AccountState> state = find(Select.class, view).single();
        assertThat(state.getItemLabelGenerator().apply(null)).isEqualTo("Semua status");
        state.setValue(AccountState.BLOCKED);
        assertThat(find(ListRow.class, view).all()).hasSize(1);
        assertThat(pageText()).contains("Diblokir");

        state.setValue(AccountState.ACTIVE);
        assertThat(find(ListRow.class, view).all()).isEmpty();
        assertThat(pageText()).contains("Tidak ada pelanggan yang cocok", "Coba potongan nama");
        press("Tampilkan semua pelanggan");
        assertThat(find(ListRow.class, view).all()).isNotEmpty();
    }

    @Test
    void comingBackFindsTheSameList() throws Exception {
        Account known = customer("Wati " + word(), digits(16));
        logIn(person(Role.STAFF));
        test(find(TextField.class, navigate(CustomersView.class)).single()).setValue(known.number());
        navigate("customers/" + known.number(), CustomerView.class);
        CustomersView again = navigate(CustomersView.class);
        assertThat(find(TextField.class, again).single().getValue()).isEqualTo(known.number());
        assertThat(find(ListRow.class, again).all()).hasSize(1);
    }

    @Test
    void theListGoesOnPageByPage() throws Exception {
        String series = "81" + digits(5);
        for (int i = 0; i < 51; i++) {
            customer(word() + " " + word(), digits(16), "0" + series + (1000 + i));
        }
        logIn(person(Role.STAFF));
        CustomersView view = navigate(CustomersView.class);
        test(find(TextField.class, view).single()).setValue(series);
        assertThat(find(ListRow.class, view).all()).hasSize(50);
        press("Tampilkan lagi");
        assertThat(find(ListRow.class, view).all()).hasSize(51).doesNotHaveDuplicates();
        assertThat(find(Button.class).withText("Tampilkan lagi").all()).isEmpty();
    }

    @Test
    void anAccountTellsWhoItIsItsTermsCasesPapersAndHistory() throws Exception {
        Account known = customer("Siti " + word(), digits(16));
        Person manager = logIn(person(Role.MANAGER));
        accounts.block(known.id(), "Tagihan macet", manager.asActor());
        navigate("customers/" + known.number(), CustomerView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo(known.name());
        assertThat(pageText())
                .contains(
                        "Diblokir",
                        ": Tagihan macet",
                        "Perorangan",
                        "Tanpa kredit",
                        "Tunai",
                        "Eceran",
                        known.contacts().getFirst().value(),
                        "Samarinda",
                        "Pendaftaran pelanggan",
                        "Pelanggan aktif",
                        "ktp.pdf",
                        "Akun dibuka",
                        "Akun diaktifkan",
                        "Status: Aktif → Diblokir; Alasan: – → Tagihan macet",
                        manager.name());
        String caseNumber =
                registrations.find(known.application()).orElseThrow().number();
        assertThat(find(ListRow.class).all())
                .extracting(row -> row.getElement().getAttribute("href"))
                .containsExactly("case/" + caseNumber);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).anyMatch(href -> href.startsWith("tel:+62"));
    }

    @Test
    void theNumberOfTheCardIsMaskedAndWhoSeesItWholeIsRecorded() throws Exception {
        String nik = digits(16);
        Account known = customer("Tono " + word(), nik);
        String grouped = nik.replaceAll("(.{4})(?=.)", "$1 ");
        logIn(person(Role.STAFF));
        navigate("customers/" + known.number(), CustomerView.class);
        assertThat(pageText()).contains("NIK", known.nationalId()).doesNotContain(grouped, nik);
        assertThat(find(Button.class).withText("Tampilkan lengkap").all()).isEmpty();

        Person lead = logIn(person(Role.LEAD));
        navigate("customers/" + known.number(), CustomerView.class);
        assertThat(pageText()).doesNotContain(grouped, nik);
        press("Tampilkan lengkap");
        assertThat(pageText()).contains(grouped, "NIK lengkap dilihat", lead.name());
    }

    @Test
    void unknownNumbersLeadToThePageOfNothing() {
        logIn(person(Role.STAFF));
        assertThat(navigate("customers/CUS-1999-99999", NotFoundView.class)).isNotNull();
        assertThat(navigate("customers/<script>", NotFoundView.class)).isNotNull();
        assertThat(pageText()).contains("Tidak ada apa-apa di sini");
    }

    @Test
    void theOneSearchAndTheNavigationLeadToCustomers() throws Exception {
        Account known = customer("Dewi " + word(), digits(16));
        Person clerk = person(Texts.ENGLISH, Role.STAFF);
        assertThat(searches.stream().flatMap(search -> search.find(known.number(), clerk, 5).stream()))
                .anySatisfy(hit -> {
                    assertThat(hit.kind()).isEqualTo("Customer");
                    assertThat(hit.title()).isEqualTo(known.name());
                    assertThat(hit.detail()).contains(known.number(), "Samarinda", "Active");
                    assertThat(hit.location()).isEqualTo("customers/" + known.number());
                });
        assertThat(entries.stream().filter(entry -> entry.isFor(clerk)))
                .extracting(NavEntry::view)
                .contains(CustomersView.class);
        logIn(clerk);
        assertThat(find(Anchor.class, navigate(CustomersView.class)).all())
                .extracting(Anchor::getHref, Anchor::getText)
                .contains(tuple("take-in", "Take in an application"));
    }
}

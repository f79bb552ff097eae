package id.kerani.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Receipt;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.staff.Theme;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen in both languages, widths and colours: pictures to look at, and axe finds no barrier. */
@EndToEnd
class ScreensE2E {

    private final Office office;

    private final Books books;
    private final Registrations registrations;
    private final Cases cases;

    ScreensE2E(
            @Autowired Office office,
            @Autowired Books books,
            @Autowired Registrations registrations,
            @Autowired Cases cases) {
        this.office = office;
        this.books = books;
        this.registrations = registrations;
        this.cases = cases;
    }

    @Test
    void login() {
        for (Locale language : Texts.LANGUAGES) {
            Pictures.take(office.visitor(language).go("login"), language, "login");
            Pictures.take(office.visitor(language).go("login?error"), language, "login-failed");
        }
    }

    @Test
    void administration() {
        Colleague administrator = office.colleague("Dewi Lestari", Role.ADMINISTRATOR);
        Colleague other = office.clerk("Budi Santoso", "front-office");
        Desk desk = office.desk(administrator);
        for (Locale language : Texts.LANGUAGES) {
            office.prefer(administrator, language, Theme.SYSTEM);
            Pictures.take(desk.go("people"), language, "people");
            Pictures.take(desk.go("people/" + other.id()), language, "person");
            Pictures.take(desk.go("people/new"), language, "person-new");
            Pictures.take(desk.go("teams"), language, "teams");
            Pictures.take(desk.go("company"), language, "company");
            Pictures.take(desk.go("audit"), language, "audit");
            Pictures.take(desk.go("account"), language, "account");
            Pictures.take(desk.go("nothing-here"), language, "not-found");
        }
    }

    @Test
    void work() throws Exception {
        received(Answers.ofAPerson());
        Receipt receipt = received(Answers.ofSomebodyWhoWantsCredit());
        books.settled();
        Colleague clerk = office.colleague("Ratna Sari", Role.MANAGER, "credit", "front-office");
        Desk desk = office.desk(clerk);
        String task = "task/" + cases.waiting(receipt.id()).getFirst().id();
        for (Locale language : Texts.LANGUAGES) {
            office.prefer(clerk, language, Theme.SYSTEM);
            Pictures.take(desk.go("inbox?view=queues"), language, "inbox");
            Pictures.take(desk.go("inbox?view=mine"), language, "inbox-mine");
            Pictures.take(desk.go(task), language, "task");
            Pictures.take(desk.go("case/" + receipt.number()), language, "case");
        }
    }

    @Test
    void customers() throws Exception {
        Answers applicant = Answers.ofAPerson();
        CaseId id = received(applicant).id();
        books.settled();
        assertThat(registrations.find(id).orElseThrow().customer()).isNotNull();
        Colleague manager = office.colleague("Ratna Sari", Role.MANAGER, "front-office");
        Desk desk = office.desk(manager);
        for (Locale language : Texts.LANGUAGES) {
            office.prefer(manager, language, Theme.SYSTEM);
            Pictures.take(desk.go("customers"), language, "customers");
            desk.page()
                    .locator("a.k-row")
                    .filter(new Locator.FilterOptions().setHasText(applicant.text("name")))
                    .click();
            desk.sees(applicant.text("phone").substring(4, 8));
            Pictures.take(desk, language, "customer");
            Pictures.take(desk.go("take-in"), language, "take-in");
            Pictures.take(desk.go("outbox"), language, "outbox");
            Pictures.take(desk.go("incidents"), language, "incidents");
        }
    }

    @Test
    void publicPage() {
        for (Locale language : Texts.LANGUAGES) {
            Desk visitor = office.visitor(language).go("apply");
            Pictures.take(visitor, language, "apply");
            visitor.button(language.equals(Texts.ENGLISH) ? "Send application" : "Kirim permohonan")
                    .click();
            visitor.settle();
            Pictures.take(visitor, language, "apply-problems");
        }
    }

    private Receipt received(Answers applicant) throws Exception {
        return registrations.apply(
                new NewApplication(UUID.randomUUID(), "web", Texts.INDONESIAN, applicant.read()),
                Actor.visitor(applicant.text("name")));
    }
}

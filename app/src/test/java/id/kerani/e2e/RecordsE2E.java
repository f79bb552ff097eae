package id.kerani.e2e;

import id.kerani.customer.Account;
import id.kerani.customer.Accounts;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.staff.Theme;
import id.kerani.worklist.CaseId;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers, their accounts, mails and what failed: what they look like, and axe finds no barrier. */
@EndToEnd
class RecordsE2E {

    private final Office office;
    private final Registrations registrations;
    private final Accounts accounts;
    private final Books books;

    RecordsE2E(
            @Autowired Office office,
            @Autowired Registrations registrations,
            @Autowired Accounts accounts,
            @Autowired Books books) {
        this.office = office;
        this.registrations = registrations;
        this.accounts = accounts;
        this.books = books;
    }

    private Account customer(Actor clerk, Answers answers) throws Exception {
        CaseId id = registrations
                .apply(new NewApplication(Ids.next(), "counter", Texts.INDONESIAN, answers.read()), clerk)
                .id();
        books.settled();
        return accounts.open(
                Objects.requireNonNull(registrations.find(id).orElseThrow().customer()), clerk);
    }

    @Test
    void pictures() throws Exception {
        Colleague administrator = office.colleague("Dewi Lestari", Role.ADMINISTRATOR, "front-office");
        Account first = customer(administrator.actor(), Answers.ofAPerson().with("nationalId", Answers.digits(16)));
        Account blocked = customer(administrator.actor(), Answers.ofAPerson().with("tradeName", "Toko Makmur"));
        accounts.block(blocked.id(), "Tagihan macet", administrator.actor());
        customer(administrator.actor(), Answers.ofSomebodyWhoWantsCredit());
        Desk desk = office.desk(administrator);
        for (Locale language : Texts.LANGUAGES) {
            office.prefer(administrator, language, Theme.SYSTEM);
            Pictures.take(desk.go("customers"), language, "customers");
            Pictures.take(desk.go("customers/" + first.number()), language, "customer");
            Pictures.take(desk.go("customers/" + blocked.number()), language, "customer-blocked");
            Pictures.take(desk.go("outbox"), language, "outbox");
            desk.page().locator("button.k-row").first().click();
            Pictures.take(desk.settle(), language, "mail");
            Pictures.take(desk.go("incidents"), language, "incidents");
        }
    }
}

package id.kerani.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.kerani.company.Company;
import id.kerani.customer.Account;
import id.kerani.customer.AccountState;
import id.kerani.customer.Accounts;
import id.kerani.customer.ContactKind;
import id.kerani.customer.NationalId;
import id.kerani.customer.PartyKind;
import id.kerani.customer.TaxNumber;
import id.kerani.document.Document;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Formats;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.caseview.PaperList;
import id.kerani.ui.component.KeyValues;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.Cases;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One customer's account: who it is, on what terms they buy, their cases, papers and history. */
@Route(value = "customers/:number", layout = MainLayout.class)
@PermitAll
public class CustomerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final Cases cases;
    private final Documents documents;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor me;
    private final boolean mayReadCards;
    private String title = "";

    CustomerView(
            Accounts accounts,
            Cases cases,
            Documents documents,
            Company company,
            CurrentPerson currentPerson,
            Clock clock) {
        this.accounts = accounts;
        this.cases = cases;
        this.documents = documents;
        this.clock = clock;
        this.zone = company.current().zone();
        Person person = currentPerson.get();
        this.me = person.asActor();
        this.mayReadCards =
                Stream.of(Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR).anyMatch(person::has);
        addClassName("k-page");
    }

    /** Where an account is shown, relative to the application. */
    static String location(String number) {
        return "customers/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        try {
            draw(accounts.byNumber(number, me).orElseThrow(NotFoundException::new));
        } catch (Refusal refusal) {
            throw new NotFoundException(refusal.getMessage());
        }
    }

    private void draw(Account account) throws Refusal {
        removeAll();
        title = account.about();
        AccountHistory history =
                new AccountHistory((before, limit) -> accounts.history(account.id(), before, limit, me), clock, zone);
        PageHeader header = new PageHeader(title)
                .withPath(
                        new RouterLink(getTranslation("customers.title"), CustomersView.class),
                        new Span(account.number()))
                .withNote(new Span(note(account)))
                .withActions(AccountWords.chip(account.state(), getLocale()));
        Div left = column(
                Sheet.titled(getTranslation("customers.about"), facts(account, history)),
                Sheet.titled(getTranslation("customers.terms"), terms(account)),
                Sheet.titled(getTranslation("customers.reached"), reached(account)));
        Div right = column(Sheet.titled(getTranslation("customers.cases"), new CustomerCases(casesOf(account), zone)));
        List<Document> papers = accounts.papers(account.id(), me);
        if (!papers.isEmpty()) {
            right.add(Sheet.titled(getTranslation("customers.papers"), new PaperList(papers, clock.instant(), zone)));
        }
        right.add(Sheet.titled(getTranslation("customers.history"), history));
        Div columns = new Div(left, right);
        columns.addClassName("k-case-columns");
        add(header, columns);
    }

    private static Div column(Component... sheets) {
        Div column = new Div(sheets);
        column.addClassName("k-column");
        return column;
    }

    /** Since when it is what it is, and why. */
    private String note(Account account) {
        String since = Formats.of(getLocale())
                .date(account.stateChangedAt().atZone(zone).toLocalDate());
        String words = getTranslation("customers.since." + account.state(), since);
        return account.stateReason().isEmpty() ? words : words + ": " + account.stateReason();
    }

    private KeyValues facts(Account account, AccountHistory history) {
        KeyValues facts = new KeyValues()
                .with(getTranslation("customers.number"), account.number())
                .with(getTranslation("customers.name"), account.name());
        if (!account.tradeName().isEmpty()) {
            facts.with(getTranslation("customers.tradeName"), account.tradeName());
        }
        facts.with(
                getTranslation("customers.sort"), AccountWords.sort(account.kind(), account.legalForm(), getLocale()));
        String masked = account.nationalId();
        if (masked != null) {
            facts.with(getTranslation("customers.nationalId"), new CardNumber(masked, mayReadCards, () -> {
                Optional<NationalId> whole = accounts.nationalId(account.id(), me);
                history.refresh();
                return whole;
            }));
        }
        TaxNumber taxNumber = account.taxNumber();
        if (taxNumber != null) {
            facts.with(getTranslation("customers.taxNumber"), readable(taxNumber, account));
        }
        return facts.with(getTranslation("customers.language"), Texts.get("ui.language.own", account.language()))
                .with(
                        getTranslation("customers.opened"),
                        Formats.of(getLocale()).dateTime(account.openedAt(), zone));
    }

    /** A person's tax number is the number of the card, and so as secret. */
    private static String readable(TaxNumber number, Account account) {
        return account.kind() == PartyKind.PERSON ? new NationalId(number.digits()).toString() : number.toString();
    }

    private Component terms(Account account) {
        if (account.state() == AccountState.PENDING) {
            Span pending = new Span(getTranslation("customers.terms.pending"));
            pending.addClassName("k-muted");
            return pending;
        }
        return new KeyValues()
                .with(getTranslation("customers.limit"), AccountWords.limit(account.terms(), getLocale()))
                .with(
                        getTranslation("customers.term"),
                        AccountWords.term(account.terms().paymentTermDays(), getLocale()))
                .with(
                        getTranslation("customers.priceGroup"),
                        getTranslation("customer.priceGroup." + account.terms().priceGroup()))
                .with(getTranslation("customers.portal"), getTranslation(account.portal() ? "ui.yes" : "ui.no"));
    }

    private KeyValues reached(Account account) {
        KeyValues reached = new KeyValues();
        for (Account.Contact contact : account.contacts()) {
            String address = contact.kind() == ContactKind.PHONE
                    ? "tel:" + contact.value().replaceAll("[^+0-9]", "")
                    : "mailto:" + contact.value();
            Anchor link = new Anchor(address, contact.value());
            link.getElement().setAttribute("router-ignore", true);
            reached.with(getTranslation("customers.contact." + contact.kind()), link);
        }
        for (Account.Place place : account.addresses()) {
            reached.with(
                    getTranslation("customers.address." + place.kind()),
                    place.address().toString());
        }
        return reached;
    }

    private List<CaseFile> casesOf(Account account) throws Refusal {
        return accounts.applicationsOf(account.id(), me).stream()
                .flatMap(id -> cases.find(id).stream())
                .toList();
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? "Kerani" : title + " · Kerani";
    }
}

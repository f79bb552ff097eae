package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.document.Document;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeraniTest
class RegistrationsIT {

    @Autowired
    private Registrations registrations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistrationDesk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private Staffing staffing;

    @Autowired
    private JdbcClient jdbc;

    private Actor clerk;
    private Actor manager;

    @BeforeEach
    void people() {
        clerk = staffing.clerk("front-office");
        manager = staffing.person(Role.MANAGER, "operations");
    }

    @Test
    void receivesOnceWhatIsSentTwice() throws Exception {
        NewApplication application = application(SomeApplicant.person());
        Receipt receipt = registrations.apply(application, clerk);
        assertThat(registrations.apply(application, clerk)).isEqualTo(receipt);
        assertThat(receipt.number()).matches("REG-20\\d\\d-\\d{5}");
        assertThat(count("application where request_key = ?", application.requestKey()))
                .isEqualTo(1);
    }

    @Test
    void receivesOnceWhatManySendAtTheSameMoment() throws Exception {
        NewApplication application = application(SomeApplicant.person());
        List<Callable<Receipt>> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            senders.add(() -> registrations.apply(application, clerk));
        }
        Set<Receipt> receipts = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Receipt> answer : pool.invokeAll(senders)) {
                receipts.add(answer.get());
            }
        }
        assertThat(receipts).hasSize(1);
        assertThat(count("application where request_key = ?", application.requestKey()))
                .isEqualTo(1);
    }

    @Test
    void registersOnceWhoeverAppliesTwiceAtTheSameMoment() throws Exception {
        SomeApplicant twice = SomeApplicant.person();
        List<Callable<Receipt>> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            senders.add(() -> registrations.apply(application(twice), clerk));
        }
        Set<CustomerId> customers = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Receipt> answer : pool.invokeAll(senders)) {
                customers.add(desk.account(answer.get().id()).id());
            }
        }
        assertThat(customers).hasSize(1);
        assertThat(count("customer where national_id = ?", String.valueOf(twice.nationalId())))
                .isEqualTo(1);
    }

    /** Either the decision or the cancellation happens; whoever comes second is told so in words. */
    @Test
    void letsADecisionAndACancellationOfTheSameMomentNotBothHappen() throws Exception {
        Actor creditor = staffing.clerk("credit");
        for (int round = 0; round < 6; round++) {
            SomeApplicant yellow = SomeApplicant.company().wanting(2_000_000, 7);
            CaseId id = desk.apply(yellow, clerk);
            WorkItem item =
                    workList.claim(desk.waiting(id, "Task_DecideApplication").id(), creditor);
            FormValues yes = FormValues.of(
                    Map.of("decision", "accept", "limit", 2_000_000, "paymentTermDays", 7, "priceGroup", "RETAIL_B"));
            List<Callable<String>> both = List.of(
                    () -> {
                        workList.complete(item.id(), item.version(), yes, creditor);
                        return "decided";
                    },
                    () -> {
                        registrations.cancel(id, "Changed mind", clerk);
                        return "cancelled";
                    });
            List<String> happened = new ArrayList<>();
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (Future<String> answer : pool.invokeAll(both)) {
                    try {
                        happened.add(answer.get());
                    } catch (ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(happened).hasSize(1);
            boolean decided = happened.contains("decided");
            desk.isAt(
                    id,
                    decided ? ApplicationState.REGISTERED : ApplicationState.CANCELLED,
                    decided ? RegisterCustomerProcess.END_ACTIVE : RegisterCustomerProcess.END_CANCELLED);
            assertThat(desk.account(id).state()).isEqualTo(decided ? AccountState.ACTIVE : AccountState.CLOSED);
        }
    }

    @Test
    void refusesAnotherApplicationUnderAUsedKey() throws Exception {
        UUID key = UUID.randomUUID();
        SomeApplicant applicant = SomeApplicant.person();
        registrations.apply(new NewApplication(key, "counter", Texts.ENGLISH, applicant.answers()), clerk);
        NewApplication other = new NewApplication(
                key, "counter", Texts.ENGLISH, applicant.wanting(1, 1).answers());
        assertThat(problems(() -> registrations.apply(other, clerk)))
                .containsExactly(FieldProblem.of("", "customer.requestKeyReused"));
    }

    @Test
    void keepsNothingOfWhatItRejects() {
        long applications = count("application");
        long files = count("case_file");
        long numbers = jdbc.sql("select coalesce(sum(last), 0) from number_series")
                .query(Long.class)
                .single();
        NewApplication bad = application(SomeApplicant.person().named("<i>x</i>"));
        assertThat(problems(() -> registrations.apply(bad, clerk)))
                .containsExactly(FieldProblem.of("name", "customer.markup"));
        NewApplication paperless = application(SomeApplicant.person().with(List.of(UUID.randomUUID())));
        assertThat(problems(() -> registrations.apply(paperless, clerk)))
                .containsExactly(FieldProblem.of("papers", "customer.papersUnknown"));
        assertThat(count("application")).isEqualTo(applications);
        assertThat(count("case_file")).isEqualTo(files);
        assertThat(jdbc.sql("select coalesce(sum(last), 0) from number_series")
                        .query(Long.class)
                        .single())
                .isEqualTo(numbers);
    }

    @Test
    void takesInVisitorsThroughTheWebOnly() throws Exception {
        SomeApplicant applicant = SomeApplicant.person();
        Actor visitor = Actor.visitor("Someone");
        refused("staff.notAllowed", () -> registrations.apply(application(applicant), visitor));
        NewApplication web = new NewApplication(UUID.randomUUID(), "web", Texts.INDONESIAN, applicant.answers());
        Receipt receipt = registrations.apply(web, visitor);
        assertThat(cases.find(receipt.id()).orElseThrow().openedBy()).isNull();
        refused(
                "staff.notAllowed",
                () -> accounts.open(desk.account(receipt.id()).id(), visitor));
        assertThat(registrations.mayCancel(receipt.id(), visitor)).isFalse();
    }

    @Test
    void keepsThePapersWithTheCaseAndTheAccount() throws Exception {
        UUID paper = desk.paper(clerk);
        CaseId id = desk.apply(SomeApplicant.person().with(List.of(paper)), clerk);
        assertThat(registrations.papers(id)).extracting(Document::fileName).containsExactly("ktp.pdf");
        CustomerId customer = desk.account(id).id();
        assertThat(accounts.papers(customer, clerk)).isEqualTo(registrations.papers(id));
        assertThat(accounts.applicationsOf(customer, clerk)).containsExactly(id);
        NewApplication thief = application(SomeApplicant.person().with(List.of(paper)));
        assertThat(problems(() -> registrations.apply(thief, clerk)))
                .containsExactly(FieldProblem.of("papers", "customer.papersUnknown"));
    }

    @Test
    void findsAccountsByNameNumberPhoneAndTaxNumber() throws Exception {
        SomeApplicant company = SomeApplicant.company();
        Account account = desk.account(desk.apply(company, clerk));
        String word = company.name().split(" ")[1];
        for (String text : List.of(
                word,
                word.substring(1, 5) + " " + company.tradeName(),
                account.number(),
                company.phone(),
                "+62 " + company.phone().substring(1),
                String.valueOf(account.taxNumber()))) {
            assertThat(found(text)).as(text).contains(account.id());
        }
        assertThat(found(word + " tidakada")).isEmpty();
        assertThat(found("%")).doesNotContain(new CustomerId(UUID.randomUUID()));
    }

    @Test
    void pagesThroughAllAccountsWithoutLossOrRepeat() throws Exception {
        String common = SomeApplicant.word() + "q";
        Set<CustomerId> made = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            made.add(desk.account(desk.apply(SomeApplicant.person().named(SomeApplicant.word() + " " + common), clerk))
                    .id());
        }
        List<CustomerId> seen = new ArrayList<>();
        AccountPage.Cursor cursor = null;
        do {
            AccountPage page = accounts.page(new AccountPage.Query(common, Set.of(), cursor, 3), clerk);
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(made);
        assertThat(accounts.page(new AccountPage.Query(common, Set.of(AccountState.BLOCKED), null, 10), clerk)
                        .rows())
                .isEmpty();
    }

    @Test
    void changesTheStateByVerbsAndRecordsWho() throws Exception {
        CustomerId id = desk.account(desk.apply(SomeApplicant.person(), clerk)).id();
        refused("staff.notAllowed", () -> accounts.block(id, "Late", clerk));
        refused("customer.reasonMissing", () -> accounts.block(id, " ", manager));
        assertThat(accounts.block(id, "Pays late", manager).state()).isEqualTo(AccountState.BLOCKED);
        refused("customer.accountIs.BLOCKED", () -> accounts.block(id, "Again", manager));
        assertThat(accounts.unblock(id, "Paid", manager).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(accounts.close(id, "Moved away", manager).portal()).isFalse();
        refused("customer.accountIs.CLOSED", () -> accounts.unblock(id, "Back", manager));
        refused("customer.unknown", () -> accounts.block(CustomerId.next(), "Who", manager));

        var history = accounts.history(id, null, 10, clerk);
        assertThat(history)
                .extracting(entry -> entry.action())
                .containsExactly(
                        "customer.closed",
                        "customer.unblocked",
                        "customer.blocked",
                        "customer.activated",
                        "customer.opened");
        assertThat(history.get(2).oldValues()).containsEntry("state", "ACTIVE");
        assertThat(history.get(2).newValues())
                .containsEntry("state", "BLOCKED")
                .containsEntry("stateReason", "Pays late");
        assertThat(history.get(2).actor()).isEqualTo(manager);
    }

    @Test
    void showsTheIdentityNumberOnlyToWhoNeedsItAndRecordsIt() throws Exception {
        SomeApplicant applicant = SomeApplicant.person();
        CaseId id = desk.apply(applicant, clerk);
        CustomerId customer = desk.account(id).id();
        refused("staff.notAllowed", () -> accounts.nationalId(customer, clerk));
        assertThat(accounts.nationalId(customer, manager))
                .map(NationalId::digits)
                .contains(applicant.nationalId());
        assertThat(accounts.history(customer, null, 1, clerk).getFirst().action())
                .isEqualTo("customer.nationalIdSeen");
        assertThat(accounts.history(customer, null, 50, clerk).toString()).doesNotContain(applicant.nationalId());
        assertThat(registrations.find(id).orElseThrow().toString()).doesNotContain(applicant.nationalId());
    }

    private List<CustomerId> found(String text) throws Refusal {
        return accounts.page(new AccountPage.Query(text, Set.of(), null, 20), clerk).rows().stream()
                .map(AccountPage.Row::id)
                .toList();
    }

    private static NewApplication application(SomeApplicant applicant) {
        return new NewApplication(UUID.randomUUID(), "counter", Texts.ENGLISH, applicant.answers());
    }

    private long count(String from, Object... parameters) {
        return jdbc.sql("select count(*) from " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static List<FieldProblem> problems(ThrowingCallable call) {
        var rejected = org.assertj.core.api.Assertions.catchThrowableOfType(ApplicationRejected.class, call);
        assertThat(rejected).isNotNull();
        return rejected.problems();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            Texts.LANGUAGES.forEach(
                    language -> assertThat(refusal.text(language)).doesNotStartWith("!"));
        });
    }
}

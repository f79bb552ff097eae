package id.kerani.customer;

import static id.kerani.customer.RegisterCustomerProcess.END_ACTIVE;
import static id.kerani.customer.RegisterCustomerProcess.END_ATTACHED;
import static id.kerani.customer.RegisterCustomerProcess.END_CANCELLED;
import static id.kerani.customer.RegisterCustomerProcess.END_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.forms.FormValues;
import id.kerani.notice.OutgoingMail;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.PassesEveryFlowNode;
import id.kerani.testing.Staffing;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the model {@code register-customer}, on the real engine. */
@KeraniTest
@PassesEveryFlowNode("register-customer")
class RegisterCustomerProcessTest {

    private static final String RESOLVE = "Task_ResolveDuplicate";
    private static final String DECIDE = "Task_DecideApplication";
    private static final String APPROVE = "Task_ApproveCreditTerms";
    private static final Map<String, Object> NEW = Map.of("resolution", "new");

    @Autowired
    private Staffing staffing;

    @Autowired
    private RegistrationDesk desk;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WorkList workList;

    private Actor counter;
    private Actor front;
    private Actor creditor;
    private Actor manager;

    @BeforeEach
    void people() {
        counter = staffing.clerk("front-office");
        front = staffing.clerk("front-office");
        creditor = staffing.clerk("credit");
        manager = staffing.person(Role.MANAGER, "operations", "credit");
    }

    @Test
    void activatesAGreenCashCustomerAtOnce() {
        SomeApplicant applicant = SomeApplicant.person();
        CaseId id = desk.apply(applicant, counter);

        desk.isAt(id, ApplicationState.REGISTERED, END_ACTIVE);
        Account account = desk.account(id);
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.number()).matches("CUS-20\\d\\d-\\d{5}");
        assertThat(account.terms()).isEqualTo(new Terms(Money.rupiah(0), 0, PriceGroup.RETAIL_A));
        assertThat(account.portal()).isTrue();
        assertThat(account.nationalId()).contains("••••").doesNotContain(applicant.nationalId());
        assertThat(desk.mails(id)).singleElement().satisfies(mail -> {
            assertThat(mail.mail().to()).isEqualTo(applicant.email());
            assertThat(mail.mail().body())
                    .contains(account.number(), applicant.name())
                    .doesNotContain("!");
            assertThat(mail.state()).isEqualTo(OutgoingMail.State.KEPT);
        });
        assertThat(desk.history(id))
                .contains(
                        "Risk check: Green (reasons: 0)", "Account " + account.number() + " is active", "Told by mail");
        assertThat(desk.registration(id).decidedBy()).isNull();
    }

    @Test
    void asksForACallWhereThereIsNoMailAddress() {
        SomeApplicant applicant = SomeApplicant.person();
        CaseId id = desk.apply(applicant.reached(applicant.phone(), null), counter);

        desk.isAt(id, ApplicationState.REGISTERED, END_ACTIVE);
        assertThat(desk.mails(id)).isEmpty();
        assertThat(desk.history(id)).anyMatch(line -> line.startsWith("No mail address: tell by phone +62 812"));
    }

    @Test
    void attachesACertainDuplicateAndTellsOnlyTheAddressOnFile() {
        SomeApplicant known = SomeApplicant.person();
        CaseId first = desk.apply(known, counter);
        CaseId again = desk.applyOnTheWeb(known.reached("0813" + SomeApplicant.digits(8), "stranger@example.org"));

        desk.isAt(again, ApplicationState.ATTACHED, END_ATTACHED);
        assertThat(desk.registration(again).customer())
                .isEqualTo(desk.registration(first).customer());
        assertThat(desk.mails(again))
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().to()).isEqualTo(known.email()));
        assertThat(desk.account(first).contacts())
                .extracting(Account.Contact::value)
                .doesNotContain("stranger@example.org");
    }

    @Test
    void registersAsNewWhoOnlyResemblesACustomer() throws Exception {
        SomeApplicant known = SomeApplicant.person();
        CaseId first = desk.apply(known, counter);
        SomeApplicant cousin = SomeApplicant.person().reached(known.phone(), null);
        CaseId second = desk.apply(cousin, counter);

        desk.isAt(second, ApplicationState.SUSPECTED, null);
        WorkItem item = desk.waiting(second, RESOLVE);
        var prefilled = workList.open(item.id(), front).values();
        assertThat(prefilled.text("candidates[0].number"))
                .contains(desk.account(first).number());
        assertThat(prefilled.text("candidates[0].samePhone")).contains("✓");
        desk.complete(second, RESOLVE, front, NEW);

        desk.isAt(second, ApplicationState.REGISTERED, END_ACTIVE);
        assertThat(desk.account(second).id()).isNotEqualTo(desk.account(first).id());
        assertThat(desk.history(second)).contains("Found to be a new customer");
    }

    @Test
    void linksToTheCustomerAPersonNames() throws Exception {
        SomeApplicant known = SomeApplicant.person();
        CaseId first = desk.apply(known, counter);
        CaseId second = desk.apply(SomeApplicant.person().reached(known.phone(), null), counter);
        Account account = desk.account(first);

        WorkItem item = workList.claim(desk.waiting(second, RESOLVE).id(), front);
        FormValues stranger = FormValues.of(
                Map.of("resolution", "link", "customer", CustomerId.next().toString()));
        assertThatThrownBy(() -> workList.complete(item.id(), item.version(), stranger, front))
                .asInstanceOf(type(WorkList.FormRejected.class))
                .satisfies(rejected ->
                        assertThat(rejected.problems().getFirst().path()).isEqualTo("customer"));
        desk.isAt(second, ApplicationState.SUSPECTED, null);

        CaseId third = desk.apply(SomeApplicant.person().reached(known.phone(), null), counter);
        desk.complete(
                third,
                RESOLVE,
                front,
                Map.of("resolution", "link", "customer", account.id().toString()));

        desk.isAt(third, ApplicationState.ATTACHED, END_ATTACHED);
        assertThat(desk.account(third)).isEqualTo(account);
    }

    @Test
    void mergesWhatIsNewIntoTheAccountAndCanTakeItBack() throws Exception {
        SomeApplicant known = SomeApplicant.person();
        CaseId first = desk.apply(known, counter);
        SomeApplicant moved = SomeApplicant.person().reached(known.phone(), "new@example.org");
        CaseId second = desk.apply(moved, counter);
        Account before = desk.account(first);
        desk.complete(
                second,
                RESOLVE,
                front,
                Map.of("resolution", "merge", "customer", before.id().toString()));

        desk.isAt(second, ApplicationState.ATTACHED, END_ATTACHED);
        Account merged = desk.account(first);
        assertThat(merged.contacts()).extracting(Account.Contact::value).contains("new@example.org");
        assertThat(merged.addresses()).hasSize(2);

        Account undone = accounts.undoMerge(before.id(), second, manager);
        assertThat(undone.contacts()).isEqualTo(before.contacts());
        assertThat(undone.addresses()).isEqualTo(before.addresses());
        refused("customer.nothingMerged", () -> accounts.undoMerge(before.id(), second, manager));
    }

    @Test
    void comparesAgainWhenTheSameCustomerWasRegisteredMeanwhile() throws Exception {
        SomeApplicant neighbour = SomeApplicant.person();
        desk.apply(neighbour, counter);
        SomeApplicant twice = SomeApplicant.person().reached(neighbour.phone(), null);
        CaseId slow = desk.apply(twice, counter);
        CaseId quick = desk.apply(twice.reached("0813" + SomeApplicant.digits(8), null), counter);
        desk.isAt(quick, ApplicationState.REGISTERED, END_ACTIVE);

        desk.complete(slow, RESOLVE, front, NEW);

        desk.isAt(slow, ApplicationState.ATTACHED, END_ATTACHED);
        assertThat(desk.account(slow).id()).isEqualTo(desk.account(quick).id());
        assertThat(desk.history(slow)).contains("Known meanwhile");
    }

    @Test
    void letsAPersonAcceptAYellowApplicationBelowTheThreshold() throws Exception {
        CaseId id = desk.apply(yellow().wanting(8_000_000, 30), counter);

        desk.isAt(id, ApplicationState.DECIDING, null);
        assertThat(desk.registration(id).riskReasons()).containsExactly("tradingShort", "noPapers");
        WorkItem item = desk.waiting(id, DECIDE);
        var prefilled = workList.open(item.id(), creditor).values();
        assertThat(prefilled.number("proposedLimit"))
                .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("8000000"));
        assertThat(prefilled.text("priceGroup")).contains("RETAIL_B");
        desk.complete(id, DECIDE, creditor, accept(7_500_000));

        desk.isAt(id, ApplicationState.REGISTERED, END_ACTIVE);
        assertThat(desk.account(id).terms()).isEqualTo(new Terms(Money.rupiah(7_500_000), 14, PriceGroup.RETAIL_B));
        assertThat(desk.registration(id).decidedBy()).isEqualTo(creditor.name());
        assertThat(desk.mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().body()).contains("Rp\u00a07,500,000", "14 days"));
    }

    @Test
    void letsAPersonRefuseAndTellsTheReason() throws Exception {
        CaseId id = desk.apply(yellow().wanting(8_000_000, 30), counter);
        desk.complete(
                id,
                DECIDE,
                creditor,
                Map.of("decision", "refuse", "reason", "Shop not found", "comment", "Twice there"));

        desk.isAt(id, ApplicationState.REFUSED, END_REFUSED);
        assertThat(desk.account(id).state()).isEqualTo(AccountState.REFUSED);
        assertThat(desk.mails(id)).singleElement().satisfies(mail -> assertThat(
                        mail.mail().body())
                .contains("Shop not found")
                .doesNotContain("Twice there"));
        assertThat(desk.registration(id).endedBy()).isEqualTo(creditor.name());
    }

    @Test
    void wantsASecondPersonAboveTheThreshold() throws Exception {
        CaseId id = desk.apply(yellow().wanting(15_000_000, 30), counter);
        desk.complete(id, DECIDE, creditor, accept(12_000_000));

        desk.isAt(id, ApplicationState.ACCEPTED, null);
        assertThat(desk.account(id).state()).isEqualTo(AccountState.PENDING);
        WorkItem item = desk.waiting(id, APPROVE);
        assertThat(workList.open(item.id(), manager).values().text("decidedBy")).contains(creditor.name());
        desk.complete(id, APPROVE, manager, Map.of("approval", "approve"));

        desk.isAt(id, ApplicationState.REGISTERED, END_ACTIVE);
        assertThat(desk.account(id).terms().creditLimit()).isEqualTo(Money.rupiah(12_000_000));
        assertThat(desk.registration(id).approvedBy()).isEqualTo(manager.name());
    }

    @Test
    void decidesAgainWhatTheSecondPersonSentBack() throws Exception {
        CaseId id = desk.apply(yellow().wanting(15_000_000, 30), counter);
        desk.complete(id, DECIDE, creditor, accept(15_000_000));
        desk.complete(id, APPROVE, manager, Map.of("approval", "sendBack", "reason", "Too much for the start"));

        desk.isAt(id, ApplicationState.DECIDING, null);
        WorkItem again = desk.waiting(id, DECIDE);
        var prefilled = workList.open(again.id(), creditor).values();
        assertThat(prefilled.text("returnReason")).contains("Too much for the start");
        assertThat(prefilled.number("limit"))
                .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("15000000"));
        desk.complete(id, DECIDE, creditor, accept(9_000_000));

        desk.isAt(id, ApplicationState.REGISTERED, END_ACTIVE);
        assertThat(desk.registration(id).approvedBy()).isNull();
    }

    @Test
    void letsTheSecondPersonRefuse() throws Exception {
        CaseId id = desk.apply(yellow().wanting(15_000_000, 30), counter);
        desk.complete(id, DECIDE, creditor, accept(15_000_000));
        desk.complete(id, APPROVE, manager, Map.of("approval", "refuse", "reason", "Not at this time"));

        desk.isAt(id, ApplicationState.REFUSED, END_REFUSED);
        assertThat(desk.mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().body()).contains("Not at this time"));
        assertThat(desk.registration(id).endedBy()).isEqualTo(manager.name());
    }

    @Test
    void wantsASecondPersonAlsoForWhatTheTablesAccepted() throws Exception {
        CaseId id = desk.apply(sound().wanting(20_000_000, 45), counter);

        desk.isAt(id, ApplicationState.ACCEPTED, null);
        refused(
                "worklist.unknown",
                () -> workList.claim(desk.waiting(id, APPROVE).id(), counter));
        desk.complete(id, APPROVE, manager, Map.of("approval", "approve"));

        desk.isAt(id, ApplicationState.REGISTERED, END_ACTIVE);
        assertThat(desk.account(id).terms()).isEqualTo(new Terms(Money.rupiah(20_000_000), 30, PriceGroup.WHOLESALE));
    }

    @Test
    void refusesARedApplicationWithALetterThatNamesNoInternalReason() {
        SomeApplicant risky = SomeApplicant.company().identified(null, null).wanting(30_000_000, 30);
        CaseId id = desk.apply(risky, counter);

        desk.isAt(id, ApplicationState.REFUSED, END_REFUSED);
        assertThat(desk.registration(id).riskReasons()).contains("creditWithoutTaxNumber");
        assertThat(desk.mails(id)).singleElement().satisfies(mail -> {
            assertThat(mail.mail().body()).contains("do not meet our conditions");
            assertThat(mail.mail().body()).doesNotContain("NPWP");
        });
    }

    @Test
    void looksTwiceAtWhoeverWasRefusedBefore() throws Exception {
        SomeApplicant risky = SomeApplicant.company()
                .wanting(30_000_000, 30)
                .since(LocalDate.now().minusMonths(2));
        CaseId first = desk.apply(risky, counter);
        desk.complete(first, DECIDE, creditor, Map.of("decision", "refuse", "reason", "Too young"));

        CaseId again = desk.apply(risky, counter);

        desk.isAt(again, ApplicationState.SUSPECTED, null);
        desk.complete(again, RESOLVE, front, NEW);
        desk.isAt(again, ApplicationState.DECIDING, null);
        assertThat(desk.registration(again).riskReasons()).contains("likeBlocked");
    }

    @Test
    void isCancelledWhileADuplicateIsLookedAt() throws Exception {
        SomeApplicant known = SomeApplicant.person();
        CaseId first = desk.apply(known, counter);
        CaseId id = desk.apply(SomeApplicant.person().reached(known.phone(), null), counter);
        registrations.cancel(id, "Changed their mind", counter);

        desk.isAt(id, ApplicationState.CANCELLED, END_CANCELLED);
        assertThat(desk.registration(id).customer()).isNull();
        assertThat(desk.account(first).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(desk.history(id)).contains("Cancelled: Changed their mind");
    }

    @Test
    void isCancelledWhileSomebodyDecides() throws Exception {
        CaseId id = desk.apply(yellow().wanting(8_000_000, 30), counter);
        WorkItem held = workList.claim(desk.waiting(id, DECIDE).id(), creditor);
        registrations.cancel(id, "Moves away", counter);

        desk.isAt(id, ApplicationState.CANCELLED, END_CANCELLED);
        assertThat(desk.account(id).state()).isEqualTo(AccountState.CLOSED);
        assertThat(desk.mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().subject()).contains("cancelled"));
        refused("worklist.withdrawn", () -> workList.claim(held.id(), creditor));
    }

    @Test
    void isCancelledWhileTheSecondPersonIsAwaited() throws Exception {
        CaseId id = desk.apply(sound().wanting(20_000_000, 30), counter);
        refused("customer.mayNotCancel", () -> registrations.cancel(id, "Not mine", front));
        refused("customer.reasonMissing", () -> registrations.cancel(id, "  ", counter));
        desk.isAt(id, ApplicationState.ACCEPTED, null);
        registrations.cancel(id, "Wrong shop", manager);

        desk.isAt(id, ApplicationState.CANCELLED, END_CANCELLED);
        refused("customer.applicationIs.CANCELLED", () -> registrations.cancel(id, "Again", manager));
    }

    @Test
    void isNotCancelledOnceItEnded() {
        CaseId id = desk.apply(SomeApplicant.person(), counter);
        refused("customer.applicationIs.REGISTERED", () -> registrations.cancel(id, "Too late", counter));
        assertThat(desk.account(id).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void keepsWhoAskedFromDecidingAndWhoDecidedFromApproving() throws Exception {
        Actor everywhere = staffing.person(Role.MANAGER, "front-office", "credit", "operations");
        CaseId own = desk.apply(yellow().wanting(15_000_000, 30), everywhere);
        refused("worklist.separated", () -> desk.complete(own, DECIDE, everywhere, accept(1)));
        desk.complete(own, DECIDE, creditor, accept(15_000_000));
        refused("worklist.separated", () -> desk.complete(own, APPROVE, everywhere, Map.of("approval", "approve")));

        CaseId other = desk.apply(yellow().wanting(15_000_000, 30), counter);
        desk.complete(other, DECIDE, everywhere, accept(15_000_000));
        refused("worklist.separated", () -> desk.complete(other, APPROVE, everywhere, Map.of("approval", "approve")));
        desk.complete(other, APPROVE, manager, Map.of("approval", "approve"));
        desk.isAt(other, ApplicationState.REGISTERED, END_ACTIVE);
    }

    /** A young company without papers. */
    private static SomeApplicant yellow() {
        return SomeApplicant.company().since(LocalDate.now().minusMonths(5));
    }

    /** An old company with papers: green also with credit. */
    private SomeApplicant sound() {
        return SomeApplicant.company().with(List.of(desk.paper(counter)));
    }

    private static Map<String, Object> accept(long limit) {
        return new HashMap<>(
                Map.of("decision", "accept", "limit", limit, "paymentTermDays", 14, "priceGroup", "RETAIL_B"));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}

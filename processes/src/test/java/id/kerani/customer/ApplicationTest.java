package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final Actor RANI = Actor.person(PersonId.next(), "Rani");
    private static final Actor BUDI = Actor.person(PersonId.next(), "Budi");
    private static final Actor SARI = Actor.person(PersonId.next(), "Sari");
    private static final Terms TERMS = new Terms(Money.rupiah(12_000_000), 14, PriceGroup.RETAIL_B);

    @Test
    void travelsFromArrivalToAnActiveAccount() throws Exception {
        Application application = deciding(RANI);
        application.accept(TERMS, "", "", BUDI, NOW);
        application.approve(SARI, NOW);
        assertThat(application.registered(NOW)).isEqualTo(TERMS);
        assertThat(application.snapshot())
                .extracting(Registration::state, Registration::decidedBy, Registration::approvedBy)
                .containsExactly(ApplicationState.REGISTERED, "Budi", "Sari");
    }

    @Test
    void namesItsStateToWhomeverComesTooLate() throws Exception {
        Application application = deciding(RANI);
        application.cancel("Changed mind", RANI, NOW);
        refused("customer.applicationIs.CANCELLED", () -> application.accept(TERMS, "", "", BUDI, NOW));
        refused("customer.applicationIs.CANCELLED", () -> application.turnDown("no", "", BUDI, NOW));
        refused("customer.applicationIs.CANCELLED", () -> application.approve(SARI, NOW));
        refused("customer.applicationIs.CANCELLED", () -> application.cancel("Again", RANI, NOW));
        assertThatThrownBy(() -> application.registered(NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CANCELLED");
    }

    @Test
    void wantsAReasonForEveryNo() throws Exception {
        Application application = deciding(RANI);
        refused("customer.reasonMissing", () -> application.turnDown("", "", BUDI, NOW));
        refused("customer.reasonMissing", () -> application.cancel(" ", RANI, NOW));
        application.accept(TERMS, "", "", BUDI, NOW);
        refused("customer.reasonMissing", () -> application.sendBack("", SARI));
        refused("customer.reasonMissing", () -> application.turnDownTerms("", SARI));
        assertThat(application.state()).isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void takesOnlyOneOfTheCandidatesForTheKnownCustomer() {
        CustomerId similar = CustomerId.next();
        Application application = received(RANI);
        assertThat(application.compared(List.of(candidate(similar, Verdict.POSSIBLE))))
                .isEqualTo(Verdict.POSSIBLE);
        refused("customer.notACandidate", () -> application.resolveAs(Resolution.LINK, CustomerId.next(), BUDI));
        assertThat(application.customer()).isEmpty();
    }

    @Test
    void doesNotAskTwiceAboutACandidateSomebodyDismissed() throws Exception {
        CustomerId similar = CustomerId.next();
        Application application = received(RANI);
        application.compared(List.of(candidate(similar, Verdict.POSSIBLE)));
        application.resolveAsNew(BUDI);
        assertThat(application.compared(List.of(candidate(similar, Verdict.CERTAIN))))
                .isEqualTo(Verdict.NONE);
        assertThat(application.compared(
                        List.of(candidate(similar, Verdict.CERTAIN), candidate(CustomerId.next(), Verdict.POSSIBLE))))
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void acceptsGreenOnesOnTheTablesTerms() {
        Application application = received(RANI);
        application.compared(List.of());
        application.opened(CustomerId.next());
        application.assessed(RiskLevel.GREEN, List.of());
        application.proposed(TERMS, NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(application.terms()).contains(TERMS);
    }

    /** Whatever people try in whatever order: who asks never decides or approves, who decides never approves. */
    @Test
    void neverLetsOnePersonApproveTheirOwn() {
        List<Actor> people = List.of(RANI, BUDI, SARI);
        int approvals = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            Actor requester = random.nextInt(5) == 0 ? Actor.visitor("Web") : people.get(random.nextInt(3));
            Application application = random.nextBoolean() ? deciding(requester) : acceptedByRule(requester);
            Actor decider = null;
            for (int step = 0; step < 12; step++) {
                Actor actor = people.get(random.nextInt(3));
                Registration before = application.snapshot();
                try {
                    switch (random.nextInt(4)) {
                        case 0 -> {
                            application.accept(TERMS, "", "", actor, NOW);
                            decider = actor;
                        }
                        case 1 -> {
                            application.approve(actor, NOW);
                            approvals++;
                        }
                        case 2 -> application.sendBack("again", actor);
                        default -> application.turnDownTerms("no", actor);
                    }
                    assertThat(actor).as("seed %d", seed).isNotEqualTo(requester);
                    if (application.snapshot().approvedBy() != null) {
                        assertThat(application.snapshot().approvedBy())
                                .as("seed %d", seed)
                                .isNotEqualTo(decider == null ? "" : decider.name());
                    }
                } catch (Refusal refusal) {
                    assertThat(application.snapshot()).as("seed %d", seed).isEqualTo(before);
                }
            }
        }
        assertThat(approvals).as("the cases reach approvals").isGreaterThan(500);
    }

    private static DuplicateCandidate candidate(CustomerId id, Verdict verdict) {
        return new DuplicateCandidate(id, verdict, 0.8, 0.7, 0.5, Set.of(MatchReason.SAME_PHONE), false);
    }

    private static Application deciding(Actor requester) {
        Application application = received(requester);
        application.compared(List.of());
        application.opened(CustomerId.next());
        application.assessed(RiskLevel.YELLOW, List.of("noPapers"));
        application.proposed(TERMS, NOW);
        return application;
    }

    private static Application acceptedByRule(Actor requester) {
        Application application = received(requester);
        application.compared(List.of());
        application.opened(CustomerId.next());
        application.assessed(RiskLevel.GREEN, List.of());
        application.proposed(TERMS, NOW);
        return application;
    }

    private static Application received(Actor requester) {
        var arrived = new NewApplication(
                UUID.randomUUID(),
                "counter",
                Texts.ENGLISH,
                SomeApplicant.company().answers());
        try {
            var checked = ApplicationCheck.check(arrived, LocalDate.of(2026, 11, 24));
            return new Application(CaseId.next(), "REG-2026-00001", arrived, "hash", checked, requester, NOW);
        } catch (ApplicationRejected e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.@Nullable ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}

package id.kerani.customer;

import static id.kerani.customer.RegisterCustomerProcess.CREDIT_LIMIT;
import static id.kerani.customer.RegisterCustomerProcess.DECISION;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseRef;
import id.kerani.worklist.TaskContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step at which a person decides on a yellow application, or again on one that was sent back. */
@Component
class DecideApplication implements TaskContract<DecideApplication.Question, DecideApplication.Answer> {

    private final Assessment assessment;
    private final Decisions decisions;

    DecideApplication(Assessment assessment, Decisions decisions) {
        this.assessment = assessment;
        this.decisions = decisions;
    }

    /** What the form shows; limit, term and price group start with what was decided last, or else proposed. */
    record Question(
            String name,
            List<String> riskReasons,
            String returnReason,
            BigDecimal requestedCredit,
            BigDecimal proposedLimit,
            BigDecimal limit,
            int paymentTermDays,
            String priceGroup) {}

    /**
     * @param decision {@code accept} or {@code refuse}
     * @param reason needed for a refusal, told to the applicant
     * @param comment for colleagues
     */
    record Answer(
            String decision,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal paymentTermDays,
            @Nullable String priceGroup,
            @Nullable String reason,
            @Nullable String comment) {}

    @Override
    public String formKey() {
        return "decide-application";
    }

    @Override
    public Question prefill(CaseRef reference) {
        Registration registration = assessment.registration(reference.id());
        Terms proposed = required(registration, registration.proposed());
        Terms start = registration.agreed() == null ? proposed : registration.agreed();
        return new Question(
                registration.applicant().name(),
                registration.riskReasons(),
                registration.returnReason(),
                plain(registration.wantedCredit().amount()),
                plain(proposed.creditLimit().amount()),
                plain(start.creditLimit().amount()),
                start.paymentTermDays(),
                start.priceGroup().name());
    }

    static Terms required(Registration registration, @Nullable Terms terms) {
        if (terms == null) {
            throw new IllegalStateException("Application " + registration.number() + " has no terms");
        }
        return terms;
    }

    static BigDecimal plain(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.DOWN);
    }

    @Override
    public Class<Answer> decisionType() {
        return Answer.class;
    }

    @Override
    public Outcome decide(CaseRef reference, Answer answer, Actor actor) throws Refusal {
        switch (answer.decision()) {
            case "accept" -> {
                Terms terms = Decisions.terms(answer.limit(), answer.paymentTermDays(), answer.priceGroup());
                long limit = decisions.accept(reference.id(), terms, answer.reason(), answer.comment(), actor);
                return Outcome.of(DECISION, "accept").and(CREDIT_LIMIT, limit);
            }
            case "refuse" -> {
                decisions.turnDown(reference.id(), answer.reason(), answer.comment(), actor);
                return Outcome.of(DECISION, "refuse");
            }
            default -> throw new Refusal("customer.unknownChoice", answer.decision());
        }
    }
}

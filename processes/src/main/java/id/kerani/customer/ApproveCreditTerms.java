package id.kerani.customer;

import static id.kerani.customer.RegisterCustomerProcess.APPROVAL;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseRef;
import id.kerani.worklist.TaskContract;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step at which a second person agrees to credit terms above the threshold. */
@Component
class ApproveCreditTerms implements TaskContract<ApproveCreditTerms.Question, ApproveCreditTerms.Answer> {

    private final Assessment assessment;
    private final Decisions decisions;

    ApproveCreditTerms(Assessment assessment, Decisions decisions) {
        this.assessment = assessment;
        this.decisions = decisions;
    }

    /** What the form shows, all of it to be read only. */
    record Question(
            String name,
            List<String> riskReasons,
            BigDecimal requestedCredit,
            BigDecimal limit,
            int paymentTermDays,
            String priceGroup,
            String decidedBy,
            String decisionComment) {}

    /**
     * @param approval {@code approve}, {@code sendBack} or {@code refuse}
     * @param reason needed unless approved; a refusal's is told to the applicant
     */
    record Answer(
            String approval,
            @Nullable String reason,
            @Nullable String comment) {}

    @Override
    public String formKey() {
        return "approve-credit-terms";
    }

    @Override
    public Question prefill(CaseRef reference) {
        Registration registration = assessment.registration(reference.id());
        Terms terms = DecideApplication.required(registration, registration.agreed());
        return new Question(
                registration.applicant().name(),
                registration.riskReasons(),
                DecideApplication.plain(registration.wantedCredit().amount()),
                DecideApplication.plain(terms.creditLimit().amount()),
                terms.paymentTermDays(),
                terms.priceGroup().name(),
                registration.decidedBy() == null ? "Kerani" : registration.decidedBy(),
                registration.decisionComment());
    }

    @Override
    public Class<Answer> decisionType() {
        return Answer.class;
    }

    @Override
    public Outcome decide(CaseRef reference, Answer answer, Actor actor) throws Refusal {
        switch (answer.approval()) {
            case "approve" -> decisions.approve(reference.id(), answer.comment(), actor);
            case "sendBack" -> decisions.sendBack(reference.id(), answer.reason(), actor);
            case "refuse" -> decisions.turnDownTerms(reference.id(), answer.reason(), actor);
            default -> throw new Refusal("customer.unknownChoice", answer.approval());
        }
        return Outcome.of(APPROVAL, answer.approval());
    }
}

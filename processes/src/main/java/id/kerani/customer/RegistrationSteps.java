package id.kerani.customer;

import static id.kerani.customer.RegisterCustomerProcess.ADDRESS_COMPLETE;
import static id.kerani.customer.RegisterCustomerProcess.APPROVAL;
import static id.kerani.customer.RegisterCustomerProcess.CREDIT_LIMIT;
import static id.kerani.customer.RegisterCustomerProcess.DECISION;
import static id.kerani.customer.RegisterCustomerProcess.DUPLICATE_RESULT;
import static id.kerani.customer.RegisterCustomerProcess.HAS_TAX_NUMBER;
import static id.kerani.customer.RegisterCustomerProcess.LIKE_BLOCKED;
import static id.kerani.customer.RegisterCustomerProcess.PAPER_COUNT;
import static id.kerani.customer.RegisterCustomerProcess.PARTY_KIND;
import static id.kerani.customer.RegisterCustomerProcess.RISK_LEVEL;
import static id.kerani.customer.RegisterCustomerProcess.RISK_SCORE;
import static id.kerani.customer.RegisterCustomerProcess.TERMS_PROPOSAL;
import static id.kerani.customer.RegisterCustomerProcess.TRADING_MONTHS;
import static id.kerani.customer.RegisterCustomerProcess.WANTED_CREDIT;
import static id.kerani.customer.RegisterCustomerProcess.WANTED_TERM_DAYS;

import id.kerani.engine.ProcessSteps;
import id.kerani.engine.Step;
import id.kerani.engine.StepContext;
import id.kerani.worklist.CaseId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The machine's steps of {@code register-customer}. */
@Component
class RegistrationSteps implements ProcessSteps {

    private final Assessment assessment;
    private final Map<String, Step> steps = Map.ofEntries(
            Map.entry("checkDuplicates", this::checkDuplicates),
            Map.entry("attachToExisting", context -> assessment().attachToExisting(id(context))),
            Map.entry("mergeIntoExisting", context -> assessment().mergeIntoExisting(id(context))),
            Map.entry("openAccount", context -> assessment().openAccount(id(context))),
            Map.entry("gatherRiskFacts", this::gatherRiskFacts),
            Map.entry("recordRisk", this::recordRisk),
            Map.entry("recordTerms", this::recordTerms),
            Map.entry("activateAccount", context -> assessment().activateAccount(id(context))),
            Map.entry("sendConfirmation", context -> assessment().sendConfirmation(id(context))),
            Map.entry("refuseApplication", context -> assessment().refuseApplication(id(context))),
            Map.entry("sendRefusal", context -> assessment().sendRefusal(id(context))),
            Map.entry("confirmCancellation", context -> assessment().confirmCancellation(id(context))));

    RegistrationSteps(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Map<String, Step> steps() {
        return steps;
    }

    @Override
    public Set<String> messages() {
        return Set.of(RegisterCustomerProcess.MESSAGE_CANCELLED);
    }

    @Override
    public Set<String> errors() {
        return Set.of(RegisterCustomerProcess.ERROR_KNOWN_MEANWHILE);
    }

    @Override
    public Set<String> formsOutsideModels() {
        return Set.of("take-in-application", "apply-as-customer");
    }

    private void checkDuplicates(StepContext context) {
        context.set(DUPLICATE_RESULT, lower(assessment.checkDuplicates(id(context))));
    }

    private void gatherRiskFacts(StepContext context) {
        RiskFacts facts = assessment.riskFacts(id(context));
        context.set(PARTY_KIND, facts.kind().name());
        context.set(WANTED_CREDIT, facts.wantedCredit());
        context.set(WANTED_TERM_DAYS, facts.wantedTermDays());
        context.set(TRADING_MONTHS, facts.tradingMonths());
        context.set(HAS_TAX_NUMBER, facts.hasTaxNumber());
        context.set(PAPER_COUNT, facts.paperCount());
        context.set(ADDRESS_COMPLETE, facts.addressComplete());
        context.set(LIKE_BLOCKED, facts.likeBlockedCustomer());
    }

    private void recordRisk(StepContext context) {
        context.set(RISK_LEVEL, lower(assessment.recordRisk(id(context), context.require(RISK_SCORE))));
    }

    private void recordTerms(StepContext context) {
        Terms terms = assessment.recordTerms(id(context), context.require(TERMS_PROPOSAL));
        context.set(CREDIT_LIMIT, terms.creditLimit().amount().longValueExact());
        // What the gateways behind ask for, also when nobody is asked to decide or to approve.
        context.set(DECISION, "accept");
        context.set(APPROVAL, "none");
    }

    private Assessment assessment() {
        return assessment;
    }

    private static CaseId id(StepContext context) {
        return new CaseId(context.caseId());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

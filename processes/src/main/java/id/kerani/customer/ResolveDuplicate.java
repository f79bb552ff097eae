package id.kerani.customer;

import static id.kerani.customer.RegisterCustomerProcess.RESOLUTION;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseRef;
import id.kerani.worklist.TaskContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step at which a person tells whether an application is a known customer's. */
@Component
class ResolveDuplicate implements TaskContract<ResolveDuplicate.Question, ResolveDuplicate.Answer> {

    private static final String YES = "✓";

    private final Assessment assessment;
    private final Decisions decisions;

    ResolveDuplicate(Assessment assessment, Decisions decisions) {
        this.assessment = assessment;
        this.decisions = decisions;
    }

    /** What the form shows: the applicant, the candidates as a table and as choices. */
    record Question(
            String name,
            String tradeName,
            String phone,
            String email,
            String taxNumber,
            String address,
            List<Row> candidates,
            List<Choice> customers) {}

    /** A candidate: what is known of it and in what it is the same. */
    record Row(
            String number,
            String name,
            String phone,
            String city,
            String alike,
            String sameNumber,
            String samePhone,
            String sameEmail) {}

    /** A choice of the select, as form-js wants it. */
    record Choice(String value, String label) {}

    /**
     * @param resolution {@code new}, {@code link} or {@code merge}
     * @param customer which, unless new
     */
    record Answer(
            String resolution,
            @Nullable String customer,
            @Nullable String comment) {}

    @Override
    public String formKey() {
        return "resolve-duplicate";
    }

    @Override
    public Question prefill(CaseRef reference) {
        Registration registration = assessment.registration(reference.id());
        List<DuplicateCandidate> open = registration.candidates().stream()
                .filter(candidate -> !candidate.dismissed())
                .toList();
        List<Account> accounts = assessment.accounts(open);
        List<Row> rows = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Account account = accounts.get(i);
            rows.add(row(open.get(i), account));
            choices.add(new Choice(account.id().toString(), account.number() + " · " + account.about()));
        }
        Applicant applicant = registration.applicant();
        return new Question(
                applicant.name(),
                applicant.tradeName(),
                applicant.phone().toString(),
                applicant.email() == null ? "" : applicant.email().value(),
                applicant.taxNumber() == null ? "" : applicant.taxNumber().toString(),
                applicant.address().toString(),
                rows,
                choices);
    }

    private static Row row(DuplicateCandidate candidate, Account account) {
        boolean sameNumber = candidate.reasons().contains(MatchReason.SAME_NATIONAL_ID)
                || candidate.reasons().contains(MatchReason.SAME_TAX_NUMBER);
        return new Row(
                account.number(),
                account.name(),
                account.contacts().stream()
                        .filter(contact -> contact.kind() == ContactKind.PHONE)
                        .map(Account.Contact::value)
                        .findFirst()
                        .orElse(""),
                account.addresses().isEmpty()
                        ? ""
                        : account.addresses().getFirst().address().city(),
                Math.round(candidate.score() * 100) + " %",
                sameNumber ? YES : "",
                candidate.reasons().contains(MatchReason.SAME_PHONE) ? YES : "",
                candidate.reasons().contains(MatchReason.SAME_EMAIL) ? YES : "");
    }

    @Override
    public Class<Answer> decisionType() {
        return Answer.class;
    }

    @Override
    public Outcome decide(CaseRef reference, Answer answer, Actor actor) throws Refusal {
        Resolution resolution =
                switch (answer.resolution()) {
                    case "new" -> Resolution.NEW;
                    case "link" -> Resolution.LINK;
                    case "merge" -> Resolution.MERGE;
                    default -> throw new Refusal("customer.unknownChoice", answer.resolution());
                };
        decisions.resolve(reference.id(), resolution, customer(answer.customer()), answer.comment(), actor);
        return Outcome.of(RESOLUTION, resolution.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable CustomerId customer(@Nullable String id) throws Refusal {
        try {
            return id == null || id.isBlank() ? null : CustomerId.of(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal("customer.notACandidate");
        }
    }
}

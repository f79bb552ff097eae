package id.kerani.customer;

import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to become a customer, from its arrival to its end. What the machine does in the wrong state is a
 * mistake in the process and an exception; what a person does in the wrong state is refused in words.
 */
@Entity
@Table(name = "application")
@NullUnmarked
class Application {

    @Id
    private UUID id;

    @Version
    private int version;

    private String number;
    private UUID requestKey;
    private String requestHash;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String language;
    private Instant receivedAt;
    private Instant consentAt;
    private @Nullable UUID requestedBy;
    private String requestedByName;

    @Embedded
    private StoredApplicant applicant;

    private BigDecimal wantedCredit;
    private int wantedTermDays;
    private String comment;
    private int paperCount;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "customer_id")
    private @Nullable UUID customer;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    private @Nullable UUID resolvedBy;
    private @Nullable String resolvedByName;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskLevel risk;

    private String riskReasons = "";

    @Embedded
    @AttributeOverride(name = "limit", column = @Column(name = "proposed_limit"))
    @AttributeOverride(name = "termDays", column = @Column(name = "proposed_term_days"))
    @AttributeOverride(name = "priceGroup", column = @Column(name = "proposed_price_group"))
    private @Nullable StoredTerms proposed;

    @Embedded
    @AttributeOverride(name = "limit", column = @Column(name = "agreed_limit"))
    @AttributeOverride(name = "termDays", column = @Column(name = "agreed_term_days"))
    @AttributeOverride(name = "priceGroup", column = @Column(name = "agreed_price_group"))
    private @Nullable StoredTerms agreed;

    private String decisionReason = "";
    private String decisionComment = "";
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant approvedAt;
    private @Nullable UUID approvedBy;
    private @Nullable String approvedByName;
    private String returnReason = "";
    private String endReason = "";
    private @Nullable Instant endedAt;
    private @Nullable String endedByName;

    @ElementCollection
    @CollectionTable(name = "application_duplicate", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<StoredDuplicate> duplicates = new ArrayList<>();

    /** For Hibernate. */
    protected Application() {}

    Application(
            CaseId id,
            String number,
            NewApplication arrived,
            String requestHash,
            ApplicationCheck.Checked checked,
            Actor requester,
            Instant now) {
        this.id = id.value();
        this.number = number;
        this.requestKey = arrived.requestKey();
        this.requestHash = requestHash;
        this.channel = checked.channel();
        this.language = Texts.supported(arrived.language()).getLanguage();
        this.receivedAt = now;
        this.consentAt = now;
        this.requestedBy = requester.personId().map(PersonId::value).orElse(null);
        this.requestedByName = requester.name();
        this.applicant = new StoredApplicant(checked.applicant());
        this.wantedCredit = checked.wantedCredit().amount();
        this.wantedTermDays = checked.wantedTermDays();
        this.comment = checked.comment();
        this.paperCount = checked.papers().size();
        this.state = ApplicationState.RECEIVED;
    }

    /** Keeps what the comparison found, with earlier dismissals; answers the verdict on what nobody dismissed. */
    Verdict compared(List<DuplicateCandidate> found) {
        machine(ApplicationState.RECEIVED, ApplicationState.SUSPECTED);
        Set<CustomerId> dismissed = dismissed();
        duplicates.clear();
        Verdict worst = Verdict.NONE;
        for (DuplicateCandidate candidate : found) {
            StoredDuplicate stored = StoredDuplicate.of(candidate);
            if (dismissed.contains(candidate.customer())) {
                duplicates.add(stored.dismiss());
            } else {
                duplicates.add(stored);
                worst = candidate.verdict().compareTo(worst) > 0 ? candidate.verdict() : worst;
            }
        }
        state = worst == Verdict.POSSIBLE ? ApplicationState.SUSPECTED : ApplicationState.RECEIVED;
        return worst;
    }

    /** A person says that it is somebody new: all that was found so far is dismissed. */
    void resolveAsNew(Actor actor) throws Refusal {
        person(ApplicationState.SUSPECTED);
        resolved(Resolution.NEW, actor);
        duplicates.replaceAll(StoredDuplicate::dismiss);
    }

    /**
     * A person says which customer it is.
     *
     * @param how {@link Resolution#LINK} or {@link Resolution#MERGE}
     */
    void resolveAs(Resolution how, CustomerId known, Actor actor) throws Refusal {
        person(ApplicationState.SUSPECTED);
        boolean candidate = duplicates.stream().anyMatch(d -> d.customerId().equals(known.value()));
        if (!candidate) {
            throw new Refusal("customer.notACandidate");
        }
        resolved(how, actor);
        customer = known.value();
    }

    private void resolved(Resolution how, Actor actor) {
        resolution = how;
        resolvedBy = actor.personId().map(PersonId::value).orElse(null);
        resolvedByName = actor.name();
    }

    /** It is this known customer's: the end. */
    void attach(CustomerId known, Instant now) {
        machine(ApplicationState.RECEIVED, ApplicationState.SUSPECTED);
        customer = known.value();
        end(ApplicationState.ATTACHED, "", Actor.system(), now);
    }

    /** A pending account was opened for it. */
    void opened(CustomerId account) {
        machine(ApplicationState.RECEIVED, ApplicationState.SUSPECTED);
        customer = account.value();
        state = ApplicationState.ASSESSING;
    }

    void assessed(RiskLevel level, List<String> reasons) {
        machine(ApplicationState.ASSESSING);
        risk = level;
        riskReasons = String.join(",", reasons);
    }

    /** Terms by the tables; a green application is accepted on them at once, others wait for a decision. */
    void proposed(Terms terms, Instant now) {
        machine(ApplicationState.ASSESSING);
        proposed = StoredTerms.of(terms);
        if (risk == RiskLevel.GREEN) {
            agreed = proposed;
            decidedAt = now;
            state = ApplicationState.ACCEPTED;
        } else {
            state = ApplicationState.DECIDING;
        }
    }

    void accept(Terms terms, String reason, String remark, Actor actor, Instant now) throws Refusal {
        decided(reason, remark, actor, now);
        agreed = StoredTerms.of(terms);
        state = ApplicationState.ACCEPTED;
    }

    /** A person decides against it; the process then carries out the refusal. */
    void turnDown(String reason, String remark, Actor actor, Instant now) throws Refusal {
        decided(needed(reason), remark, actor, now);
        agreed = null;
    }

    private void decided(String reason, String remark, Actor actor, Instant now) throws Refusal {
        person(ApplicationState.DECIDING);
        if (isRequester(actor)) {
            throw new Refusal("customer.ownApplication");
        }
        decisionReason = reason;
        decisionComment = remark;
        decidedAt = now;
        decidedBy = actor.personId().map(PersonId::value).orElse(null);
        decidedByName = actor.name();
        approvedBy = null;
        approvedByName = null;
        approvedAt = null;
    }

    /** The second person agrees to the terms. */
    void approve(Actor actor, Instant now) throws Refusal {
        secondPerson(actor);
        approvedBy = actor.personId().map(PersonId::value).orElse(null);
        approvedByName = actor.name();
        approvedAt = now;
    }

    /** The second person wants another decision. */
    void sendBack(String reason, Actor actor) throws Refusal {
        secondPerson(actor);
        returnReason = needed(reason);
        state = ApplicationState.DECIDING;
    }

    /** The second person turns it down. */
    void turnDownTerms(String reason, Actor actor) throws Refusal {
        secondPerson(actor);
        endReason = needed(reason);
        endedByName = actor.name();
    }

    private void secondPerson(Actor actor) throws Refusal {
        person(ApplicationState.ACCEPTED);
        if (isRequester(actor)) {
            throw new Refusal("customer.ownApplication");
        }
        if (decidedBy != null
                && actor.personId()
                        .map(PersonId::value)
                        .filter(decidedBy::equals)
                        .isPresent()) {
            throw new Refusal("customer.ownDecision");
        }
    }

    /** The refusal takes effect. */
    void refuse(Instant now) {
        machine(ApplicationState.ASSESSING, ApplicationState.DECIDING, ApplicationState.ACCEPTED);
        String who = endedByName != null
                ? endedByName
                : decidedByName != null ? decidedByName : Actor.system().name();
        String why = endedByName != null ? endReason : decisionReason;
        state = ApplicationState.REFUSED;
        endReason = why;
        endedByName = who;
        endedAt = now;
    }

    /** The account is active on the agreed terms. */
    Terms registered(Instant now) {
        machine(ApplicationState.ACCEPTED);
        end(ApplicationState.REGISTERED, "", Actor.system(), now);
        return terms().orElseThrow(() -> new IllegalStateException("Application " + number + " has no terms"));
    }

    void cancel(String reason, Actor actor, Instant now) throws Refusal {
        if (!state.isOpen()) {
            throw new Refusal("customer.applicationIs." + state);
        }
        end(ApplicationState.CANCELLED, needed(reason), actor, now);
    }

    private void end(ApplicationState how, String reason, Actor actor, Instant now) {
        state = how;
        endReason = reason;
        endedByName = actor.name();
        endedAt = now;
    }

    private static String needed(String reason) throws Refusal {
        if (reason.isBlank()) {
            throw new Refusal("customer.reasonMissing");
        }
        return reason;
    }

    private void machine(ApplicationState... allowed) {
        if (!EnumSet.copyOf(Arrays.asList(allowed)).contains(state)) {
            throw new IllegalStateException(
                    "Application " + number + " is " + state + ", the step wants one of " + Arrays.toString(allowed));
        }
    }

    private void person(ApplicationState allowed) throws Refusal {
        if (state != allowed) {
            throw new Refusal("customer.applicationIs." + state);
        }
    }

    /** Whether nobody who works here brought it in. */
    boolean cameFromOutside() {
        return requestedBy == null;
    }

    boolean isRequester(Actor actor) {
        return requestedBy != null
                && actor.personId()
                        .map(PersonId::value)
                        .filter(requestedBy::equals)
                        .isPresent();
    }

    CaseId id() {
        return new CaseId(id);
    }

    String number() {
        return number;
    }

    Receipt receipt() {
        return new Receipt(id(), number, receivedAt);
    }

    boolean isSameRequest(String hash) {
        return requestHash.equals(hash);
    }

    Locale language() {
        return Texts.supported(Locale.of(language));
    }

    Applicant applicant() {
        return applicant.applicant();
    }

    /** The name people know: the sign's, or else the person's or company's. */
    String about() {
        Applicant who = applicant();
        return who.tradeName().isEmpty() ? who.name() : who.tradeName();
    }

    Money wantedCredit() {
        return Money.rupiah(wantedCredit);
    }

    int wantedTermDays() {
        return wantedTermDays;
    }

    int paperCount() {
        return paperCount;
    }

    ApplicationState state() {
        return state;
    }

    RiskLevel risk() {
        return risk;
    }

    /** Why it ended, may be empty. */
    String endReason() {
        return endReason;
    }

    /** Whether the account is its own, not one it was attached to. */
    boolean openedAccount() {
        return customer != null && (resolution == null || resolution == Resolution.NEW);
    }

    /** The account it opened or was attached to. */
    Optional<CustomerId> customer() {
        return Optional.ofNullable(customer).map(CustomerId::new);
    }

    Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    List<DuplicateCandidate> candidates() {
        return duplicates.stream().map(StoredDuplicate::candidate).toList();
    }

    Set<CustomerId> dismissed() {
        return duplicates.stream()
                .filter(StoredDuplicate::dismissed)
                .map(duplicate -> new CustomerId(duplicate.customerId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was agreed, or else proposed. */
    Optional<Terms> terms() {
        return Optional.ofNullable(agreed != null ? agreed : proposed).map(StoredTerms::terms);
    }

    Registration snapshot() {
        return new Registration(
                id(),
                number,
                state,
                channel,
                receivedAt,
                consentAt,
                requestedByName,
                applicant(),
                wantedCredit(),
                wantedTermDays,
                comment,
                paperCount,
                candidates(),
                resolution,
                customer().orElse(null),
                risk,
                riskReasons.isEmpty() ? List.of() : List.of(riskReasons.split(",")),
                proposed == null ? null : proposed.terms(),
                agreed == null ? null : agreed.terms(),
                decisionReason,
                decisionComment,
                decidedAt,
                decidedByName,
                approvedAt,
                approvedByName,
                returnReason,
                endReason,
                endedAt,
                endedByName);
    }
}

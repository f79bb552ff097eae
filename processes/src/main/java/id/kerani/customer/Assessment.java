package id.kerani.customer;

import id.kerani.audit.AuditLog;
import id.kerani.company.Company;
import id.kerani.company.Numbers;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the machine does with an application, one call for each step of its process. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Assessment {

    private static final Actor MACHINE = Actor.system();

    private final Applications applications;
    private final Customers customers;
    private final Duplicates duplicates;
    private final RegistrationMails mails;
    private final Cases cases;
    private final Numbers numbers;
    private final Company company;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessment(
            Applications applications,
            Customers customers,
            Duplicates duplicates,
            RegistrationMails mails,
            Cases cases,
            Numbers numbers,
            Company company,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.customers = customers;
        this.duplicates = duplicates;
        this.mails = mails;
        this.cases = cases;
        this.numbers = numbers;
        this.company = company;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Application application(CaseId id) {
        return applications
                .findById(id.value())
                .orElseThrow(() -> new IllegalStateException("There is no application " + id));
    }

    /** Compares the application with the customers there are. */
    Verdict checkDuplicates(CaseId id) {
        Application application = application(id);
        Duplicates.Comparison comparison = duplicates.compare(application.applicant());
        Verdict verdict = application.compared(comparison.candidates());
        // Whole percent: read in either language without a decimal sign.
        long best = Math.round(comparison.best() * 100);
        cases.note(id, MACHINE, "customer.note.duplicates." + verdict, best);
        return verdict;
    }

    /** Attaches the application to the customer it certainly is, or whom a person named; tells that customer. */
    void attachToExisting(CaseId id) {
        attach(id, false);
    }

    /** As {@link #attachToExisting}, and adds the application's contacts and addresses to the account. */
    void mergeIntoExisting(CaseId id) {
        attach(id, true);
    }

    private void attach(CaseId id, boolean merge) {
        Application application = application(id);
        Customer known = customer(application.customer().orElseGet(() -> certain(application)));
        application.attach(known.id(), now());
        if (merge) {
            Map<String, @Nullable Object> before = known.recorded();
            known.merge(application);
            customers.saveAndFlush(known);
            audit.record(MACHINE, "customer.merged", "customer", known.id().toString(), before, known.recorded());
        }
        record("customer.attached", application, Map.of("customer", known.number()));
        cases.note(id, MACHINE, merge ? "customer.note.merged" : "customer.note.attached", known.number());
        told(id, application, mails.attached(application, known));
        events.publishEvent(new AccountChanged(known.id(), known.state()));
    }

    private static CustomerId certain(Application application) {
        return application.candidates().stream()
                .filter(candidate -> candidate.verdict() == Verdict.CERTAIN && !candidate.dismissed())
                .map(DuplicateCandidate::customer)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Application " + application.number() + " has no certain duplicate"));
    }

    /**
     * Opens a pending account.
     *
     * @throws Refusal {@code customer.knownMeanwhile} when the same customer was registered after the comparison
     */
    void openAccount(CaseId id) throws Refusal {
        Application application = application(id);
        if (application.resolution().isPresent() && knownMeanwhile(application)) {
            throw new Refusal(RegisterCustomerProcess.ERROR_KNOWN_MEANWHILE);
        }
        int year = now().atZone(company.current().zone()).getYear();
        Customer opened = new Customer(CustomerId.next(), numbers.next("CUS", year), application, now());
        customers.saveAndFlush(opened);
        application.opened(opened.id());
        audit.record(MACHINE, "customer.opened", "customer", opened.id().toString(), Map.of(), opened.recorded());
        cases.note(id, MACHINE, "customer.note.opened", opened.number());
    }

    private boolean knownMeanwhile(Application application) {
        return duplicates.compare(application.applicant()).candidates().stream()
                .anyMatch(found -> found.verdict() == Verdict.CERTAIN
                        && !application.dismissed().contains(found.customer()));
    }

    RiskFacts riskFacts(CaseId id) {
        Application application = application(id);
        Applicant applicant = application.applicant();
        LocalDate today = now().atZone(company.current().zone()).toLocalDate();
        LocalDate since = applicant.tradingSince();
        boolean likeBlocked = application.candidates().stream()
                .map(candidate -> customer(candidate.customer()).state())
                .anyMatch(state -> state == AccountState.BLOCKED || state == AccountState.REFUSED);
        return new RiskFacts(
                applicant.kind(),
                application.wantedCredit().amount().longValueExact(),
                application.wantedTermDays(),
                since == null ? -1 : ChronoUnit.MONTHS.between(since, today),
                applicant.taxNumber() != null,
                application.paperCount(),
                applicant.address().street().matches(".*[0-9].*"),
                likeBlocked);
    }

    /** Keeps what the risk table answered. */
    RiskLevel recordRisk(CaseId id, String answer) {
        TableAnswers.Risk risk = TableAnswers.risk(answer);
        application(id).assessed(risk.level(), risk.reasons());
        cases.note(
                id,
                MACHINE,
                "customer.note.risk",
                "@customer.risk." + risk.level(),
                risk.reasons().size());
        return risk.level();
    }

    /** Keeps the terms that the table proposes; a green application is accepted on them. */
    Terms recordTerms(CaseId id, String answer) {
        Terms terms = TableAnswers.terms(answer);
        Application application = application(id);
        application.proposed(terms, now());
        if (application.state() == ApplicationState.ACCEPTED) {
            record("customer.acceptedByRule", application, recorded(terms));
        }
        return terms;
    }

    /** Makes the pending account active on the agreed terms. */
    void activateAccount(CaseId id) {
        Application application = application(id);
        Customer customer = account(application);
        Map<String, @Nullable Object> before = customer.recorded();
        customer.activate(application.registered(now()), now());
        customers.saveAndFlush(customer);
        audit.record(MACHINE, "customer.activated", "customer", customer.id().toString(), before, customer.recorded());
        cases.note(id, MACHINE, "customer.note.activated", customer.number());
        events.publishEvent(new CustomerRegistered(customer.id(), customer.number(), id));
    }

    void sendConfirmation(CaseId id) {
        Application application = application(id);
        told(
                id,
                application,
                mails.confirmation(application, account(application).snapshot()));
    }

    void refuseApplication(CaseId id) {
        Application application = application(id);
        application.refuse(now());
        Customer customer = account(application);
        customer.refuse("", now());
        customers.saveAndFlush(customer);
        record("customer.refused", application, Map.of("reason", application.endReason()));
        audit.record(
                MACHINE,
                "customer.refused",
                "customer",
                customer.id().toString(),
                Map.of(),
                Map.of("state", "REFUSED"));
        cases.note(id, MACHINE, "customer.note.refused");
        events.publishEvent(new AccountChanged(customer.id(), customer.state()));
    }

    void sendRefusal(CaseId id) {
        Application application = application(id);
        told(id, application, mails.refusal(application));
    }

    /** Ends what a cancelled application began and tells the applicant. */
    void confirmCancellation(CaseId id) {
        Application application = application(id);
        Optional<Customer> pending = application
                .customer()
                .map(this::customer)
                .filter(customer -> customer.state() == AccountState.PENDING && application.openedAccount());
        pending.ifPresent(customer -> {
            customer.withdraw("", now());
            customers.saveAndFlush(customer);
            audit.record(
                    MACHINE,
                    "customer.closed",
                    "customer",
                    customer.id().toString(),
                    Map.of(),
                    Map.of("state", "CLOSED"));
            events.publishEvent(new AccountChanged(customer.id(), customer.state()));
        });
        told(id, application, mails.cancellation(application));
    }

    private void told(CaseId id, Application application, boolean byMail) {
        if (byMail) {
            cases.note(id, MACHINE, "customer.note.mailed");
        } else {
            cases.note(
                    id, MACHINE, "customer.note.noMail", application.applicant().phone());
        }
    }

    private Customer account(Application application) {
        return customer(application
                .customer()
                .orElseThrow(
                        () -> new IllegalStateException("Application " + application.number() + " opened no account")));
    }

    private Customer customer(CustomerId id) {
        return customers
                .findById(id.value())
                .orElseThrow(() -> new IllegalStateException("There is no customer " + id));
    }

    private void record(String action, Application application, Map<String, ? extends @Nullable Object> values) {
        audit.record(MACHINE, action, "application", application.id().toString(), Map.of(), values);
    }

    static Map<String, @Nullable Object> recorded(Terms terms) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "creditLimit", terms.creditLimit().amount().stripTrailingZeros().toPlainString());
        values.put("paymentTermDays", terms.paymentTermDays());
        values.put("priceGroup", terms.priceGroup());
        return values;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** For reading outside of writing transactions. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    Registration registration(CaseId id) {
        return application(id).snapshot();
    }

    /** The accounts of candidates, in their order. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    List<Account> accounts(List<DuplicateCandidate> candidates) {
        return candidates.stream()
                .map(candidate -> customer(candidate.customer()).snapshot())
                .toList();
    }
}

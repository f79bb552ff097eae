package id.kerani.customer;

import id.kerani.audit.AuditLog;
import id.kerani.company.Company;
import id.kerani.company.Numbers;
import id.kerani.document.Document;
import id.kerani.document.Documents;
import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Applications of people and companies who want to become customers. */
@Service
public class Registrations {

    /** What papers of an application belong to. */
    static final String PAPERS = "application";

    /** The process that carries applications. */
    public static final String PROCESS = RegisterCustomerProcess.KEY;

    private static final int LONGEST_REASON = 500;

    private final Applications applications;
    private final Cases cases;
    private final Numbers numbers;
    private final Company company;
    private final Documents documents;
    private final Rights rights;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Registrations(
            Applications applications,
            Cases cases,
            Numbers numbers,
            Company company,
            Documents documents,
            Rights rights,
            AuditLog audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.numbers = numbers;
        this.company = company;
        this.documents = documents;
        this.rights = rights;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes in an application and starts its case. Sent again with the same key it is received once and answers the same
     * receipt. Everything or nothing is kept.
     *
     * @throws ApplicationRejected with every problem by its field
     * @throws Refusal {@code staff.notAllowed} when somebody who does not work here uses another channel than the web
     */
    @Transactional(rollbackFor = {ApplicationRejected.class, Refusal.class})
    public Receipt apply(NewApplication application, Actor actor) throws ApplicationRejected, Refusal {
        if (actor.kind() != Actor.Kind.VISITOR || !application.channel().equals(Channel.WEB.code())) {
            rights.require(actor, Role.values());
        }
        // As exact as the database keeps it: the same receipt comes back when it is sent again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = company.current().zone();
        var checked = ApplicationCheck.check(application, now.atZone(zone).toLocalDate());
        String hash = hash(application);
        lock(application.requestKey());
        Optional<Application> known = applications.findByRequestKey(application.requestKey());
        if (known.isPresent()) {
            if (!known.get().isSameRequest(hash)) {
                throw new ApplicationRejected(List.of(FieldProblem.of("", "customer.requestKeyReused")));
            }
            return known.get().receipt();
        }
        if (!documents.areFree(checked.papers())) {
            throw new ApplicationRejected(List.of(FieldProblem.of("papers", "customer.papersUnknown")));
        }
        return receive(application, checked, hash, actor, now, now.atZone(zone).getYear());
    }

    private Receipt receive(
            NewApplication application,
            ApplicationCheck.Checked checked,
            String hash,
            Actor actor,
            Instant now,
            int year)
            throws Refusal {
        CaseId id = CaseId.next();
        Application received = new Application(id, numbers.next("REG", year), application, hash, checked, actor, now);
        applications.saveAndFlush(received);
        documents.attach(checked.papers(), PAPERS, id.toString());
        audit.record(
                actor,
                "customer.applied",
                "application",
                id.toString(),
                Map.of(),
                Map.of("number", received.number(), "channel", checked.channel().code(), "name", received.about()));
        Applicant applicant = checked.applicant();
        Money credit = checked.wantedCredit();
        cases.open(
                new NewCase(
                        id,
                        received.number(),
                        RegisterCustomerProcess.KEY,
                        received.about(),
                        applicant.address().city() + " · " + applicant.phone(),
                        credit.amount().signum() == 0 ? null : credit,
                        checked.channel().code(),
                        actor),
                Outcome.none());
        return received.receipt();
    }

    /** Of two who send the same key at once, the second waits and finds the first's application. */
    private void lock(UUID requestKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("application " + requestKey)
                .query((rs, n) -> true)
                .list();
    }

    /** An application as it stands. */
    @Transactional(readOnly = true)
    public Optional<Registration> find(CaseId id) {
        return applications.findById(id.value()).map(Application::snapshot);
    }

    /** The papers handed in with it, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> papers(CaseId id) {
        return documents.of(PAPERS, id.toString());
    }

    /** Whether the actor may take an application back: who brought it in, leads and managers; what came in from outside, everybody who works here. */
    @Transactional(readOnly = true)
    public boolean mayCancel(CaseId id, Actor actor) {
        return applications
                .findById(id.value())
                .filter(application -> application.state().isOpen())
                .filter(application -> mayCancel(application, actor))
                .isPresent();
    }

    private boolean mayCancel(Application application, Actor actor) {
        return application.cameFromOutside() || application.isRequester(actor)
                ? rights.may(actor, Role.values())
                : rights.may(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /**
     * Takes an application back, wherever its case stands, as long as it is open.
     *
     * @param reason why, 1 to 500 characters
     * @throws Refusal {@code customer.unknown}, {@code customer.mayNotCancel}, {@code customer.reasonMissing},
     *     {@code customer.applicationIs.<state>}
     */
    @Transactional(rollbackFor = Refusal.class)
    public void cancel(CaseId id, String reason, Actor actor) throws Refusal {
        cases.hold(id);
        Application application = applications.findById(id.value()).orElseThrow(() -> new Refusal("customer.unknown"));
        if (!mayCancel(application, actor)) {
            throw new Refusal("customer.mayNotCancel");
        }
        String why = Cleaned.lines(reason);
        if (why.length() > LONGEST_REASON) {
            throw new Refusal("customer.tooLong", LONGEST_REASON);
        }
        application.cancel(why, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(actor, "customer.cancelled", "application", id.toString(), Map.of(), Map.of("reason", why));
        cases.note(id, actor, "customer.note.cancelled", why);
        cases.tell(id, RegisterCustomerProcess.MESSAGE_CANCELLED, Outcome.none());
    }

    private String hash(NewApplication application) {
        String content = application.channel() + json.writeValueAsString(application.answers());
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

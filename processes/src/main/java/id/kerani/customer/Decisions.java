package id.kerani.customer;

import id.kerani.audit.AuditLog;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about an application. Each call belongs to the transaction that completes their task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_COMMENT = 2000;

    private final Assessment assessment;
    private final Cases cases;
    private final AuditLog audit;
    private final Clock clock;

    Decisions(Assessment assessment, Cases cases, AuditLog audit, Clock clock) {
        this.assessment = assessment;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param customer whom it is, absent for somebody new
     */
    void resolve(CaseId id, Resolution resolution, @Nullable CustomerId customer, @Nullable String comment, Actor actor)
            throws Refusal {
        Application application = assessment.application(id);
        String remark = text(comment, LONGEST_COMMENT);
        if (resolution == Resolution.NEW) {
            application.resolveAsNew(actor);
        } else if (customer == null) {
            throw new Refusal("customer.whichCustomer");
        } else {
            application.resolveAs(resolution, customer, actor);
        }
        record(id, actor, "customer.resolved", Map.of("resolution", resolution.name(), "comment", remark));
        note(id, actor, "customer.note.resolved", "@customer.resolution." + resolution, remark);
    }

    /** Answers the limit in whole rupiah. */
    long accept(CaseId id, Terms terms, @Nullable String reason, @Nullable String comment, Actor actor) throws Refusal {
        assessment
                .application(id)
                .accept(terms, text(reason, LONGEST_REASON), text(comment, LONGEST_COMMENT), actor, now());
        record(id, actor, "customer.accepted", Assessment.recorded(terms));
        note(id, actor, "customer.note.accepted", terms.creditLimit().text(Texts.INDONESIAN), "");
        return terms.creditLimit().amount().longValueExact();
    }

    void turnDown(CaseId id, @Nullable String reason, @Nullable String comment, Actor actor) throws Refusal {
        String why = text(reason, LONGEST_REASON);
        assessment.application(id).turnDown(why, text(comment, LONGEST_COMMENT), actor, now());
        record(id, actor, "customer.turnedDown", Map.of("reason", why));
        note(id, actor, "customer.note.turnedDown", why, "");
    }

    void approve(CaseId id, @Nullable String comment, Actor actor) throws Refusal {
        assessment.application(id).approve(actor, now());
        record(id, actor, "customer.termsApproved", Map.of());
        note(id, actor, "customer.note.approved", text(comment, LONGEST_COMMENT), "");
    }

    void sendBack(CaseId id, @Nullable String reason, Actor actor) throws Refusal {
        String why = text(reason, LONGEST_REASON);
        assessment.application(id).sendBack(why, actor);
        record(id, actor, "customer.termsSentBack", Map.of("reason", why));
        note(id, actor, "customer.note.sentBack", why, "");
    }

    void turnDownTerms(CaseId id, @Nullable String reason, Actor actor) throws Refusal {
        String why = text(reason, LONGEST_REASON);
        assessment.application(id).turnDownTerms(why, actor);
        record(id, actor, "customer.turnedDown", Map.of("reason", why));
        note(id, actor, "customer.note.turnedDown", why, "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Terms as typed into a form. */
    static Terms terms(@Nullable BigDecimal limit, @Nullable BigDecimal days, @Nullable String priceGroup)
            throws Refusal {
        if (limit == null
                || limit.signum() < 0
                || limit.compareTo(BigDecimal.valueOf(ApplicationCheck.HIGHEST_CREDIT)) > 0
                || limit.stripTrailingZeros().scale() > 0) {
            throw new Refusal("customer.limitRange");
        }
        try {
            return new Terms(
                    Money.rupiah(limit),
                    days == null ? -1 : days.intValueExact(),
                    PriceGroup.valueOf(String.valueOf(priceGroup)));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new Refusal("customer.termsIncomplete");
        }
    }

    private void record(CaseId id, Actor actor, String action, Map<String, ? extends @Nullable Object> values) {
        audit.record(actor, action, "application", id.toString(), Map.of(), values);
    }

    /** A line of the history, with a second one for what was remarked. */
    private void note(CaseId id, Actor actor, String code, String what, String remark) {
        if (what.isEmpty()) {
            cases.note(id, actor, code + "Plain");
        } else {
            cases.note(id, actor, code, what);
        }
        if (!remark.isEmpty()) {
            cases.note(id, actor, "customer.note.remark", remark);
        }
    }

    private static String text(@Nullable String typed, int longest) throws Refusal {
        String text = typed == null ? "" : Cleaned.lines(typed);
        if (text.length() > longest) {
            throw new Refusal("customer.tooLong", longest);
        }
        return text;
    }
}

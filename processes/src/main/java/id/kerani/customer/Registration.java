package id.kerani.customer;

import id.kerani.shared.Money;
import id.kerani.worklist.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as it stands.
 *
 * @param requestedBy name of who brought it in
 * @param candidates customers it was compared with that are worth a look, best first
 * @param resolution what a person said about the candidates
 * @param customer the account it opened or was attached to
 * @param riskReasons codes, texts under {@code customer.risk.<code>}
 * @param proposed what the tables propose
 * @param agreed what was decided
 * @param returnReason why the second person sent it back last, or empty
 * @param endReason why it was refused or cancelled, or empty
 */
public record Registration(
        CaseId id,
        String number,
        ApplicationState state,
        Channel channel,
        Instant receivedAt,
        Instant consentAt,
        String requestedBy,
        Applicant applicant,
        Money wantedCredit,
        int wantedTermDays,
        String comment,
        int paperCount,
        List<DuplicateCandidate> candidates,
        @Nullable Resolution resolution,
        @Nullable CustomerId customer,
        @Nullable RiskLevel risk,
        List<String> riskReasons,
        @Nullable Terms proposed,
        @Nullable Terms agreed,
        String decisionReason,
        String decisionComment,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        String returnReason,
        String endReason,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {}

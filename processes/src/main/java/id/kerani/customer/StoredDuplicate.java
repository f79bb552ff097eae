package id.kerani.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A {@link DuplicateCandidate} as it is stored. */
@Embeddable
record StoredDuplicate(
        @Column(name = "customer_id") UUID customerId,
        @Enumerated(EnumType.STRING) Verdict verdict,
        BigDecimal score,
        BigDecimal nameScore,
        BigDecimal addressScore,
        String reasons,
        boolean dismissed) {

    static StoredDuplicate of(DuplicateCandidate candidate) {
        return new StoredDuplicate(
                candidate.customer().value(),
                candidate.verdict(),
                decimal(candidate.score()),
                decimal(candidate.nameScore()),
                decimal(candidate.addressScore()),
                candidate.reasons().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
                candidate.dismissed());
    }

    StoredDuplicate dismiss() {
        return new StoredDuplicate(customerId, verdict, score, nameScore, addressScore, reasons, true);
    }

    DuplicateCandidate candidate() {
        Set<MatchReason> all = EnumSet.noneOf(MatchReason.class);
        Arrays.stream(reasons.split(","))
                .filter(name -> !name.isEmpty())
                .map(MatchReason::valueOf)
                .forEach(all::add);
        return new DuplicateCandidate(
                new CustomerId(customerId),
                verdict,
                score.doubleValue(),
                nameScore.doubleValue(),
                addressScore.doubleValue(),
                all,
                dismissed);
    }

    private static BigDecimal decimal(double score) {
        return BigDecimal.valueOf(Math.clamp(score, 0, 1)).setScale(3, RoundingMode.HALF_UP);
    }
}

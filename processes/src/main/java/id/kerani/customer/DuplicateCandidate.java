package id.kerani.customer;

import java.util.Set;

/**
 * A customer whom an application may be about.
 *
 * @param score how alike, 0 to 1
 * @param nameScore how alike the names are, 0 to 1
 * @param addressScore how alike the addresses are, 0 to 1
 * @param dismissed somebody looked at it and said that it is another one
 */
public record DuplicateCandidate(
        CustomerId customer,
        Verdict verdict,
        double score,
        double nameScore,
        double addressScore,
        Set<MatchReason> reasons,
        boolean dismissed) {

    public DuplicateCandidate {
        reasons = Set.copyOf(reasons);
    }
}

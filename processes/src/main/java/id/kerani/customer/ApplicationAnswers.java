package id.kerani.customer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the forms {@code take-in-application} and {@code apply-as-customer}: the components have the names
 * of the forms' keys, nothing is checked yet and everything may be missing. The problems that
 * {@link Registrations#apply} names carry these names as their paths.
 *
 * @param kind {@code PERSON} or {@code COMPANY}
 * @param name as on the identity card or in the deed
 * @param tradeName the name on the shop's sign
 * @param legalForm for companies, a name of {@link LegalForm}
 * @param nationalId NIK
 * @param taxNumber NPWP of 15 or 16 digits
 * @param wantedCredit rupiah, absent or zero for none
 * @param wantedTermDays days to pay, absent or zero for cash
 * @param tradingSince ISO date since when the business runs
 * @param consent that data may be kept and used for this
 * @param papers documents that were stored and belong to nothing yet
 */
public record ApplicationAnswers(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String tradeName,
        @Nullable String legalForm,
        @Nullable String nationalId,
        @Nullable String taxNumber,
        @Nullable String phone,
        @Nullable String otherPhone,
        @Nullable String email,
        @Nullable NewAddress address,
        @Nullable NewAddress deliveryAddress,
        @Nullable BigDecimal wantedCredit,
        @Nullable BigDecimal wantedTermDays,
        @Nullable String tradingSince,
        @Nullable Boolean consent,
        @Nullable List<Paper> papers,
        @Nullable String comment) {

    /** A stored document as a file picker of a form names it. */
    public record Paper(@Nullable String documentId) {}
}

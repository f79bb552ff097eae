package id.kerani.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who applies, cleaned and checked.
 *
 * @param name 1 to 120 characters
 * @param tradeName at most 120 characters, may be empty
 * @param legalForm for companies
 */
public record Applicant(
        PartyKind kind,
        String name,
        String tradeName,
        @Nullable LegalForm legalForm,
        @Nullable NationalId nationalId,
        @Nullable TaxNumber taxNumber,
        PhoneNumber phone,
        @Nullable PhoneNumber otherPhone,
        @Nullable EmailAddress email,
        Address address,
        @Nullable Address deliveryAddress,
        @Nullable LocalDate tradingSince) {

    public Applicant {
        if (name.isBlank() || name.length() > 120 || tradeName.length() > 120) {
            throw new IllegalArgumentException("A name has 1 to 120 characters");
        }
    }
}

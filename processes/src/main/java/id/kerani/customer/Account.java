package id.kerani.customer;

import id.kerani.worklist.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account as it stands.
 *
 * @param nationalId masked; the whole number only by {@link Accounts#nationalId}
 * @param stateReason why it is in its state, may be empty
 * @param portal whether the customer may use the self-service portal
 * @param language letters are written in it
 * @param activatedAt absent while it never was active
 * @param application the application that opened it
 */
public record Account(
        CustomerId id,
        String number,
        int version,
        PartyKind kind,
        String name,
        String tradeName,
        @Nullable LegalForm legalForm,
        @Nullable String nationalId,
        @Nullable TaxNumber taxNumber,
        AccountState state,
        String stateReason,
        Instant stateChangedAt,
        Terms terms,
        boolean portal,
        Locale language,
        Instant openedAt,
        @Nullable Instant activatedAt,
        CaseId application,
        List<Contact> contacts,
        List<Place> addresses) {

    /** The name people know: the sign's, or else the person's or company's. */
    public String about() {
        return tradeName.isEmpty() ? name : tradeName;
    }

    /**
     * A phone number or mail address.
     *
     * @param value as it is read out
     * @param source the application that brought it
     */
    public record Contact(ContactKind kind, String value, CaseId source) {}

    /**
     * An address.
     *
     * @param source the application that brought it
     */
    public record Place(AddressKind kind, Address address, CaseId source) {}
}

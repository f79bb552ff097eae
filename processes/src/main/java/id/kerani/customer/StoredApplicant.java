package id.kerani.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An {@link Applicant} as it is stored. */
@Embeddable
@NullUnmarked
class StoredApplicant {

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String name;
    private String tradeName;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalForm legalForm;

    private @Nullable NationalId nationalId;
    private @Nullable TaxNumber taxNumber;
    private PhoneNumber phone;
    private @Nullable PhoneNumber otherPhone;
    private @Nullable EmailAddress email;

    @Embedded
    private Address address;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "delivery_street"))
    @AttributeOverride(name = "district", column = @Column(name = "delivery_district"))
    @AttributeOverride(name = "city", column = @Column(name = "delivery_city"))
    @AttributeOverride(name = "province", column = @Column(name = "delivery_province"))
    @AttributeOverride(name = "postalCode", column = @Column(name = "delivery_postal_code"))
    private @Nullable Address deliveryAddress;

    private @Nullable LocalDate tradingSince;

    /** For Hibernate. */
    protected StoredApplicant() {}

    StoredApplicant(Applicant applicant) {
        this.kind = applicant.kind();
        this.name = applicant.name();
        this.tradeName = applicant.tradeName();
        this.legalForm = applicant.legalForm();
        this.nationalId = applicant.nationalId();
        this.taxNumber = applicant.taxNumber();
        this.phone = applicant.phone();
        this.otherPhone = applicant.otherPhone();
        this.email = applicant.email();
        this.address = applicant.address();
        this.deliveryAddress = applicant.deliveryAddress();
        this.tradingSince = applicant.tradingSince();
    }

    Applicant applicant() {
        return new Applicant(
                kind,
                name,
                tradeName,
                legalForm,
                nationalId,
                taxNumber,
                phone,
                otherPhone,
                email,
                address,
                deliveryAddress,
                tradingSince);
    }
}

package id.kerani.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** An address of a customer, with the application that brought it. */
@Embeddable
record StoredAddress(
        @Enumerated(EnumType.STRING) AddressKind kind,
        @Embedded Address address,
        @Column(name = "address_key") String key,
        UUID source) {

    static StoredAddress of(AddressKind kind, Address address, UUID source) {
        return new StoredAddress(kind, address, ComparisonKey.ofAddress(address), source);
    }
}

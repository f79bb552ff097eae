package id.kerani.customer;

import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address, cleaned.
 *
 * @param street street and number, also lane (gang) and neighbourhood (RT/RW), 1 to 200 characters
 * @param district kelurahan and kecamatan, at most 80 characters, may be empty
 * @param city city or regency, 1 to 80 characters
 * @param province at most 80 characters, may be empty
 * @param postalCode 5 digits or empty
 */
@Embeddable
public record Address(String street, String district, String city, String province, String postalCode) {

    public Address {
        if (street.isBlank() || city.isBlank()) {
            throw new IllegalArgumentException("An address has a street and a city");
        }
        if (street.length() > 200 || district.length() > 80 || city.length() > 80 || province.length() > 80) {
            throw new IllegalArgumentException("An address is too long");
        }
        if (!postalCode.matches("([0-9]{5})?")) {
            throw new IllegalArgumentException("A postal code has 5 digits");
        }
    }

    /** On one line. */
    @Override
    public String toString() {
        return Stream.of(street, district, city, province, postalCode)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

package id.kerani.customer;

import java.util.Optional;

/**
 * A taxpayer's number (NPWP) in its form of 16 digits, which all have since 2024 (PMK 112/2022): a person's is the number
 * of the identity card, a company's the old one of 15 digits with a zero in front. Both are read; two writings of one
 * number are equal.
 *
 * @param digits 16 digits
 */
public record TaxNumber(String digits) {

    public TaxNumber {
        if (!digits.matches("[0-9]{16}")) {
            throw new IllegalArgumentException("A tax number has 16 digits");
        }
    }

    /** Reads a number of 15 or 16 digits written with spaces, dots and hyphens; empty when it is none. */
    public static Optional<TaxNumber> read(String text) {
        String digits = text.strip().replaceAll("[ .\\-]", "");
        if (digits.matches("[0-9]{15}")) {
            return Optional.of(new TaxNumber("0" + digits));
        }
        return digits.matches("[0-9]{16}") ? Optional.of(new TaxNumber(digits)) : Optional.empty();
    }

    /** In groups of four: {@code 0123 4567 8901 2345}. */
    @Override
    public String toString() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}

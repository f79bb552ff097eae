package id.kerani.customer;

import java.util.Optional;

/**
 * The number of an Indonesian identity card (NIK), 16 digits. Its text form is masked, so that no log and no screen shows
 * it by accident; who needs it asks for {@link #digits}.
 */
public record NationalId(String digits) {

    public NationalId {
        if (!digits.matches("[0-9]{16}")) {
            throw new IllegalArgumentException("The number of an identity card has 16 digits");
        }
    }

    /** Reads a number written with spaces, dots and hyphens; empty when it is none. */
    public static Optional<NationalId> read(String text) {
        String digits = text.strip().replaceAll("[ .\\-]", "");
        return digits.matches("[0-9]{16}") ? Optional.of(new NationalId(digits)) : Optional.empty();
    }

    /** The first four and the last two digits: {@code 6472 •••• •••• ••01}. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + " •••• •••• ••" + digits.substring(14);
    }
}

package id.kerani.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address: the plain part of RFC 5321 that people use, in small letters, without comments, quotes and route.
 *
 * @param value at most 200 characters
 */
public record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        if (value.length() > 200 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mail address: " + value);
        }
    }

    /** Reads an address; empty when it is none. */
    public static Optional<EmailAddress> read(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        return value.length() <= 200 && FORM.matcher(value).matches()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

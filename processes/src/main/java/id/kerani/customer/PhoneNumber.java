package id.kerani.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A phone number that can exist.
 *
 * @param e164 with a plus and the country, no spaces: {@code +628123456789} (ITU-T E.164)
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{4,14}")) {
            throw new IllegalArgumentException("Not a phone number in the form of E.164: " + e164);
        }
    }

    /** Reads a number as people write it, Indonesian unless it begins with a plus; empty when it cannot be one. */
    public static Optional<PhoneNumber> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(text, "ID");
            if (!NUMBERS.isValidNumber(number) || number.hasExtension()) {
                return Optional.empty();
            }
            return Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** As it is read out: {@code +62 812-3456-789}. */
    @Override
    public String toString() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}

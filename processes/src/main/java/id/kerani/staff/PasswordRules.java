package id.kerani.staff;

import id.kerani.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What a password must be. Length and no composition rules, after NIST SP 800-63B section 3.1.1.2; the upper limit is
 * bcrypt's, which reads 72 bytes and no more.
 */
final class PasswordRules {

    static final int MIN_CHARACTERS = 10;
    static final int MAX_BYTES = 72;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    static void check(String password, String login) throws Refusal {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            throw new Refusal("staff.passwordTooShort", MIN_CHARACTERS);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refusal("staff.passwordTooLong", MAX_BYTES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean sameCharacter = password.codePoints().distinct().count() < 4;
        if (lower.equals(login) || sameCharacter || "1234567890123456789".contains(lower)) {
            throw new Refusal("staff.passwordTooSimple");
        }
    }

    /** Three groups of four, some 59 bits: enough for a password that is used once, short enough to read out. */
    static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}

package id.kerani.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes time-ordered ids, UUID version 7 as RFC 9562 section 5.7 describes them: 48 bits of Unix milliseconds, then
 * random bits. Made here and not in the database because PostgreSQL 15 has no function for it, and because an aggregate
 * knows its id before it is stored.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id that sorts after those made in earlier milliseconds. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    static UUID at(long unixMillis) {
        long most = (unixMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}

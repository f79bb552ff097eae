package id.kerani.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The brake on guessing. Each attempt is counted before the secret is looked at and forgotten when it was right, so that
 * many attempts at the same moment do not slip through. After the free attempts each further failure doubles the wait.
 */
@Component
class Brake {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Brake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @param subject whose attempts are counted together
     * @param free how many failures cost nothing
     * @param longest where doubling stops
     * @return zero to go on; otherwise how long to wait, and the attempt was not counted
     */
    @Transactional
    Duration attempt(String subject, int free, Duration longest) {
        String key = key(subject);
        Instant came = now();
        jdbc.sql("delete from login_failure where last_at < ?")
                .param(came.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into login_failure (subject, failures, last_at, blocked_until) values (?, 0, ?, ?)"
                        + " on conflict do nothing")
                .params(key, came.atOffset(ZoneOffset.UTC), came.atOffset(ZoneOffset.UTC))
                .update();
        record State(int failures, Instant blockedUntil) {}
        State state = jdbc.sql("select failures, blocked_until from login_failure where subject = ? for update")
                .param(key)
                .query((row, index) -> new State(
                        row.getInt("failures"),
                        row.getTimestamp("blocked_until").toInstant()))
                .single();
        // Read only now: whoever held the row meanwhile has left a later moment in it than that of our coming.
        Instant now = now();
        if (now.isBefore(state.blockedUntil())) {
            Duration left = Duration.between(now, state.blockedUntil());
            return Duration.ofSeconds(left.toSeconds() + (left.getNano() > 0 ? 1 : 0));
        }
        int failures = state.failures() + 1;
        jdbc.sql("update login_failure set failures = ?, last_at = ?, blocked_until = ? where subject = ?")
                .params(
                        failures,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(waitAfter(failures, free, longest)).atOffset(ZoneOffset.UTC),
                        key)
                .update();
        return Duration.ZERO;
    }

    /** As exact as the database keeps it, which would round a nanosecond up into the future. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The last attempt was right, or none: only it is taken back, earlier failures stay counted. */
    @Transactional
    void takeBack(String subject) {
        jdbc.sql("update login_failure set failures = greatest(failures - 1, 0), blocked_until = last_at"
                        + " where subject = ?")
                .param(key(subject))
                .update();
    }

    /** The last attempt was right and clears the earlier failures. */
    @Transactional
    void forget(String subject) {
        jdbc.sql("delete from login_failure where subject = ?")
                .param(key(subject))
                .update();
    }

    static Duration waitAfter(int failures, int free, Duration longest) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 10));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** A hash: what people type as a login can be their password. */
    private static String key(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

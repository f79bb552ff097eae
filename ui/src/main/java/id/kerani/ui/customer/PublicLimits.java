package id.kerani.ui.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How much one address outside may send to the public page. Counted on each node for itself: with several nodes the limits
 * are as many times higher, which still keeps a flood out.
 */
@Component
class PublicLimits {

    static final int APPLICATIONS = 10;
    static final int FILES = 30;

    private static final Duration WINDOW = Duration.ofHours(1);

    /** Addresses remembered; the longest silent ones are forgotten first. */
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST;
        }
    };

    PublicLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts an application of an address; false when it sent too many within the hour. */
    boolean application(String address) {
        return count("application " + address, APPLICATIONS);
    }

    /** Counts a file of an address; false when it sent too many within the hour. */
    boolean file(String address) {
        return count("file " + address, FILES);
    }

    private synchronized boolean count(String key, int most) {
        Instant now = clock.instant();
        Deque<Instant> times = seen.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}

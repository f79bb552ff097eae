package id.kerani.modeling;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of dates, durations and repetitions (ISO 8601, cron) that the engine reads. */
final class Times {

    /** A timer that fires more often than this would keep the server busy with itself. */
    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);

    private static final Pattern DURATION =
            Pattern.compile("P(?=[0-9T])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?"
                    + "(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,7}M)?([0-9]{1,8}S)?)?");
    private static final Pattern CYCLE = Pattern.compile("R([0-9]{0,4})(?:/([^/]+))?/([^/]+)(?:/([^/]+))?");
    private static final Pattern CRON = Pattern.compile("(0|[1-5]?[0-9])( [0-9A-Z*?,/#L-]{1,40}){5,6}");
    private static final Pattern RETRY = Pattern.compile("R([1-9]|[1-4][0-9]|50)/([^/]+)");
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,4}|P[1-9][0-9]{0,4}D");

    private Times() {}

    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    static boolean isDate(String text) {
        return parses(() -> OffsetDateTime.parse(text))
                || parses(() -> LocalDateTime.parse(text))
                || parses(() -> LocalDate.parse(text));
    }

    static boolean isDateOrDuration(String text) {
        return isDate(text) || isDuration(text);
    }

    /** {@code R3/PT1H}, {@code R/2026-01-01T08:00:00/P1D} or a cron text; at most once a minute. */
    static boolean isCycle(String text) {
        if (CRON.matcher(text).matches()) {
            return true;
        }
        Matcher cycle = CYCLE.matcher(text);
        if (!cycle.matches()) {
            return false;
        }
        String start = cycle.group(2);
        String every = cycle.group(3);
        String end = cycle.group(4);
        return (start == null || isDate(start)) && isLongEnough(every) && (end == null || isDate(end));
    }

    /** {@code R3/PT5M} or a list of waits, {@code PT1M,PT10M,PT1H}. */
    static boolean isRetry(String text) {
        Matcher repeated = RETRY.matcher(text);
        if (repeated.matches()) {
            return isDuration(repeated.group(2));
        }
        String[] waits = text.split(",", -1);
        if (waits.length > 20) {
            return false;
        }
        for (String wait : waits) {
            if (!isDuration(wait.strip())) {
                return false;
            }
        }
        return true;
    }

    /** A span of hours and minutes that {@link Duration} can read: {@code PT4H}, {@code P1DT2H}. */
    static boolean isWorkingTime(String text) {
        return isDuration(text) && parses(() -> Duration.parse(text));
    }

    /** How long the history of a case is kept: days, {@code 180} or {@code P180D}. */
    static boolean isTimeToLive(String text) {
        return DAYS.matcher(text).matches();
    }

    private static boolean isLongEnough(String duration) {
        if (!isDuration(duration)) {
            return false;
        }
        int time = duration.indexOf('T');
        Period days = time == 1 ? Period.ZERO : Period.parse(time < 0 ? duration : duration.substring(0, time));
        return !days.isZero()
                || time > 0 && Duration.parse("P" + duration.substring(time)).compareTo(SHORTEST_CYCLE) >= 0;
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException notThisForm) {
            return false;
        }
    }
}

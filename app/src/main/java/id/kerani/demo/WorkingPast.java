package id.kerani.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Counts backwards from now in working time, so that whatever the day and hour of the start, something is late, something
 * due today and something tomorrow. The hours are those that a new company's calendar has.
 */
record WorkingPast(Instant now, ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** When so much working time was still to come until now. */
    Instant before(Duration work) {
        ZonedDateTime end = now.atZone(zone);
        Duration left = work;
        while (true) {
            ZonedDateTime opens = end.with(OPENS);
            ZonedDateTime closes = end.with(CLOSES);
            ZonedDateTime last = end.isBefore(closes) ? end : closes;
            if (end.getDayOfWeek() != DayOfWeek.SUNDAY && last.isAfter(opens)) {
                Duration worked = Duration.between(opens, last);
                if (left.compareTo(worked) < 0) {
                    return last.minus(left).toInstant();
                }
                left = left.minus(worked);
            }
            end = end.minusDays(1).with(LocalTime.MAX);
        }
    }
}

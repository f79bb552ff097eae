package id.kerani.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weekly hours and holidays of one place. Immutable; counts in the place's own time zone, so a change to daylight saving
 * neither gives nor takes working time beyond what the clock on the wall shows.
 */
public final class WorkingTime {

    /** Looking further ahead than this finds no working hour: the calendar is empty. */
    private static final int HORIZON_DAYS = 3 * 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> week;
    private final Set<LocalDate> holidays;

    /**
     * Working hours of a day.
     *
     * @param opens first minute
     * @param closes after the last minute, later than {@code opens}
     */
    public record Shift(LocalTime opens, LocalTime closes) {

        public Shift {
            if (!closes.isAfter(opens)) {
                throw new IllegalArgumentException("Working hours end after they begin: " + opens + " to " + closes);
            }
        }
    }

    public WorkingTime(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> holidays) {
        this.zone = zone;
        this.week = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> this.week.put(
                day, shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList()));
        this.holidays = Set.copyOf(holidays);
    }

    /**
     * When that much working time after a moment has passed. Without any working hours in the next three years it counts
     * by the clock, so that a promise always has an end.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public Instant plus(Instant start, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("Working time runs forward only: " + work);
        }
        ZonedDateTime now = start.atZone(zone);
        Duration left = work;
        for (int days = 0; days < HORIZON_DAYS; days++) {
            LocalDate day = now.toLocalDate().plusDays(days);
            for (Shift shift : shifts(day)) {
                Instant opens = day.atTime(shift.opens()).atZone(zone).toInstant();
                Instant closes = day.atTime(shift.closes()).atZone(zone).toInstant();
                Instant from = opens.isBefore(start) ? start : opens;
                if (!from.isBefore(closes)) {
                    continue;
                }
                Duration open = Duration.between(from, closes);
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
        }
        return start.plus(work);
    }

    private List<Shift> shifts(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}

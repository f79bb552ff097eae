package id.kerani.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Saturday 08:00 to 17:00 in Samarinda, a break on Fridays, and one holiday: Wednesday 25 November 2026. */
class WorkingTimeTest {

    private static final ZoneId SAMARINDA = ZoneId.of("Asia/Makassar");
    private static final WorkingTime CALENDAR = calendar(Set.of(LocalDate.of(2026, 11, 25)));

    @ParameterizedTest(name = "{0} and {1} of work: {2}. {3}")
    @CsvSource({
        "2026-11-23T09:00, PT4H,  2026-11-23T13:00, inside one day",
        "2026-11-23T08:00, PT9H,  2026-11-23T17:00, to the minute of closing",
        "2026-11-23T16:00, PT2H,  2026-11-24T09:00, over a night",
        "2026-11-23T05:30, PT1H,  2026-11-23T09:00, before opening counts from opening",
        "2026-11-23T20:00, PT1H,  2026-11-24T09:00, after closing counts from the next opening",
        "2026-11-24T16:30, PT1H,  2026-11-26T08:30, over a holiday",
        "2026-11-25T10:00, PT30M, 2026-11-26T08:30, on a holiday",
        "2026-11-28T16:00, PT2H,  2026-11-30T09:00, over a Sunday",
        "2026-11-27T11:00, PT2H,  2026-11-27T14:30, over the break of a Friday",
        "2026-11-23T10:00, PT0S,  2026-11-23T10:00, nothing to do",
        "2026-11-29T10:00, PT0S,  2026-11-30T08:00, nothing to do on a Sunday",
        "2026-11-23T08:00, PT43H30M, 2026-11-28T17:00, five working days around a holiday"
    })
    void countsOnlyWorkingHours(String start, Duration work, String end, String what) {
        assertThat(local(start, work)).as(what).isEqualTo(LocalDateTime.parse(end));
    }

    @Test
    void countsByTheClockWhenNobodyEverWorks() {
        var never = new WorkingTime(SAMARINDA, Map.of(), Set.of());
        var start = LocalDateTime.parse("2026-11-23T09:00").atZone(SAMARINDA).toInstant();

        assertThat(never.plus(start, Duration.ofHours(3))).isEqualTo(start.plus(Duration.ofHours(3)));
    }

    @Test
    void refusesToRunBackwards() {
        var start = LocalDateTime.parse("2026-11-23T09:00").atZone(SAMARINDA).toInstant();

        assertThatThrownBy(() -> CALENDAR.plus(start, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDateTime local(String start, Duration work) {
        var instant = LocalDateTime.parse(start).atZone(SAMARINDA).toInstant();
        return CALENDAR.plus(instant, work).atZone(SAMARINDA).toLocalDateTime();
    }

    private static WorkingTime calendar(Set<LocalDate> holidays) {
        var day = List.of(new WorkingTime.Shift(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        var week = new EnumMap<DayOfWeek, List<WorkingTime.Shift>>(DayOfWeek.class);
        for (DayOfWeek each : DayOfWeek.values()) {
            if (each != DayOfWeek.SUNDAY) {
                week.put(each, day);
            }
        }
        week.put(
                DayOfWeek.FRIDAY,
                List.of(
                        new WorkingTime.Shift(LocalTime.of(13, 30), LocalTime.of(17, 0)),
                        new WorkingTime.Shift(LocalTime.of(8, 0), LocalTime.of(12, 0))));
        return new WorkingTime(SAMARINDA, week, holidays);
    }
}

package id.kerani.calendar;

import id.kerani.company.Company;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The company's calendar. Read at most once a minute, since every new work item asks it. */
@Service
public class Calendars {

    private static final Duration KEEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Company company;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(WorkingTime calendar, long readAt) {}

    Calendars(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** When that much of the company's working time after a moment has passed. */
    public Instant plus(Instant start, Duration work) {
        return current().plus(start, work);
    }

    private WorkingTime current() {
        Kept last = kept.get();
        // A steady clock, not the business's: that one is moved by tests and demonstrations.
        if (last == null || System.nanoTime() - last.readAt() > KEEP.toNanos()) {
            last = new Kept(read(), System.nanoTime());
            kept.set(last);
        }
        return last.calendar();
    }

    private WorkingTime read() {
        Map<DayOfWeek, List<WorkingTime.Shift>> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select day, opens, closes from working_hours order by day, opens")
                .query((rs, n) -> week.computeIfAbsent(DayOfWeek.of(rs.getInt(1)), d -> new ArrayList<>())
                        .add(new WorkingTime.Shift(rs.getObject(2, LocalTime.class), rs.getObject(3, LocalTime.class))))
                .list();
        var holidays = new HashSet<>(
                jdbc.sql("select day from holiday").query(LocalDate.class).list());
        return new WorkingTime(company.current().zone(), week, holidays);
    }
}

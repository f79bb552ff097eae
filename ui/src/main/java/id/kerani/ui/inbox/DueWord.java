package id.kerani.ui.inbox;

import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** When a promise ends, in words that mean something else each day; that is why views keep the word. */
enum DueWord {
    LATE,
    TODAY,
    WEEK;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter narrowed to what the word means now; what is late already is part of today and of this week. */
    InboxFilter in(InboxFilter filter, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch (this) {
            case LATE -> filter.withDueWithin(Duration.ZERO);
            case TODAY -> filter.withDue(Range.of(null, start(today.plusDays(1), zone)));
            case WEEK ->
                filter.withDue(Range.of(null, start(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone)));
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

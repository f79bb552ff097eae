package id.kerani.forms;

import id.kerani.forms.FormComponent.DateTimeDetails;
import id.kerani.forms.FormComponent.Moment;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.regex.Pattern;

/** Dates and times as form-js writes them: ISO-8601, years of four digits, an offset or none. */
final class DateTexts {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String CLOCK = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2})";
    private static final Pattern LOCAL_TIME = Pattern.compile(CLOCK);
    private static final Pattern TIME = Pattern.compile(CLOCK + OFFSET);
    private static final Pattern LOCAL = Pattern.compile(DATE + "T" + CLOCK);
    private static final Pattern DATE_TIME = Pattern.compile(DATE + "T" + CLOCK + OFFSET);

    private DateTexts() {}

    static boolean isMoment(DateTimeDetails details, String text) {
        try {
            switch (details.moment()) {
                case DATE -> {
                    return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
                }
                case TIME -> {
                    if (LOCAL_TIME.matcher(text).matches()) {
                        LocalTime.parse(text);
                        return true;
                    }
                    return TIME.matcher(text).matches()
                            && OffsetTime.parse(text).getHour() >= 0;
                }
                case DATETIME -> {
                    if (LOCAL.matcher(text).matches()) {
                        return LocalDateTime.parse(text).getYear() > 0;
                    }
                    return DATE_TIME.matcher(text).matches()
                            && OffsetDateTime.parse(text).getYear() > 0;
                }
            }
        } catch (DateTimeException e) {
            return false;
        }
        return false;
    }

    static boolean isPast(DateTimeDetails details, String text, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (details.moment() == Moment.TIME) {
            return false;
        }
        if (DATE_TIME.matcher(text).matches()) {
            return OffsetDateTime.parse(text)
                    .atZoneSameInstant(clock.getZone())
                    .toLocalDate()
                    .isBefore(today);
        }
        return LocalDate.parse(text.substring(0, 10)).isBefore(today);
    }
}

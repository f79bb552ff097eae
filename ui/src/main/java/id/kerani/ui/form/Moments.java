package id.kerani.ui.form;

import id.kerani.forms.FormComponent.DateTimeDetails;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Between the ISO texts of a form's values and the local dates and times of fields. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("XXX");

    private final DateTimeDetails details;
    private final ZoneId zone;

    Moments(DateTimeDetails details, ZoneId zone) {
        this.details = details;
        this.zone = zone;
    }

    @Nullable
    LocalDate date(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    LocalTime time(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            if (text.endsWith("Z")) {
                return OffsetTime.parse(text).withOffsetSameInstant(offset()).toLocalTime();
            }
            return LocalTime.parse(text.replaceFirst("[+-]\\d{2}:\\d{2}$", ""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    LocalDateTime dateTime(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})$")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    String text(@Nullable LocalTime time) {
        if (time == null) {
            return null;
        }
        return switch (details.zone()) {
            case NONE -> CLOCK.format(time);
            case OFFSET -> CLOCK.format(time) + OFFSET.format(offset());
            case UTC -> CLOCK.format(time.atOffset(offset()).withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
        };
    }

    @Nullable
    String text(@Nullable LocalDateTime moment) {
        if (moment == null) {
            return null;
        }
        return switch (details.zone()) {
            case NONE -> moment.toLocalDate() + "T" + CLOCK.format(moment);
            case OFFSET -> {
                OffsetDateTime there = moment.atZone(zone).toOffsetDateTime();
                yield there.toLocalDate() + "T" + CLOCK.format(there) + OFFSET.format(there.getOffset());
            }
            case UTC -> {
                OffsetDateTime there = moment.atZone(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
                yield there.toLocalDate() + "T" + CLOCK.format(there) + "Z";
            }
        };
    }

    private ZoneOffset offset() {
        return zone.getRules().getOffset(LocalDateTime.of(2026, 1, 1, 0, 0));
    }
}

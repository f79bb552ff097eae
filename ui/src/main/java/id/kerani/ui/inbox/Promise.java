package id.kerani.ui.inbox;

import id.kerani.shared.Formats;
import id.kerani.shared.Texts;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Until when something was promised, in words and a colour: red is late or in danger, amber is today, green is tomorrow,
 * plain is later. Of a finished item it says whether the promise was kept.
 *
 * @param tone the chip's colour, last part of its class
 * @param words what a list says
 * @param full what a page about this one item says
 */
public record Promise(String tone, String words, String full) {

    private static final Duration LONG = Duration.ofHours(48);
    private static final int WEEK = 7;

    /** The promise of an item as it stands at a moment. */
    public static Promise of(WorkItem item, Instant now, ZoneId zone, Locale locale) {
        Instant closedAt = item.closedAt();
        return closedAt == null
                ? open(item.dueAt(), now, zone, locale)
                : closed(item.dueAt(), closedAt, now, zone, locale);
    }

    static Promise open(Instant dueAt, Instant now, ZoneId zone, Locale locale) {
        Duration left = Duration.between(now, dueAt);
        String moment = moment(dueAt, now, zone, locale);
        if (left.isNegative()) {
            String words = Texts.get("inbox.promise.late", locale, duration(left.negated(), locale));
            return new Promise("bad", words, Texts.get("inbox.promise.full", locale, moment, words));
        }
        String counted = Texts.get("inbox.promise.left", locale, duration(left, locale));
        String full = Texts.get("inbox.promise.full", locale, moment, counted);
        if (left.compareTo(Inbox.DANGER) < 0) {
            return new Promise("bad", counted, full);
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = dueAt.atZone(zone).toLocalDate();
        String tone = day.equals(today) ? "warn" : day.equals(today.plusDays(1)) ? "good" : "plain";
        return new Promise(tone, capital(moment), full);
    }

    private static Promise closed(Instant dueAt, Instant closedAt, Instant now, ZoneId zone, Locale locale) {
        boolean kept = !closedAt.isAfter(dueAt);
        String words = Texts.get(
                kept ? "inbox.promise.kept" : "inbox.promise.broken", locale, moment(closedAt, now, zone, locale));
        return new Promise(kept ? "good" : "bad", words, words);
    }

    /** A moment as people near to it say it: today 16:00, tomorrow 10:00, Wed 12:00, 2 Dec 12:00. */
    public static String moment(Instant moment, Instant now, ZoneId zone, Locale locale) {
        String time = Formats.of(locale).time(moment, zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = moment.atZone(zone).toLocalDate();
        @Nullable
        String near = day.equals(today)
                ? "inbox.day.today"
                : day.equals(today.plusDays(1))
                        ? "inbox.day.tomorrow"
                        : day.equals(today.minusDays(1)) ? "inbox.day.yesterday" : null;
        if (near != null) {
            return Texts.get(near, locale, time);
        }
        boolean thisWeek = day.isAfter(today) && day.isBefore(today.plusDays(WEEK));
        String pattern = thisWeek ? "EEE" : day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Texts.supported(locale)).format(day) + " " + time;
    }

    /** A moment that is over: only its time when it was today. */
    public static String past(Instant moment, Instant now, ZoneId zone, Locale locale) {
        boolean today =
                moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? Formats.of(locale).time(moment, zone) : moment(moment, now, zone, locale);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** How long, in the two biggest units that matter. */
    static String duration(Duration length, Locale locale) {
        long minutes = length.toMinutes();
        if (length.compareTo(LONG) >= 0) {
            return Texts.get("inbox.duration.days", locale, length.toDays());
        }
        if (minutes < 60) {
            return Texts.get("inbox.duration.minutes", locale, Math.max(1, minutes));
        }
        return minutes % 60 == 0
                ? Texts.get("inbox.duration.hours", locale, minutes / 60)
                : Texts.get("inbox.duration.hoursMinutes", locale, minutes / 60, String.format("%02d", minutes % 60));
    }
}

package id.kerani.notice;

import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param readAt when the person saw it, absent before
 */
public record Notification(
        NotificationId id,
        PersonId person,
        News news,
        Instant toldAt,
        @Nullable Instant readAt) {

    /** What happened, in words. */
    public String text(Locale locale) {
        return Texts.get(news.code(), locale, news.arguments().toArray());
    }

    public boolean isRead() {
        return readAt != null;
    }
}

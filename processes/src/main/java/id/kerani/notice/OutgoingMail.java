package id.kerani.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox.
 *
 * @param attempts how often it was tried
 * @param sentAt when the mail server took it, absent before
 * @param lastError why the last try failed, absent when none did
 */
public record OutgoingMail(
        MailId id,
        Mail mail,
        State state,
        Instant writtenAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /** Where a mail stands. */
    public enum State {
        /** Will be sent. */
        WAITING,
        /** The mail server took it. */
        SENT,
        /** Given up after many tries. */
        FAILED,
        /** Only kept to be looked at: this server sends no mail. */
        KEPT
    }
}

package id.kerani.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the outbox, newest first.
 *
 * @param next the id after which the following page starts, absent at the end
 */
public record OutboxPage(List<OutgoingMail> mails, @Nullable MailId next) {}

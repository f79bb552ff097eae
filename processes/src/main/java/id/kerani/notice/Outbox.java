package id.kerani.notice;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Mail that goes out. Writing one joins the running transaction: what rolls back is never told. Sending happens after
 * the commit, is tried again when it fails, and may in rare cases happen twice, never not at all.
 */
@Service
public class Outbox {

    /** Most mails that one page holds. */
    public static final int MAX_PAGE = 200;

    private final JdbcClient jdbc;
    private final MailDispatch dispatch;
    private final Rights rights;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailDispatch dispatch, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Writes a mail.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId send(Mail mail) {
        MailId id = MailId.next();
        boolean sends = dispatch.sends();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into mail (id, recipient, subject, body, about, state, written_at, next_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        mail.to(),
                        mail.subject(),
                        mail.body(),
                        mail.about(),
                        (sends ? OutgoingMail.State.WAITING : OutgoingMail.State.KEPT).name(),
                        now,
                        now)
                .update();
        if (sends) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    dispatch.wake();
                }
            });
        }
        return id;
    }

    /** Whether mail really leaves this server. */
    public boolean sends() {
        return dispatch.sends();
    }

    /**
     * One page, newest first.
     *
     * @param after the last mail of the page before, null for the first page
     * @param size 1 to {@value #MAX_PAGE}
     * @throws Refusal {@code staff.notAllowed} for anybody but leads, managers and administrators
     */
    @Transactional(readOnly = true)
    public OutboxPage page(@Nullable MailId after, int size, Actor actor) throws Refusal {
        rights.require(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);
        if (size < 1 || size > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " mails, not " + size);
        }
        UUID bound = after == null ? new UUID(-1L, -1L) : after.value();
        List<OutgoingMail> mails = jdbc.sql("select * from mail where id < ? order by id desc limit ?")
                .params(bound, size + 1)
                .query(Outbox::map)
                .list();
        return mails.size() <= size
                ? new OutboxPage(mails, null)
                : new OutboxPage(
                        List.copyOf(mails.subList(0, size)), mails.get(size - 1).id());
    }

    /** The mails about one thing, oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMail> about(String about) {
        return jdbc.sql("select * from mail where about = ? order by id")
                .param(about)
                .query(Outbox::map)
                .list();
    }

    /**
     * Tries a mail again that was given up.
     *
     * @throws Refusal {@code notice.notFailed}, {@code staff.notAllowed}
     */
    @Transactional(rollbackFor = Refusal.class)
    public void retry(MailId id, Actor actor) throws Refusal {
        rights.require(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);
        int changed = jdbc.sql(
                        "update mail set state = 'WAITING', attempts = 0, next_at = ? where id = ? and state = 'FAILED'")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
        if (changed == 0) {
            throw new Refusal("notice.notFailed");
        }
    }

    static OutgoingMail map(ResultSet rs, int row) throws SQLException {
        OffsetDateTime sentAt = rs.getObject("sent_at", OffsetDateTime.class);
        return new OutgoingMail(
                new MailId(rs.getObject("id", UUID.class)),
                new Mail(
                        rs.getString("recipient"),
                        rs.getString("subject"),
                        rs.getString("body"),
                        rs.getString("about")),
                OutgoingMail.State.valueOf(rs.getString("state")),
                rs.getObject("written_at", OffsetDateTime.class).toInstant(),
                rs.getInt("attempts"),
                sentAt == null ? null : sentAt.toInstant(),
                rs.getString("last_error"));
    }
}

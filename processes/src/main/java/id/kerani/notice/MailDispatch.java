package id.kerani.notice;

import id.kerani.company.Company;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings waiting mail to the mail server, on any node: a mail is taken for two minutes, sent without a transaction, and
 * marked. A node that dies in between leaves it to another. The message's id stays the same, so a receiver can tell a
 * repeat.
 */
@Component
class MailDispatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    /** Tries until a person has to look: over about two hours. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final @Nullable JavaMailSender sender;
    private final Company company;
    private final String from;
    private final Clock clock;
    /** One thread, and one more wake-up at most: the run after this one finds everything. */
    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1),
            Thread.ofPlatform().name("mail").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** @param deliver whether mail may leave this server at all; the demo says no */
    MailDispatch(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> sender,
            Company company,
            @Value("${kerani.mail.deliver:true}") boolean deliver,
            @Value("${kerani.mail.from:}") String from,
            Clock clock) {
        this.jdbc = jdbc;
        this.sender = deliver ? patientNoLonger(sender.getIfAvailable()) : null;
        this.company = company;
        this.from = from;
        this.clock = clock;
    }

    /** Jakarta Mail waits for a silent server forever unless told otherwise; a mail is ours for two minutes only. */
    private static @Nullable JavaMailSender patientNoLonger(@Nullable JavaMailSender server) {
        if (server instanceof JavaMailSenderImpl configurable) {
            configurable.getJavaMailProperties().putIfAbsent("mail.smtp.connectiontimeout", "10000");
            configurable.getJavaMailProperties().putIfAbsent("mail.smtp.timeout", "30000");
            configurable.getJavaMailProperties().putIfAbsent("mail.smtp.writetimeout", "30000");
        }
        return server;
    }

    boolean sends() {
        return sender != null;
    }

    /** Sends what waits soon, on a thread of its own. */
    void wake() {
        try {
            worker.execute(this::sendWaiting);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Mail waits for the next start", stopping);
        }
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        if (sends()) {
            wake();
        }
    }

    /** Sends until nothing is due. */
    void sendWaiting() {
        try {
            Optional<OutgoingMail> next = take();
            while (next.isPresent()) {
                send(next.get());
                next = take();
            }
        } catch (DataAccessException away) {
            LOG.warn("Mail waits: the database does not answer ({})", away.getMessage());
        }
    }

    private Optional<OutgoingMail> take() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update mail set attempts = attempts + 1, next_at = ? where id = (
                          select id from mail where state = 'WAITING' and next_at <= ?
                          order by next_at limit 1 for update skip locked)
                        returning *""")
                .params(now.plus(TAKEN_FOR).atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query(Outbox::map)
                .optional();
    }

    private void send(OutgoingMail mail) {
        JavaMailSender server = sender;
        if (server == null) {
            return;
        }
        try {
            server.send(message(server, mail));
            jdbc.sql("update mail set state = 'SENT', sent_at = ?, last_error = null where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), mail.id().value())
                    .update();
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            failed(mail, e);
        }
    }

    private void failed(OutgoingMail mail, Exception error) {
        boolean givenUp = mail.attempts() >= MOST_ATTEMPTS;
        String words = String.valueOf(error.getMessage());
        jdbc.sql("update mail set state = ?, next_at = ?, last_error = ? where id = ?")
                .params(
                        (givenUp ? OutgoingMail.State.FAILED : OutgoingMail.State.WAITING).name(),
                        clock.instant().plus(pause(mail.attempts())).atOffset(ZoneOffset.UTC),
                        words.length() > LONGEST_ERROR ? words.substring(0, LONGEST_ERROR) : words,
                        mail.id().value())
                .update();
        LOG.warn(
                "Mail {} about {} could not be sent (try {})",
                mail.id(),
                mail.mail().about(),
                mail.attempts());
    }

    /** 1, 2, 4 … minutes, at most two hours. */
    static Duration pause(int attempts) {
        return Duration.ofMinutes(Math.min(120, 1L << Math.min(attempts - 1, 7)));
    }

    private MimeMessage message(JavaMailSender server, OutgoingMail mail)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        String name = company.current().name();
        helper.setFrom(from.isBlank() ? "kerani@localhost" : from, name.isBlank() ? "Kerani" : name);
        helper.setTo(mail.mail().to());
        helper.setSubject(mail.mail().subject());
        helper.setText(mail.mail().body());
        message.saveChanges();
        message.setHeader("Message-ID", "<" + mail.id() + "@kerani>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}

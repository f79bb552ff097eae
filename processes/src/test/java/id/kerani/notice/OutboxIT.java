package id.kerani.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@KeraniTest
class OutboxIT {

    @Autowired
    private Outbox keeping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Company company;

    @Autowired
    private Rights rights;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TransactionTemplate transaction;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private JavaMailSenderImpl sender;
    private MailDispatch dispatch;
    private Outbox outbox;
    private String about;

    @BeforeEach
    void start() {
        server.start();
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        dispatch = new MailDispatch(jdbc, provider(sender), company, true, "toko@example.com", clock) {
            @Override
            void wake() {
                // The test sends by hand.
            }
        };
        outbox = new Outbox(jdbc, dispatch, rights, clock);
        about = Ids.next().toString();
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
        jdbc.sql("delete from mail where state = 'WAITING'").update();
    }

    @Test
    void sendsWhatWasCommitted() throws Exception {
        MailId id = write(outbox, "Akun Anda aktif – é", "Yth. Siti,\n\nselamat datang.");
        assertThat(server.getReceivedMessages()).isEmpty();
        dispatch.sendWaiting();

        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Akun Anda aktif – é");
        assertThat(message.getContent().toString()).contains("Yth. Siti,", "selamat datang.");
        assertThat(message.getFrom()[0].toString()).contains("toko@example.com");
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@kerani>");
        assertThat(only().state()).isEqualTo(OutgoingMail.State.SENT);
        dispatch.sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void neverTellsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.send(new Mail("siti@example.com", "Halo", "Halo", about));
            status.setRollbackOnly();
        });
        dispatch.sendWaiting();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.about(about)).isEmpty();
        assertThatThrownBy(() -> keeping.send(new Mail("siti@example.com", "Halo", "Halo", about)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void triesAgainLaterAndLeavesTheLastTryToAPerson() throws Exception {
        server.stop();
        write(outbox, "Halo", "Halo");
        dispatch.sendWaiting();
        assertThat(only().state()).isEqualTo(OutgoingMail.State.WAITING);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().lastError()).isNotBlank();
        dispatch.sendWaiting();
        assertThat(only().attempts()).as("not before its time").isEqualTo(1);

        for (int attempt = 2; attempt <= MailDispatch.MOST_ATTEMPTS; attempt++) {
            clock.advance(MailDispatch.pause(attempt - 1).plusSeconds(1));
            dispatch.sendWaiting();
        }
        assertThat(only().state()).isEqualTo(OutgoingMail.State.FAILED);

        Actor manager = staffing.person(Role.MANAGER);
        outbox.retry(only().id(), manager);
        server.start();
        sender.setPort(server.getSmtp().getPort());
        dispatch.sendWaiting();
        assertThat(only().state()).isEqualTo(OutgoingMail.State.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
        refused("notice.notFailed", () -> outbox.retry(only().id(), manager));
    }

    @Test
    void takesOverWhatADeadNodeHadTaken() {
        write(outbox, "Halo", "Halo");
        jdbc.sql("update mail set attempts = 1, next_at = ? where about = ?")
                .params(clock.instant().plus(Duration.ofMinutes(2)).atOffset(java.time.ZoneOffset.UTC), about)
                .update();
        dispatch.sendWaiting();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        dispatch.sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void onlyKeepsMailWhereNoneLeaves() throws Exception {
        assertThat(keeping.sends()).isFalse();
        write(keeping, "Halo", "Halo");
        dispatch.sendWaiting();
        assertThat(only().state()).isEqualTo(OutgoingMail.State.KEPT);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void pagesNewestFirstForThoseWhoMayLook() throws Exception {
        for (int i = 0; i < 5; i++) {
            write(keeping, "Mail " + i, "Halo");
            Thread.onSpinWait();
        }
        Actor manager = staffing.person(Role.MANAGER);
        List<MailId> own = keeping.about(about).stream().map(OutgoingMail::id).toList();
        OutboxPage first = keeping.page(null, 3, manager);
        assertThat(first.mails()).hasSize(3).extracting(OutgoingMail::id).isSortedAccordingTo((a, b) -> b.toString()
                .compareTo(a.toString()));
        OutboxPage second = keeping.page(first.next(), 200, manager);
        assertThat(second.mails()).doesNotContainAnyElementsOf(first.mails());
        assertThat(own).allMatch(id -> java.util.stream.Stream.concat(first.mails().stream(), second.mails().stream())
                .anyMatch(mail -> mail.id().equals(id)));
        refused("staff.notAllowed", () -> keeping.page(null, 3, staffing.clerk("front-office")));
    }

    @Test
    void takesNoHeaderFromText() {
        assertThatThrownBy(() -> new Mail("a@b.com, c@d.com", "Halo", "Halo", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("a@b.com", "Halo\r\nBcc: c@d.com", "Halo", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MailId write(Outbox to, String subject, String body) {
        return Objects.requireNonNull(
                transaction.execute(status -> to.send(new Mail("siti@example.com", subject, body, about))));
    }

    private OutgoingMail only() {
        List<OutgoingMail> mails = outbox.about(about);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}

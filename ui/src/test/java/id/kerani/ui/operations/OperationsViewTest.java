package id.kerani.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import id.kerani.engine.Incident;
import id.kerani.engine.Incidents;
import id.kerani.engine.Outcome;
import id.kerani.notice.Mail;
import id.kerani.notice.MailId;
import id.kerani.notice.Outbox;
import id.kerani.notice.OutgoingMail;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.staff.Role;
import id.kerani.testing.FailingWork;
import id.kerani.testing.Jobs;
import id.kerani.ui.error.NoAccessView;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OperationsViewTest extends ScreenTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Cases cases;

    @Autowired
    private Incidents incidents;

    @Autowired
    private FailingWork work;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void repair() {
        work.breaks(true);
    }

    private MailId write(String subject, String body, String about) {
        return Objects.requireNonNull(
                transaction.execute(status -> outbox.send(new Mail("siti@example.com", subject, body, about))));
    }

    /** A case whose work failed as often as it may. */
    private CaseFile failed() {
        CaseId id = CaseId.next();
        String number = "FAIL-" + id.toString().substring(20);
        transaction.executeWithoutResult(status -> cases.open(
                new NewCase(id, number, FailingWork.KEY, "Pencetak", "", null, "api", Actor.system()),
                Outcome.of(FailingWork.HOW, "works")));
        jobs.runAll(id.value());
        return cases.find(id).orElseThrow();
    }

    private NativeButton row(String subject) {
        List<NativeButton> rows = find(NativeButton.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().contains(subject))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void mailsStandNewestFirstWithTheirStateAndCanBeRead() {
        CaseFile file = failed();
        String subject = "Anda terdaftar " + Ids.next();
        write(subject, "Yth. Siti,\nakun Anda sudah aktif.", file.number());
        logIn(person(Role.MANAGER));
        OutboxView view = navigate(OutboxView.class);
        assertThat(pageText())
                .contains("Server ini tidak mengirim surel", subject, "siti@example.com", "Hanya disimpan");
        NativeButton first = find(NativeButton.class, view).all().getFirst();
        assertThat(first.getElement().getTextRecursively()).contains(subject);

        test(row(subject)).click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo(subject);
        assertThat(dialog.getChildren().map(part -> part.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("Yth. Siti,\nakun Anda sudah aktif."));
        assertThat(find(Anchor.class, dialog).single().getHref()).isEqualTo("case/" + file.number());
        assertThat(find(Button.class).withText("Kirim lagi").all()).isEmpty();
    }

    @Test
    void aMailThatWasGivenUpCanBeSentAgain() {
        String subject = "Tentang permohonan Anda " + Ids.next();
        MailId id = write(subject, "Mohon maaf.", "");
        jdbc.sql("update mail set state = 'FAILED', attempts = 9, last_error = 'Mailbox full' where id = ?")
                .param(id.value())
                .update();
        logIn(person(Role.ADMINISTRATOR));
        navigate(OutboxView.class);
        assertThat(row(subject).getElement().getTextRecursively()).contains("Gagal");
        test(row(subject)).click();
        assertThat(find(Dialog.class).single().getChildren().map(part -> part.getElement()
                        .getTextRecursively()))
                .anyMatch(text -> text.contains("Mailbox full"));
        press("Kirim lagi");
        assertThat(notices()).anyMatch(text -> text.contains("akan dicoba kirim lagi"));
        assertThat(row(subject).getElement().getTextRecursively()).contains("Menunggu");
        assertThat(outbox.about(""))
                .filteredOn(mail -> mail.id().equals(id))
                .extracting(OutgoingMail::attempts)
                .containsExactly(0);
    }

    @Test
    void theListOfMailsGoesOnPageByPage() {
        for (int i = 0; i < 51; i++) {
            write("Nomor " + i, "Isi", "");
        }
        logIn(person(Role.MANAGER));
        OutboxView view = navigate(OutboxView.class);
        assertThat(find(NativeButton.class, view).all()).hasSize(50);
        press("Tampilkan lagi");
        assertThat(find(NativeButton.class, view).all()).hasSizeGreaterThan(50);
    }

    @Test
    void whatFailedSaysWhatAndWhyAndIsTriedAgain() {
        CaseFile file = failed();
        logIn(person(Role.ADMINISTRATOR));
        IncidentsView view = navigate(IncidentsView.class);
        assertThat(pageText()).contains("The printer is on fire", "Sejak hari ini", file.number() + " · Pencetak");
        assertThat(find(Anchor.class, view).all()).extracting(Anchor::getHref).contains("case/" + file.number());
        int before = find(Button.class).withText("Coba lagi").all().size();

        work.breaks(false);
        press(view, file);
        assertThat(notices()).anyMatch(text -> text.contains("sedang dicoba lagi"));
        assertThat(find(Button.class).withText("Coba lagi").all()).hasSize(before - 1);
        assertThat(pageText()).doesNotContain(file.number());
        jobs.runAll(file.id().value());
        assertThat(cases.find(file.id()).orElseThrow().state()).isEqualTo(CaseFile.State.CLOSED);
    }

    @Test
    void whatFailsAgainComesBackAndWhatSomebodyElseDidIsSaid() {
        CaseFile file = failed();
        logIn(person(Role.ADMINISTRATOR));
        IncidentsView view = navigate(IncidentsView.class);
        press(view, file);
        jobs.runAll(file.id().value());
        press("Muat ulang");
        assertThat(pageText()).contains(file.number());

        work.breaks(false);
        navigate(OutboxView.class);
        view = navigate(IncidentsView.class);
        press(view, file);
        jobs.runAll(file.id().value());
        press("Muat ulang");
        assertThat(pageText()).doesNotContain(file.number());
    }

    @Test
    void nothingFailedIsGoodNews() throws Exception {
        CaseFile file = failed();
        work.breaks(false);
        Actor boss = logIn(person(Role.ADMINISTRATOR)).asActor();
        for (Incident incident : incidents.newest(100, boss)) {
            incidents.retry(incident.id(), boss);
            jobs.runAll(Objects.requireNonNull(incident.caseId()));
        }
        navigate(IncidentsView.class);
        assertThat(pageText()).contains("Tidak ada yang gagal").doesNotContain(file.number());
    }

    /** The button in the row of the case. */
    private void press(IncidentsView view, CaseFile file) {
        Button button = find(Button.class, view).withText("Coba lagi").all().stream()
                .filter(each -> each.getParent()
                        .orElseThrow()
                        .getElement()
                        .getTextRecursively()
                        .contains(file.number()))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    @Test
    void othersMayNotSeeThePages() {
        logIn(person(Role.STAFF));
        assertThat(navigate("outbox", NoAccessView.class)).isNotNull();
        assertThat(navigate("incidents", NoAccessView.class)).isNotNull();
        logIn(person(Role.MANAGER));
        assertThat(navigate("incidents", NoAccessView.class)).isNotNull();
    }
}

package id.kerani.ui.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.ui.testing.TestWork;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskViewTest extends ScreenTest {

    @Autowired
    private TestWork work;

    @Autowired
    private WorkList workList;

    private Person sari;
    private WorkItem item;

    @BeforeEach
    void aTaskOfTheFrontOffice() {
        sari = logIn(person(Role.STAFF, "front-office"));
        item = work.waiting("CV Borneo Jaya");
    }

    @Test
    void aTaskIsClaimedFilledInAndSent() throws Refusal {
        open();
        assertThat(pageText())
                .contains("Minta sesuatu", "CV Borneo Jaya", "Mengapa saya: Antrean Petugas depan", item.caseNumber())
                .contains("Belum ada yang mengambil");
        assertThat(note().isReadOnly()).isTrue();
        assertThat(visible("Kirim")).isFalse();

        press("Ambil tugas ini");
        assertThat(note().isReadOnly()).isFalse();
        assertThat(pageText()).contains("Dipegang Anda");
        press("Kirim");
        assertThat(note().isInvalid()).isTrue();
        assertThat(work.of(item.caseId()).step()).isEqualTo(item.step());

        test(note()).setValue("Sudah dikunjungi");
        assertThat(pageText()).contains("Draf tersimpan");
        press("Kirim");
        assertThat(work.of(item.caseId()).step()).isEqualTo("Task_Approve");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("inbox");
        assertThat(notices()).anyMatch(text -> text.contains("Selesai: Minta sesuatu, CV Borneo Jaya"));

        open();
        assertThat(pageText()).contains("Tugas ini sudah selesai");
        assertThat(find(TextField.class).all()).isEmpty();
    }

    @Test
    void whoIsSlowerReadsWhoWasFasterAndCanOnlyLook() throws Refusal {
        Actor budi = person(Role.STAFF, "front-office").asActor();
        open();
        Button take = find(Button.class).withText("Ambil tugas ini").single();
        workList.claim(item.id(), budi);
        // Her press is on its way while the news arrives: the page may have drawn them already or not.
        take.click();
        assertThat(pageText()).contains(budi.name() + " baru saja mengambil tugas ini", "Dipegang " + budi.name());
        assertThat(note().isReadOnly()).isTrue();
        assertThat(visible("Ambil tugas ini")).isFalse();
    }

    @Test
    void whatHappensElsewhereIsSaidAtOnceAndWhatWasTypedStays() throws Refusal, WorkList.FormRejected {
        Actor me = sari.asActor();
        workList.claim(item.id(), me);
        TaskView view = open();
        test(note()).setValue("Separuh jadi");
        workList.release(item.id(), me);
        Actor budi = person(Role.STAFF, "front-office").asActor();
        WorkItem taken = workList.claim(item.id(), budi);
        view.changed(List.of(new WorkChange(item.id(), taken.version(), item.queue(), budi.person(), taken.state())));
        assertThat(pageText()).contains(budi.name() + " baru saja mengambil tugas ini");
        assertThat(note().getValue()).isEqualTo("Separuh jadi");

        workList.complete(item.id(), taken.version(), TestWork.NOTE, budi);
        view.changed(List.of(
                new WorkChange(item.id(), taken.version() + 1, item.queue(), budi.person(), WorkItem.State.DONE)));
        assertThat(pageText()).contains("Tugas ini sudah selesai.");
        assertThat(note().getValue()).isEqualTo("Separuh jadi");
    }

    @Test
    void aTaskIsPutBackIntoItsQueue() throws Refusal {
        workList.claim(item.id(), sari.asActor());
        open();
        choose("Kembalikan");
        assertThat(workList.open(item.id(), sari.asActor()).mayClaim()).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("inbox");
    }

    @Test
    void foreignUnknownAndMadeUpTasksTellTheSameAndNothing() {
        logIn(person(Role.STAFF, "credit"));
        for (String id : List.of(item.id().toString(), UUID.randomUUID().toString(), "1%20or%201")) {
            navigate("task/" + id, TaskView.class);
            assertThat(pageText()).contains("Tugas ini tidak bisa dibuka").doesNotContain("CV Borneo Jaya");
        }
    }

    @Test
    void theCasePageTellsFactsWhoHoldsItAndWhatHappened() throws Refusal {
        workList.claim(item.id(), sari.asActor());
        navigate("case/" + item.caseNumber(), CaseView.class);
        assertThat(pageText())
                .contains("CV Borneo Jaya", "Berjalan", "Dipegang " + sari.name(), "Minta sesuatu: diambil", "telepon");
    }

    private TaskView open() {
        return navigate("task/" + item.id(), TaskView.class);
    }

    private TextField note() {
        return field(TextField.class, "Note");
    }

    /** Presses an entry of the menu behind the bar's last button. */
    private void choose(String words) {
        find(MenuBar.class).all().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(root -> root.getSubMenu().getItems().stream())
                .filter(item -> item.getText().startsWith(words))
                .findFirst()
                .ifPresentOrElse(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)), () -> {
                    throw new AssertionError("No entry " + words);
                });
    }

    private boolean visible(String button) {
        return find(Button.class).withText(button).all().stream().anyMatch(Button::isVisible);
    }
}

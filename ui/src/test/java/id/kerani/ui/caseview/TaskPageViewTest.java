package id.kerani.ui.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.forms.FormValues;
import id.kerani.notice.Notifications;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.Preferences;
import id.kerani.staff.Role;
import id.kerani.talk.Comments;
import id.kerani.ui.notice.NoticesView;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.ui.testing.TestWork;
import id.kerani.worklist.Drafts;
import id.kerani.worklist.Questions;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a task's page keeps, brings together, tells and lets one do beside filling in. */
class TaskPageViewTest extends ScreenTest {

    @Autowired
    private TestWork work;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkActions actions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Questions questions;

    @Autowired
    private Comments comments;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Preferences preferences;

    private Person sari;
    private Person budi;
    private WorkItem item;

    @BeforeEach
    void aTaskInSarisHands() throws Refusal {
        budi = person(Role.STAFF, "front-office");
        sari = logIn(person(Role.STAFF, "front-office"));
        item = work.waiting("CV Borneo Jaya");
        workList.claim(item.id(), sari.asActor());
    }

    @Test
    void whatWasTypedIsThereAgainOnAnyDevice() {
        open();
        assertThat(pageText()).doesNotContain("Draf tersimpan");
        test(note()).setValue("Separuh jadi");
        assertThat(pageText()).contains("Draf tersimpan");

        logIn(sari);
        open();
        assertThat(note().getValue()).isEqualTo("Separuh jadi");
        assertThat(pageText()).contains("Draf tersimpan");
    }

    @Test
    void theSameFieldChangedInTwoPlacesShowsBothValuesAndOneChooses() throws Refusal {
        open();
        elsewhere("Dari ponsel");
        test(note()).setValue("Dari meja");
        assertThat(pageText()).contains("Mana yang dipakai?", "Dari ponsel");
        assertThat(note().getValue()).isEqualTo("Dari meja");
        press("Kirim");
        assertThat(pageText()).contains("Pilih mana yang dipakai");
        assertThat(work.of(item.caseId()).step()).isEqualTo(item.step());

        press("Pakai yang ini");
        assertThat(note().getValue()).isEqualTo("Dari ponsel");
        assertThat(pageText()).doesNotContain("Mana yang dipakai?");
        assertThat(drafts.mine(item.id(), sari.asActor()).orElseThrow().collisions())
                .isEmpty();
        press("Kirim");
        assertThat(work.of(item.caseId()).step()).isEqualTo("Task_Approve");
    }

    @Test
    void theOwnValueCanBeKept() throws Refusal {
        open();
        elsewhere("Dari ponsel");
        test(note()).setValue("Dari meja");
        press("Pakai isian saya");
        assertThat(drafts.mine(item.id(), sari.asActor()).orElseThrow().values().get("note"))
                .isEqualTo("Dari meja");
    }

    @Test
    void aDraftLeftByAnotherIsOffered() throws Refusal {
        open();
        test(note()).setValue("Sudah ditelepon");
        actions.handOver(item.id(), WorkActions.HandOver.toPerson(budi.id(), ""), sari.asActor());
        logIn(budi);
        open();
        assertThat(note().getValue()).isEmpty();
        assertThat(pageText()).contains(sari.name() + " meninggalkan draf di sini");
        press("Pakai drafnya");
        assertThat(note().getValue()).isEqualTo("Sudah ditelepon");
    }

    @Test
    void aDraftIsThrownAwayWhenOneWants() throws Refusal {
        open();
        test(note()).setValue("Salah");
        choose("Buang draf");
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();
        assertThat(note().getValue()).isEmpty();
        assertThat(drafts.mine(item.id(), sari.asActor())).isEmpty();
    }

    @Test
    void aTaskIsHandedToAColleagueWhoIsTold() throws Refusal {
        open();
        press("Serahkan");
        find(ComboBox.class).all().stream()
                .filter(field -> "Rekan kerja".equals(field.getLabel()))
                .forEach(field -> setPerson(field, budi));
        test(field(TextArea.class, "Apa yang perlu mereka tahu?")).setValue("Dia kenal pelanggannya");
        find(Button.class).withText("Serahkan").all().getLast().click();
        assertThat(workList.open(item.id(), budi.asActor()).mayWork()).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("inbox");
        logIn(budi);
        navigate("notifications", NoticesView.class);
        assertThat(pageText()).contains("Diserahkan", "Baru");
        press("Tandai semua sudah dibaca");
        assertThat(pageText()).doesNotContain("Baru");
        assertThat(notifications.unread(budi.id())).isZero();
    }

    @Test
    void aTaskIsPutAsideAndBroughtBack() throws Refusal {
        open();
        press("Tunda");
        pressNative("Besok pagi");
        assertThat(workList.open(item.id(), sari.asActor()).item().snoozedUntil())
                .isNotNull();
        open();
        assertThat(pageText()).contains("Ditunda sampai");
        press("Munculkan lagi");
        assertThat(workList.open(item.id(), sari.asActor()).item().snoozedUntil())
                .isNull();
    }

    @Test
    void aCaseIsWatched() {
        open();
        choose("Ikuti kasus ini");
        assertThat(actions.watches(item.caseId(), sari.asActor())).isTrue();
        choose("Berhenti mengikuti");
        assertThat(actions.watches(item.caseId(), sari.asActor())).isFalse();
    }

    @Test
    void aColleagueIsAskedAndAnswersInTheComments() throws Refusal {
        questions.ask(item.id(), budi.id(), "Apakah alamatnya benar?", sari.asActor());
        logIn(budi);
        open();
        tab("Komentar");
        assertThat(pageText()).contains("Apakah alamatnya benar?");
        test(field(TextArea.class, "Jawaban Anda")).setValue("Benar, saya pernah ke sana");
        press("Jawab");
        assertThat(questions.of(item.caseId(), sari.asActor()).getFirst().answer())
                .isEqualTo("Benar, saya pernah ke sana");
        assertThat(pageText()).contains("Benar, saya pernah ke sana");
    }

    @Test
    void commentsOfferNamesAndTellWhoIsNamed() throws Refusal {
        open();
        tab("Komentar");
        CommentField field = find(CommentField.class).single();
        field.suggest("@" + budi.login().substring(0, budi.login().length() - 1));
        assertThat(pageText()).contains("@" + budi.login());
        test(field(TextArea.class, "Komentar")).setValue("Tolong lihat, @" + budi.login() + ", ini **penting**");
        press("Kirim komentar");
        assertThat(comments.count(item.caseId())).isEqualTo(1);
        assertThat(pageText()).contains(sari.name());
        assertThat(notifications.unread(budi.id())).isEqualTo(1);
        assertThat(field(TextArea.class, "Komentar").getValue()).isEmpty();
    }

    @Test
    void oneGoesThroughTheListWithoutComingBack() throws Refusal {
        WorkItem second = work.waiting("UD Sumber Rejeki");
        workList.claim(second.id(), sari.asActor());
        open();
        step("Tugas berikutnya di daftar");
        assertThat(path()).isEqualTo("task/" + second.id());
        step("Tugas sebelumnya di daftar");
        assertThat(path()).isEqualTo("task/" + item.id());
        step("Tugas sebelumnya di daftar");
        assertThat(notices()).anyMatch(text -> text.contains("Ini yang pertama di daftar."));
    }

    @Test
    void theNextTaskOpensAfterSendingWhenOneWants() throws Refusal {
        WorkItem second = work.waiting("UD Sumber Rejeki");
        workList.claim(second.id(), sari.asActor());
        preferences.set(sari.id(), TaskActions.GO_ON, true);
        open();
        test(note()).setValue("Beres");
        press("Kirim");
        assertThat(path()).isEqualTo("task/" + second.id());
    }

    @Test
    void theDiagramTabTellsWhereTheCaseStandsAlsoInWords() throws Refusal {
        open();
        tab("Alur");
        assertThat(pageText()).contains("Minta sesuatu", "Sekarang di sini", "Berikutnya");
    }

    /** The same person saves from another device that knows no draft yet. */
    private void elsewhere(String text) throws Refusal {
        FormValues start = workList.open(item.id(), sari.asActor()).values();
        drafts.save(item.id(), 0, start, FormValues.of(Map.of("note", text)), sari.asActor());
    }

    @SuppressWarnings("unchecked")
    private static void setPerson(ComboBox<?> field, Person person) {
        ((ComboBox<Person>) field).setValue(person);
    }

    private void tab(String words) {
        pressNative(words);
    }

    private void pressNative(String words) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(each -> each.getElement().getTextRecursively().startsWith(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private void step(String words) {
        find(Button.class).all().stream()
                .filter(button -> words.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void choose(String words) {
        MenuItem entry = find(MenuBar.class).all().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(root -> root.getSubMenu().getItems().stream())
                .filter(item -> item.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private TaskView open() {
        return navigate("task/" + item.id(), TaskView.class);
    }

    private TextField note() {
        return field(TextField.class, "Note");
    }
}

package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.QueryParameters;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.account.AccountView;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.ui.testing.TestWork;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxViewTest extends ScreenTest {

    @Autowired
    private TestWork work;

    @Autowired
    private WorkList workList;

    /** All tests share one database: what others left waiting is taken away. */
    @BeforeEach
    void emptyTheQueue() {
        Actor sweeper = person(Role.STAFF, team()).asActor();
        while (workList.next(sweeper).isPresent()) {
            // until nothing waits
        }
    }

    @Test
    void anItemOfAQueueIsClaimedFromItsRowAndStandsInMyWork() throws Refusal {
        Person sari = logIn(person(Role.STAFF, team()));
        WorkItem item = ours("Toko Sinar Tenggarong");
        InboxView view = open("queues");
        int row = rowOf(view, item);
        assertThat(shown(view, row, "title")).isEqualTo("Minta sesuatu");
        assertThat(shown(view, row, "sub")).isEqualTo(item.caseNumber() + " · telepon");
        assertThat(shown(view, row, "process")).isEqualTo("Dua langkah");
        assertThat(shown(view, row, "about")).isEqualTo("Toko Sinar Tenggarong");
        assertThat(shown(view, row, "summary")).isEqualTo("40 karton");
        assertThat(shown(view, row, "amount")).isEqualTo("Rp\u00a02.480.000");
        assertThat(shown(view, row, "why")).isEqualTo("Antrean Petugas depan");
        assertThat(shown(view, row, "href")).isEqualTo("task/" + item.id());

        act(view, row);
        assertThat(workList.open(item.id(), sari.asActor()).mayWork()).isTrue();
        assertThat(shown(view, row, "kind")).isEqualTo("k-left");
        assertThat(shown(view, row, "gone")).contains("sudah mengambilnya");
        assertThat(notices()).anyMatch(text -> text.contains("Toko Sinar Tenggarong"));

        view = open("mine");
        row = rowOf(view, item);
        assertThat(tab("Tugas saya")).contains("1");
        act(view, row);
        assertThat(shown(view, row, "gone")).isEqualTo("Sudah dikembalikan ke antrean");
        WorkList.OpenedItem released = workList.open(item.id(), sari.asActor());
        assertThat(released.mayClaim()).as("%s", released).isTrue();
        assertThat(tab("Tugas saya")).contains("0");
    }

    @Test
    void whoWasSlowerReadsWhoWasFasterAndTheRowKeepsItsPlace() throws Refusal {
        Actor budi = person(Role.STAFF, team()).asActor();
        logIn(person(Role.STAFF, team()));
        WorkItem first = ours("Pertama");
        WorkItem second = ours("Kedua");
        InboxView view = open("queues");
        int row = rowOf(view, first);
        int below = rowOf(view, second);
        workList.claim(first.id(), budi);
        act(view, row);
        assertThat(shown(view, row, "gone")).contains(budi.name());
        assertThat(notices()).anyMatch(text -> text.contains(budi.name() + " baru saja mengambil tugas ini"));
        assertThat(rowOf(view, second)).isEqualTo(below);
    }

    @Test
    void whatChangesElsewhereIsSeenWithoutTouchingAnything() throws Refusal {
        Actor budi = person(Role.STAFF, team()).asActor();
        logIn(person(Role.STAFF, team()));
        WorkItem item = ours("Diambil orang");
        InboxView view = open("queues");
        int row = rowOf(view, item);
        WorkItem taken = workList.claim(item.id(), budi);
        view.changed(List.of(new WorkChange(item.id(), taken.version(), item.queue(), budi.person(), taken.state())));
        assertThat(shown(view, row, "gone")).isEqualTo("Diambil " + budi.name());
        assertThat(shown(view, row, "title")).isEmpty();

        // Told late that it came: the screen knows better.
        view.changed(List.of(new WorkChange(item.id(), item.version(), item.queue(), null, item.state())));
        assertThat(shown(view, row, "gone")).isEqualTo("Diambil " + budi.name());

        WorkItem fresh = ours("Baru datang");
        view.changed(List.of(new WorkChange(fresh.id(), fresh.version(), fresh.queue(), null, fresh.state())));
        view.settled();
        Button news = find(Button.class, view).all().stream()
                .filter(button -> button.getText().contains("tugas baru"))
                .findFirst()
                .orElseThrow();
        test(news).click();
        assertThat(rowOf(view, fresh)).isNotNegative();
        assertThat(rowOf(view, item)).isNegative();
    }

    @Test
    void aLongQueueIsReadPageByPage() {
        logIn(person(Role.STAFF, team()));
        IntStream.range(0, InboxRows.PAGE + 5).forEach(i -> ours("Nomor " + i));
        InboxView view = open("queues");
        var rows = test(list(view));
        int before = rows.size();
        assertThat(before).isLessThan(InboxRows.PAGE * 2);
        rows.getItem(InboxRows.PAGE);
        assertThat(rows.size()).isGreaterThanOrEqualTo(InboxRows.PAGE + 5);
    }

    @Test
    void comingBackFindsTheSameTab() {
        logIn(person(Texts.ENGLISH, Role.STAFF, team()));
        ours("Somewhere");
        open("queues");
        navigate(AccountView.class);
        navigate(InboxView.class);
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getElement().hasAttribute("aria-current"))
                        .map(Anchor::getHref))
                .contains("inbox?view=queues");
    }

    @Test
    void emptyListsSayWhatToDo() {
        logIn(person(Role.STAFF));
        navigate(InboxView.class);
        assertThat(pageText()).contains("Anda belum masuk tim mana pun");

        logIn(person(Role.STAFF, team()));
        ours("Menunggu");
        open("mine");
        assertThat(pageText()).contains("Tidak ada tugas di tangan Anda", "menunggu di antrean Anda");
        press("Lihat antrean saya");
        assertThat(find(InboxList.class).all()).hasSize(1);

        open("done");
        assertThat(pageText()).contains("Belum ada yang Anda selesaikan");
    }

    private InboxView open(String view) {
        UI.getCurrent().navigate(InboxView.class, QueryParameters.of("view", view));
        return (InboxView) getCurrentView();
    }

    private static String team() {
        return "front-office";
    }

    private WorkItem ours(String about) {
        return work.waiting(about);
    }

    private String tab(String name) {
        return find(Anchor.class).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private VirtualList<InboxRow> list(InboxView view) {
        return find(InboxList.class, view).single().getContent();
    }

    private int rowOf(InboxView view, WorkItem item) {
        var rows = test(list(view));
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            InboxRow row = rows.getItem(i);
            if (row.id().equals(item.id())) {
                at.add(i);
            }
        }
        return at.isEmpty() ? -1 : at.getFirst();
    }

    private String shown(InboxView view, int row, String property) {
        return test(list(view)).getLitRendererPropertyValue(row, property, String.class);
    }

    private void act(InboxView view, int row) {
        test(list(view)).invokeLitRendererFunction(row, "act");
    }
}

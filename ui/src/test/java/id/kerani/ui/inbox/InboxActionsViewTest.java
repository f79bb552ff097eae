package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.QueryParameters;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.ui.testing.TestWork;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one does with a row, and with many. */
class InboxActionsViewTest extends ScreenTest {

    private static final String TEAM = "front-office";

    @Autowired
    private TestWork work;

    @Autowired
    private WorkList workList;

    @Autowired
    private BulkRuns runs;

    private @Nullable Person me;
    private String mark = "";

    @BeforeEach
    void somebody() {
        mark = "Yankee" + System.nanoTime();
        me = logIn(person(Texts.ENGLISH, Role.STAFF, TEAM));
    }

    @Test
    void whatIsPutAsideGoesFromMyWorkAndIsShownWhenAskedFor() throws Refusal {
        WorkItem item = workList.claim(work.waiting(mark).id(), me());
        InboxView view = open("view=mine");
        view.key("s", item);
        press(dialogButton("Tomorrow morning"));
        assertThat(shown(view, 0, "gone")).startsWith("Put aside until tomorrow 08:00");
        assertThat(pageText()).contains("no tasks of mine");
        open("view=mine&about=" + mark);
        assertThat(pageText()).contains("Nothing fits these filters");
        view = open("view=mine&later=1&about=" + mark);
        assertThat(shown(view, 0, "why")).startsWith("Put aside until");
        assertThat(view.actions(item(view, 0))).contains(RowAction.WAKE).doesNotContain(RowAction.SNOOZE);
        view.key("s", item(view, 0));
        assertThat(notices()).anyMatch(text -> text.contains("back on your list"));
        assertThat(shown(view, 0, "why")).doesNotContain("Put aside");
    }

    @Test
    void aTaskIsHandedToAColleagueWithANote() throws Refusal {
        Person budi = person(Texts.ENGLISH, Role.STAFF, TEAM);
        WorkItem item = workList.claim(work.waiting(mark).id(), me());
        InboxView view = open("view=mine");
        view.key("h", item);
        Dialog dialog = find(Dialog.class).single();
        press(dialogButton("Hand over"));
        assertThat(dialog.isOpened()).as("nobody chosen yet").isTrue();
        @SuppressWarnings("unchecked")
        ComboBox<Person> who = (ComboBox<Person>) (ComboBox<?>) field(ComboBox.class, "Colleague");
        who.setValue(budi);
        press(dialogButton("Hand over"));
        assertThat(shown(view, 0, "gone")).isEqualTo("Handed over to " + budi.name());
        assertThat(workList.open(item.id(), budi.asActor()).mayWork()).isTrue();
    }

    @Test
    void onlyALeadGivesPriorities() {
        WorkItem item = work.waiting(mark);
        InboxView view = open("view=queues&about=" + mark);
        assertThat(view.actions(item)).containsExactly(RowAction.CLAIM, RowAction.WATCH);
        logIn(person(Texts.ENGLISH, Role.LEAD, TEAM));
        view = open("view=queues&about=" + mark + "&columns=task,priority");
        assertThat(view.actions(item)).contains(RowAction.PRIORITY, RowAction.HAND_OVER);
        view.key("p", item(view, 0));
        press(dialogButton("Urgent"));
        assertThat(shown(view, 0, "priority")).isEqualTo("Urgent");
        open("view=queues&priority=85&about=" + mark);
        assertThat(rows((InboxView) getCurrentView())).isEqualTo(1);
    }

    @Test
    void aWatchedCaseStandsAmongTheWatchedUntilOneStops() {
        WorkItem item = work.waiting(mark);
        InboxView view = open("view=queues&about=" + mark);
        view.key("w", item(view, 0));
        assertThat(notices()).anyMatch(text -> text.startsWith("You watch " + item.caseNumber()));
        assertThat(view.actions(item(view, 0))).contains(RowAction.UNWATCH);
        view = open("view=watched");
        assertThat(shown(view, 0, "about")).isEqualTo(mark);
        view.key("w", item(view, 0));
        assertThat(shown(view, 0, "gone")).isEqualTo("No longer in this list");
    }

    @Test
    void manyAreTakenInTheBackgroundWithAResultForEach() throws Refusal {
        Actor faster = person(Role.STAFF, TEAM).asActor();
        List<WorkItem> items = IntStream.range(0, 12)
                .mapToObj(i -> work.waiting(mark + " " + i))
                .toList();
        InboxView view = open("view=queues&about=" + mark);
        view.key("c", null);
        InboxBoard board = find(InboxBoard.class, view).single();
        board.key("a", -1, false);
        assertThat(board.picked().size()).isEqualTo(12);
        assertThat(pageText()).contains("12 tasks ticked");
        workList.claim(items.get(4).id(), faster);
        view.key("c", null);
        BulkRun run = runs.of(me()).orElseThrow();
        await().until(run::isOver);
        assertThat(run.done()).isEqualTo(11);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.results().getFirst().text(Texts.ENGLISH)).contains(faster.name());
        // Whoever left the page finds the end of it on coming back.
        open("view=mine");
        assertThat(pageText()).contains("Claim: 11 done, 1 not done.");
        press("Show each");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(faster.name(), items.get(4).caseNumber());
        find(Dialog.class).single().close();
        find(Button.class, find(BulkBar.class).single()).all().stream()
                .filter(button -> button.getText().equals("Close"))
                .findFirst()
                .ifPresent(button -> test(button).click());
        assertThat(runs.of(me())).isEmpty();
        assertThat(workList.open(items.getFirst().id(), me()).mayWork()).isTrue();
    }

    @Test
    void ticksAreSetOneByOneAndAsARange() {
        IntStream.range(0, 6).forEach(i -> work.waiting(mark + " " + i));
        InboxView view = open("view=queues&sort=about&about=" + mark);
        InboxBoard board = find(InboxBoard.class, view).single();
        board.key("x", 1, false);
        board.key("x", 4, true);
        assertThat(board.picked().items()).hasSize(4);
        assertThat(shown(view, 2, "picked", Boolean.class)).isTrue();
        assertThat(shown(view, 5, "picked", Boolean.class)).isFalse();
        board.key("x", 2, false);
        assertThat(board.picked().items()).hasSize(3);
        board.key("escape", -1, false);
        assertThat(board.picked().isEmpty()).isTrue();
        assertThat(find(BulkBar.class).all()).isEmpty();
    }

    @Test
    void allKeysStandInOneOverlay() {
        open("view=mine");
        press("Shortcuts");
        String text = find(KeysDialog.class).single().getElement().getTextRecursively();
        for (RowAction action : RowAction.values()) {
            assertThat(text).contains(action.key().toUpperCase(java.util.Locale.ROOT));
        }
        assertThat(text).contains("Ctrl+K", "Tick up to here", "Search in this list");
    }

    private Actor me() {
        return java.util.Objects.requireNonNull(me).asActor();
    }

    private InboxView open(String query) {
        UI.getCurrent().navigate(InboxView.class, QueryParameters.fromString(query));
        return (InboxView) getCurrentView();
    }

    private Button dialogButton(String words) {
        return find(Button.class, find(Dialog.class).single()).all().stream()
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private void press(Button button) {
        test(button).click();
    }

    private VirtualList<InboxRow> list(InboxView view) {
        return find(InboxList.class, view).single().getContent();
    }

    private int rows(InboxView view) {
        return test(list(view)).size();
    }

    private WorkItem item(InboxView view, int row) {
        return java.util.Objects.requireNonNull(test(list(view)).getItem(row).item());
    }

    private String shown(InboxView view, int row, String property) {
        return shown(view, row, property, String.class);
    }

    private <T> T shown(InboxView view, int row, String property, Class<T> type) {
        return test(list(view)).getLitRendererPropertyValue(row, property, type);
    }
}

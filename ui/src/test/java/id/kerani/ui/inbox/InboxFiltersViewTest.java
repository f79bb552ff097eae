package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.QueryParameters;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.ui.account.AccountView;
import id.kerani.ui.testing.ScreenTest;
import id.kerani.ui.testing.TestWork;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the address says is shown, and what is shown stands in the address. */
class InboxFiltersViewTest extends ScreenTest {

    private static final String TEAM = "front-office";

    @Autowired
    private TestWork work;

    private String mark = "";

    @BeforeEach
    void someWork() {
        mark = "Zulu" + System.nanoTime();
        work.waiting(mark + " Satu");
        work.waiting(mark + " Dua");
        logIn(person(Texts.ENGLISH, Role.STAFF, TEAM));
    }

    @Test
    void aLinkWithWordsShowsWhatHasThem() {
        InboxView view = open("view=queues&q=" + mark + "+Dua");
        assertThat(subjects(view)).first().isEqualTo(mark + " Dua");
        assertThat(field(view).getValue()).isEqualTo(mark + " Dua");
    }

    @Test
    void typingNarrowsTheList() {
        InboxView view = open("view=queues");
        test(field(view)).setValue(mark + " Satu");
        assertThat(subjects((InboxView) getCurrentView())).first().isEqualTo(mark + " Satu");
        test(field(view)).setValue("tidak ada yang bernama begini");
        assertThat(pageText()).contains("Nothing fits these filters");
        press("Show everything");
        assertThat(subjects((InboxView) getCurrentView())).contains(mark + " Satu", mark + " Dua");
    }

    @Test
    void aFilterIsChosenShownAndTakenAway() {
        InboxView view = open("view=queues&about=" + mark);
        FilterBar filters = find(FilterBar.class, view).single();
        @SuppressWarnings("unchecked")
        CheckboxGroup<String> channels =
                (CheckboxGroup<String>) filters.editor("channel").orElseThrow();
        UI.getCurrent().add(channels);
        test(channels).selectItem("phone call");
        assertThat(subjects(view)).containsExactlyInAnyOrder(mark + " Satu", mark + " Dua");
        assertThat(pageText()).contains("Channel: phone call", "Customer: " + mark);
        test(channels).selectItem("mail");
        test(channels).deselectItem("phone call");
        assertThat(pageText()).contains("Nothing fits these filters", "Channel: mail");
        open("view=queues&about=" + mark + "&amount=1000000..9000000&channel=call&process=two-step&age=1");
        assertThat(pageText()).contains("Nothing fits these filters");
        view = open("view=queues&about=" + mark + "&amount=1000000..9000000&channel=call&process=two-step");
        assertThat(subjects(view)).hasSize(2);
    }

    @Test
    void theOrderStandsInTheAddress() {
        InboxView down = open("view=queues&about=" + mark + "&sort=-about");
        assertThat(subjects(down)).containsExactly(mark + " Satu", mark + " Dua");
        InboxView up = open("view=queues&about=" + mark + "&sort=about");
        assertThat(subjects(up)).containsExactly(mark + " Dua", mark + " Satu");
        assertThat(pageText()).contains("Sorted: customer A–Z");
    }

    @Test
    void otherCellsAreShownWithoutReadingTheListAgain() {
        InboxView view = open("view=queues&about=" + mark);
        Object before = find(InboxList.class, view).single();
        open("view=queues&about=" + mark + "&columns=task.300,age,queue");
        assertThat(find(InboxList.class, view).single()).isSameAs(before);
        assertThat(pageText()).contains("Age", "Queue").doesNotContain("Why me");
        assertThat(find(InboxBoard.class, view).single().getElement().getStyle().get("--tracks"))
                .startsWith("300px");
        test(list(view)).getItem(0);
        assertThat(test(list(view)).getLitRendererPropertyValue(0, "queue", String.class))
                .isEqualTo("Front office");
    }

    @Test
    void aBrokenAddressOpensAListAndSaysWhatWasLeftOut() {
        InboxView view = open("view=queues&about=" + mark + "&amount=viel&sort=wat");
        assertThat(subjects(view)).hasSize(2);
        assertThat(notices()).anyMatch(text -> text.contains("amount, sort"));
    }

    @Test
    void comingBackFindsTheSameFilterAndPlaceHoweverFarDown() {
        IntStream.range(0, 120).forEach(i -> work.waiting(mark + " N" + String.format("%03d", i)));
        InboxView view = open("view=queues&about=" + mark + "&sort=about");
        InboxBoard board = find(InboxBoard.class, view).single();
        test(list(view)).getItem(InboxRows.PAGE);
        test(list(view)).getItem(2 * InboxRows.PAGE);
        board.scrolledTo(105);
        board.focused(107);
        String there = subjectAt(view, 107);
        navigate(AccountView.class);
        InboxView back = navigate(InboxView.class);
        InboxPlace place = find(InboxBoard.class, back).single().place();
        assertThat(place.below()).isEqualTo(2);
        // The rows before are known again and the focused one is among what was read.
        List<String> read = subjects(back);
        assertThat(read).contains(there);
        assertThat(read.size()).isLessThan(122);
        assertThat(pageText()).contains("Customer: " + mark);
    }

    @Test
    void viewsHaveCountsAndALargeNumberIsCutShort() {
        assertThat(InboxTabs.number(999)).isEqualTo("999");
        assertThat(InboxTabs.number(1_000)).isEqualTo("999+");
        open("view=watched");
        assertThat(pageText()).contains("You watch nothing");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("inbox?view=mine", "inbox?view=queues", "inbox?view=watched", "inbox?view=done")
                .doesNotContain("inbox?view=asked");
    }

    private InboxView open(String query) {
        UI.getCurrent().navigate(InboxView.class, QueryParameters.fromString(query));
        return (InboxView) getCurrentView();
    }

    private TextField field(InboxView view) {
        return find(TextField.class, view).all().stream()
                .filter(field -> "Search in this list".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private VirtualList<InboxRow> list(InboxView view) {
        return find(InboxList.class, view).single().getContent();
    }

    private List<String> subjects(InboxView view) {
        var rows = test(list(view));
        return IntStream.range(0, rows.size())
                .mapToObj(rows::getItem)
                .map(InboxRow::item)
                .filter(Objects::nonNull)
                .map(item -> Objects.requireNonNull(item).about())
                .toList();
    }

    private String subjectAt(InboxView view, int row) {
        return Objects.requireNonNull(test(list(view)).getItem(row).item()).about();
    }
}

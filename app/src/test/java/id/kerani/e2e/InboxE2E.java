package id.kerani.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.SavedViews;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The inbox in the hands of several people at once: many at a time, live, by keyboard, by a link. */
@EndToEnd
class InboxE2E {

    private static final long SHORT_WHILE = 20_000_000;

    private final Office office;
    private final Registrations registrations;
    private final Inbox inbox;
    private final WorkList workList;
    private final SavedViews views;
    private final Teams teams;
    private final PlatformTransactionManager transactions;

    InboxE2E(
            @Autowired Office office,
            @Autowired Registrations registrations,
            @Autowired Inbox inbox,
            @Autowired WorkList workList,
            @Autowired SavedViews views,
            @Autowired Teams teams,
            @Autowired PlatformTransactionManager transactions) {
        this.office = office;
        this.registrations = registrations;
        this.inbox = inbox;
        this.workList = workList;
        this.views = views;
        this.teams = teams;
        this.transactions = transactions;
    }

    @Test
    void twoHundredAreTakenAtOnceAndThreeThatAColleagueTookAreNamed() throws Exception {
        Colleague agus = office.clerk("Agus Salim", "credit");
        Colleague rina = office.clerk("Rina Wati", "credit");
        String family = Answers.word();
        List<WorkItem> items = waiting(family, 200, rina);
        Desk desk = office.desk(agus).go("inbox?view=queues&about=" + family);
        assertThat(row(desk, family).first()).isVisible();
        desk.page().keyboard().press("a");
        Locator bar = desk.page().locator(".k-bulk");
        assertThat(bar).containsText("200 tasks ticked");

        // She is just taking three of them; nobody can see it before she is done.
        TransactionStatus hers = transactions.getTransaction(new DefaultTransactionDefinition());
        for (WorkItem item : items.subList(100, 103)) {
            workList.claim(item.id(), rina.actor());
        }
        bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Claim")))
                .click();
        assertThat(bar).containsText("of 200");
        transactions.commit(hers);

        assertThat(bar)
                .containsText("197 done, 3 not done", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        bar.getByText("Show each").click();
        Locator results = desk.page().locator(".k-bulk-results");
        assertThat(results.locator("li").first()).containsText("Not done");
        assertThat(results.getByText(Pattern.compile("^Rina Wati has just taken")))
                .hasCount(3);
        assertThat(inbox.counts(agus.id()).mine()).isEqualTo(197);
        assertThat(inbox.counts(rina.id()).mine()).isEqualTo(3);
    }

    @Test
    void whatAColleagueTakesGoesWithoutMovingWhatOneReads() throws Exception {
        Colleague agus = office.clerk("Agus Salim", "credit");
        Colleague rina = office.clerk("Rina Wati", "credit");
        String family = Answers.word();
        List<WorkItem> items = waiting(family, 3, agus);
        Desk desk = office.desk(agus).go("inbox?view=queues&about=" + family);
        Locator taken = row(desk, items.get(1).about());
        Locator below = row(desk, items.get(2).about());
        assertThat(taken).isVisible();
        double before = below.boundingBox().y;

        workList.claim(items.get(1).id(), rina.actor());
        assertThat(desk.page().locator(".k-work").filter(new Locator.FilterOptions().setHasText("Taken by Rina Wati")))
                .isVisible();
        assertThat(taken).not().isVisible();
        assertThat(below.boundingBox().y).isEqualTo(before);

        workList.release(items.get(1).id(), rina.actor());
        assertThat(desk.button("1 new task – show")).isVisible();
        desk.button("1 new task – show").click();
        assertThat(taken).isVisible();
    }

    @Test
    void aViewOfOneIsOpenedByAColleagueFromItsLink() throws Exception {
        Colleague agus = office.clerk("Agus Salim", "credit");
        Colleague rina = office.clerk("Rina Wati", "credit");
        String family = Answers.word();
        String other = Answers.word();
        waiting(family, 2, agus);
        waiting(other, 1, agus);
        Desk desk = office.desk(agus).go("inbox?view=queues&about=" + family + "&sort=-amount");
        assertThat(row(desk, family)).hasCount(2);
        desk.page().keyboard().press("v");
        desk.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Keluarga " + family);
        desk.page().keyboard().press("Enter");
        desk.sees("View saved: Keluarga " + family);
        var kept = views.of(agus.actor()).getFirst();
        desk.button("This view").click();
        desk.page()
                .locator("vaadin-popover")
                .getByText(Pattern.compile("^Share with "))
                .click();
        desk.settle();

        Desk hers = office.desk(rina).go("inbox?saved=" + kept.key());
        assertThat(row(hers, family)).hasCount(2);
        assertThat(row(hers, other)).hasCount(0);
        assertThat(hers.page().locator(".k-views [aria-current]")).containsText("Keluarga " + family);
        assertThat(views.find(kept.key(), rina.actor()).orElseThrow().team())
                .isEqualTo(teams.byKey("credit").orElseThrow().id());

        Desk stranger = office.desk(office.clerk("Budi Santoso", "front-office"));
        stranger.go("inbox?saved=" + kept.key());
        stranger.sees("This view does not exist any more, or is not shared with you.");
    }

    @Test
    void theDayGoesByWithoutAMouse() throws Exception {
        Colleague agus = office.clerk("Agus Salim", "credit");
        String family = Answers.word();
        List<WorkItem> items = waiting(family, 3, agus);
        Desk desk = office.desk(agus).go("inbox?view=queues&about=" + family);
        Page page = desk.page();
        assertThat(row(desk, family)).hasCount(3);

        page.keyboard().press("j");
        assertThat(row(desk, items.get(0).about()).locator("a.k-cover")).isFocused();
        page.keyboard().press("j");
        assertThat(row(desk, items.get(1).about()).locator("a.k-cover")).isFocused();
        page.keyboard().press("Enter");
        assertThat(desk.heading("Decide on application")).isVisible();
        desk.settle();
        page.keyboard().press("Control+Enter");
        desk.sees("In your hands");
        desk.settle();
        page.locator("vaadin-radio-button input").nth(1).focus();
        page.keyboard().press("Space");
        desk.settle();
        desk.field("Reason of the refusal").focus();
        page.keyboard().type("No address that can be found");
        desk.settle();
        page.keyboard().press("Control+Enter");
        desk.sees("Done: Decide on application, " + items.get(1).about());
        assertThat(page).hasURL(Pattern.compile("/inbox"));

        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("All shortcuts");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile("/task/"));
        desk.sees("In your hands");
    }

    /** So many applications that wait for a decision, whose names begin alike, in the order of the list. */
    private List<WorkItem> waiting(String family, int count, Colleague reader) throws Exception {
        for (int i = 0; i < count; i++) {
            Answers applicant = Answers.ofSomebodyWhoWantsCredit().with("name", family + " " + Answers.word());
            registrations.apply(
                    new NewApplication(UUID.randomUUID(), "web", Texts.ENGLISH, applicant.read()),
                    Actor.visitor(applicant.text("name")));
        }
        var list = Inbox.Query.first(reader.actor(), Inbox.Scope.QUEUES, Inbox.MAX_PAGE)
                .with(InboxFilter.none().withAbout(family));
        // The machine scores each of them first.
        long patience = System.nanoTime() + 60_000_000_000L;
        while (inbox.page(list).items().size() < count && System.nanoTime() < patience) {
            LockSupport.parkNanos(SHORT_WHILE);
        }
        List<WorkItem> items = inbox.page(list).items();
        assertThat(items).hasSize(count);
        return items;
    }

    private static Locator row(Desk desk, String about) {
        return desk.page().locator(".k-work.k-here").filter(new Locator.FilterOptions().setHasText(about));
    }
}

package id.kerani.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Theme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a task in the hands of people: nothing typed is lost, and one sees and says what one needs to. */
@EndToEnd
class TaskPageE2E {

    private final Office office;
    private final Registrations registrations;

    TaskPageE2E(@Autowired Office office, @Autowired Registrations registrations) {
        this.office = office;
        this.registrations = registrations;
    }

    @Test
    void whatWasTypedOutlivesAKilledTabAndMeetsOnTwoDevices() throws Exception {
        Colleague agus = office.clerk("Agus Salim", "credit");
        Desk first = office.desk(agus);
        String address = opened(first, decided(), "Decide on application");
        type(first, "Credit limit", "12000000");
        first.sees("Draft saved");
        // Nobody says goodbye: the browser is gone.
        first.close();

        Desk phone = office.desk(agus).go(address);
        assertThat(phone.field("Credit limit")).hasValue("12,000,000");
        Desk second = office.desk(agus).go(address);
        assertThat(second.field("Credit limit")).hasValue("12,000,000");

        // Two fields do not collide.
        type(phone, "Payment term", "21");
        type(second, "Credit limit", "13000000");
        assertThat(second.field("Payment term")).hasValue("21");
        assertThat(second.page().locator(".k-other")).hasCount(0);

        // The same field does: both values stand there until one chooses.
        type(phone, "Credit limit", "14000000");
        Locator question = phone.page().locator(".k-other");
        assertThat(question).containsText("14,000,000");
        assertThat(question).containsText("13,000,000");
        assertThat(phone.field("Credit limit")).hasValue("14,000,000");
        question.getByText("Take this one").click();
        assertThat(phone.field("Credit limit")).hasValue("13,000,000");
        assertThat(question).hasCount(0);
    }

    @Test
    void aCommentReachesTheColleagueWhoIsNamedAndAnOpenPage() throws Exception {
        Colleague budi = office.clerk("Budi Santoso", "credit");
        Colleague agus = office.clerk("Agus Salim", "credit");
        Desk reader = office.desk(budi).go("inbox");
        Desk writer = office.desk(agus);
        String address = opened(writer, decided(), "Decide on application");
        tab(writer, "Comments");
        Locator field = writer.page().locator("kerani-comment-field textarea");
        field.click();
        writer.page().keyboard().type("Please look at this, @" + budi.login());
        Locator offer = writer.page()
                .locator(".k-mentions button")
                .filter(new Locator.FilterOptions().setHasText(budi.login()));
        assertThat(offer).isVisible();
        offer.click();
        writer.page().keyboard().type("it is **urgent**");
        writer.page().keyboard().press("Control+Enter");
        assertThat(writer.page().locator(".k-talk-list strong")).hasText("urgent");
        assertThat(writer.page().locator(".k-talk-list .k-mention")).containsText("Budi Santoso");

        assertThat(reader.page().locator(".k-bell-n")).hasText("1");
        reader.page().locator(".k-bell").click();
        Locator told = reader.page().locator("a.k-row").first();
        assertThat(told).containsText("Agus Salim");
        told.click();
        assertThat(reader.page().locator(".k-talk-list")).containsText("Please look at this");
        assertThat(reader.page().locator(".k-bell-n")).isEmpty();

        reader.page().locator("kerani-comment-field textarea").fill("Looks right to me");
        reader.page().locator("kerani-comment-field textarea").press("Control+Enter");
        assertThat(writer.page().locator(".k-talk-list")).containsText("Looks right to me");
        assertThat(writer.page()).hasURL(Pattern.compile(address));
    }

    @Test
    void aPaperIsDroppedAndLookedAt() throws Exception {
        Desk desk = office.desk(office.clerk("Agus Salim", "credit"));
        opened(desk, decided(), "Decide on application");
        tab(desk, "Papers");
        drop(
                desk,
                "foto.png",
                "image/png",
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Locator paper = desk.page().locator(".k-paper").filter(new Locator.FilterOptions().setHasText("foto.png"));
        assertThat(paper).isVisible();
        paper.click();
        assertThat(desk.page().locator(".k-preview-content img")).isVisible();
        desk.button("Close").click();

        drop(desk, "tipuan.png", "image/png", "TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=");
        assertThat(desk.page().locator(".k-papers-part > .k-problems")).containsText("tipuan.png");
        assertThat(desk.page().locator(".k-paper")).hasCount(1);
    }

    @Test
    void theDiagramShowsWhereTheCaseStands() throws Exception {
        Colleague agus = office.clerk("Agus Salim", "credit");
        office.prefer(agus, Texts.INDONESIAN, Theme.SYSTEM);
        Desk desk = office.desk(agus);
        String about = decided();
        desk.go("inbox?view=queues");
        row(desk, about).getByRole(AriaRole.LINK).click();
        desk.settle();
        tab(desk, "Alur");
        Page page = desk.page();
        assertThat(page.locator("kerani-process-diagram[drawn]")).isVisible();
        assertThat(page.locator("g.k-at-here[data-element-id=Task_DecideApplication]"))
                .isVisible();
        assertThat(page.locator("g.k-at-here")).containsText("Putuskan");
        assertThat(page.locator("g.k-at-done[data-element-id=Task_ScoreRisk]")).hasCount(1);
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        assertThat(page.locator(".k-diagram-steps")).containsText("Sekarang di sini");
        Pictures.take(desk, Texts.INDONESIAN, "task-diagram");
        tab(desk, "Komentar");
        Pictures.take(desk, Texts.INDONESIAN, "task-comments");
        desk.go("notifications");
        Pictures.take(desk, Texts.INDONESIAN, "notifications");
    }

    /** Puts a file onto the place for papers as a hand with a mouse would. */
    private static void drop(Desk desk, String name, String type, String base64) {
        desk.page()
                .locator(".k-papers-part vaadin-upload")
                .first()
                .evaluate("""
                (upload, [name, type, base64]) => {
                  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], name, { type }));
                  upload.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
                  upload.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", java.util.List.of(name, type, base64));
    }

    /** An application that waits for a person's decision; returns whom it is about. */
    private String decided() throws Exception {
        Answers applicant = Answers.ofSomebodyWhoWantsCredit();
        registrations.apply(
                new NewApplication(UUID.randomUUID(), "web", Texts.ENGLISH, applicant.read()),
                Actor.visitor(applicant.text("name")));
        return applicant.text("name");
    }

    /** Opens somebody's task from the queues and takes it; returns its address. */
    private static String opened(Desk desk, String about, String step) {
        desk.go("inbox?view=queues");
        row(desk, about).getByRole(AriaRole.LINK).click();
        assertThat(desk.heading(step)).isVisible();
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Claim this task\\b")))
                .click();
        desk.sees("In your hands");
        desk.settle();
        desk.page()
                .locator("vaadin-radio-button")
                .getByText("Accept", new Locator.GetByTextOptions().setExact(true))
                .click();
        desk.settle();
        return desk.page().url().replaceFirst("^https?://[^/]+/", "");
    }

    private static void type(Desk desk, String label, String text) {
        desk.field(label).fill(text);
        desk.field(label).press("Tab");
        desk.settle();
        desk.sees("Draft saved");
    }

    private static void tab(Desk desk, String name) {
        desk.page()
                .locator(".k-side-tabs button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        desk.settle();
    }

    private static Locator row(Desk desk, String about) {
        return desk.page().locator(".k-work").filter(new Locator.FilterOptions().setHasText(about));
    }
}

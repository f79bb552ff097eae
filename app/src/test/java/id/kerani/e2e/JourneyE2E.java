package id.kerani.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An application's way from the public page to an active customer, or to another end, through people's hands. */
@EndToEnd
class JourneyE2E {

    private final Office office;
    private final Registrations registrations;

    JourneyE2E(@Autowired Office office, @Autowired Registrations registrations) {
        this.office = office;
        this.registrations = registrations;
    }

    @Test
    void fourPeopleTakeAnApplicationToAnActiveCustomer() throws Exception {
        Answers known = Answers.ofAPerson();
        received(known);
        Answers applicant = Answers.ofSomebodyWhoWantsCredit().with("phone", known.text("phone"));
        String name = applicant.text("name");
        Desk front = office.desk(office.clerk("Budi Santoso", "front-office"));
        Desk watching = office.desk(office.clerk("Rina Wati", "front-office"));
        watching.go("inbox?view=queues");

        String number = sent(applicant);
        assertThat(row(watching, name)).isVisible();

        opened(front, name, "Resolve duplicate");
        // Whoever looks at the queue sees it go, and who took it.
        assertThat(watching.page()
                        .locator(".k-work")
                        .filter(new Locator.FilterOptions().setHasText("Taken by Budi Santoso")))
                .isVisible();
        choose(front, "A new customer");
        front.page().getByRole(AriaRole.BUTTON, button("Send")).click();
        front.sees("Done: Resolve duplicate, " + name);

        Desk credit = office.desk(office.clerk("Agus Salim", "credit"));
        opened(credit, name, "Decide on application");
        choose(credit, "Accept");
        credit.field("Credit limit").fill("40000000");
        credit.field("Payment term").fill("14");
        credit.page().getByRole(AriaRole.BUTTON, button("Accept")).click();
        credit.sees("Done: Decide on application, " + name);

        Desk operations = office.desk(office.colleague("Ratna Sari", Role.MANAGER, "operations"));
        opened(operations, name, "Approve credit terms");
        choose(operations, "Approve");
        operations.page().getByRole(AriaRole.BUTTON, button("Send")).click();
        operations.sees("Done: Approve credit terms, " + name);

        Desk reader = office.desk(office.clerk("Joko Susilo", "front-office")).go("customers");
        reader.field("Search name, number, phone or tax number").fill(name);
        Locator customer = reader.page().locator("a.k-row").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(customer).containsText("Active");
        assertThat(customer).containsText("40,000,000");
        customer.click();
        assertThat(reader.heading(name)).isVisible();
        reader.sees("Active since");

        reader.go("case/" + number);
        for (String line : new String[] {
            "Budi Santoso",
            "Agus Salim",
            "Ratna Sari",
            "Resolve duplicate",
            "Decide on application",
            "Approve credit terms"
        }) {
            reader.sees(line);
        }
        assertThat(reader.page().locator("body")).containsText(Pattern.compile("Account CUS-\\d{4}-\\d{5} is active"));

        operations.go("outbox");
        operations.sees(applicant.text("email"));
    }

    @Test
    void anApplicationIsCancelledHalfWay() throws Exception {
        Answers applicant = Answers.ofSomebodyWhoWantsCredit();
        received(applicant);
        Desk desk = office.desk(office.clerk("Agus Salim", "credit"));
        opened(desk, applicant.text("name"), "Decide on application");
        desk.page()
                .locator(".k-task-bar vaadin-menu-bar-button:not([hidden])")
                .first()
                .click();
        desk.page().locator("vaadin-menu-bar-item").getByText("Cancel case").click();
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Cancel case").setExact(true))
                .click();
        assertThat(dialog).containsText("Write the reason.");
        dialog.getByRole(AriaRole.TEXTBOX).fill("The applicant moved away");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Cancel case").setExact(true))
                .click();
        desk.sees("is cancelled.");
        desk.go("inbox?view=mine");
        desk.doesNotSee(applicant.text("name"));
    }

    @Test
    void anApplicationIsRefusedWithAReason() throws Exception {
        Answers applicant = Answers.ofSomebodyWhoWantsCredit();
        received(applicant);
        Desk desk = office.desk(office.clerk("Agus Salim", "credit"));
        opened(desk, applicant.text("name"), "Decide on application");
        choose(desk, "Refuse");
        desk.page().getByRole(AriaRole.BUTTON, button("Refuse")).click();
        // Without a reason nothing is sent.
        desk.sees("This is required.");
        desk.field("Reason of the refusal").fill("The address could not be found");
        desk.page().getByRole(AriaRole.BUTTON, button("Refuse")).click();
        desk.sees("Done: Decide on application, " + applicant.text("name"));
        Desk manager = office.desk(office.colleague("Ratna Sari", Role.MANAGER)).go("outbox");
        manager.sees(applicant.text("email"));
    }

    @Test
    void aClerksJobNeedsNoMouse() throws Exception {
        Answers applicant = Answers.ofSomebodyWhoWantsCredit();
        received(applicant);
        Desk desk = office.desk(office.clerk("Agus Salim", "credit")).go("inbox?view=queues");
        assertThat(row(desk, applicant.text("name"))).isVisible();
        desk.settle();
        desk.page().keyboard().press("n");
        assertThat(desk.page()).hasURL(Pattern.compile("/task/"));
        desk.settle();
        Locator accept = desk.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Accept").setExact(true));
        tabTo(
                desk,
                accept.or(desk.page()
                        .getByRole(
                                AriaRole.RADIO,
                                new Page.GetByRoleOptions().setName("Refuse").setExact(true))));
        desk.page().keyboard().press("Space");
        desk.settle();
        desk.page().keyboard().press("Control+Enter");
        desk.sees("Done: Decide on application");
    }

    /** Presses Tab until one of these has the focus. */
    private static void tabTo(Desk desk, Locator wanted) {
        for (int i = 0; i < 60; i++) {
            desk.page().keyboard().press("Tab");
            if (wanted.evaluateAll("all => all.some(e => e === document.activeElement)")
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("Sixty Tabs do not reach it");
    }

    /** Sends the public form as a visitor would; returns the number that the page tells. */
    private String sent(Answers applicant) {
        Desk visitor = office.visitor(Texts.ENGLISH).go("apply");
        visitor.field("Full name").fill(applicant.text("name"));
        visitor.field("NPWP").fill(applicant.text("taxNumber"));
        visitor.field("Phone").fill(applicant.text("phone"));
        visitor.field("Mail").fill(applicant.text("email"));
        visitor.field("Street and number").fill(applicant.address("street"));
        visitor.field("City or regency").fill(applicant.address("city"));
        visitor.field("Credit limit").fill(applicant.text("wantedCredit"));
        visitor.field("Credit limit").press("Tab");
        visitor.settle();
        visitor.field("Payment term").fill(applicant.text("wantedTermDays"));
        visitor.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("I agree that these data are kept"))
                .check();
        visitor.button("Send application").click();
        Locator number = visitor.page().locator(".k-secret");
        assertThat(number).hasText(Pattern.compile("REG-\\d{4}-\\d{5}"));
        return number.innerText();
    }

    private void received(Answers applicant) throws Exception {
        registrations.apply(
                new NewApplication(UUID.randomUUID(), "web", Texts.ENGLISH, applicant.read()),
                Actor.visitor(applicant.text("name")));
    }

    /** Opens somebody's task from the queues and takes it. */
    private static void opened(Desk desk, String about, String step) {
        desk.go("inbox?view=queues");
        row(desk, about).getByRole(AriaRole.LINK).click();
        assertThat(desk.heading(step)).isVisible();
        desk.page().getByRole(AriaRole.BUTTON, button("Claim this task")).click();
        desk.sees("In your hands");
        desk.settle();
    }

    private static Locator row(Desk desk, String about) {
        return desk.page().locator(".k-work").filter(new Locator.FilterOptions().setHasText(about));
    }

    private static void choose(Desk desk, String option) {
        desk.page()
                .locator("vaadin-radio-button")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(desk.role(AriaRole.RADIO, option)).isChecked();
        desk.settle();
    }

    /** A button by its words; what stands behind them, like its key, does not matter. */
    private static Page.GetByRoleOptions button(String words) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + "\\b"));
    }
}

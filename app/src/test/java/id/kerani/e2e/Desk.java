package id.kerani.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser and its page, with the few things that everybody does. */
final class Desk implements AutoCloseable {

    /** Whether nothing is on its way between page and server. */
    private static final String QUIET = """
            () => {
              const clients = window.Vaadin?.Flow?.clients ?? {};
              return document.readyState === 'complete'
                && Object.values(clients).every(client => !client.isActive || !client.isActive())
                && document.fonts.status === 'loaded';
            }""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    Desk(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        // Generous: the machine may be busy with other things.
        context.setDefaultTimeout(20_000);
        context.setDefaultNavigationTimeout(40_000);
        page.onPageError(scriptErrors::add);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Desk go(String path) {
        page.navigate("/" + path);
        return settle();
    }

    /** Waits until the page has drawn what the server had to say. */
    Desk settle() {
        page.waitForFunction(QUIET);
        return this;
    }

    void logIn(Colleague colleague) {
        logIn(colleague.login(), colleague.password());
        assertThat(page).not().hasURL(Pattern.compile("/login"));
        settle();
    }

    void logIn(String login, String password) {
        go("login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    Locator button(String name) {
        return role(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return role(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return role(AriaRole.HEADING, name);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator role(AriaRole role, String name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Somewhere on the page stands this text. */
    void sees(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    void doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
    }

    List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    /** A picture of where a failed test stood. */
    void evidence(String name) {
        Path picture = Path.of("target/screenshots/failed", name.replaceAll("[^A-Za-z0-9-]+", "") + ".png");
        try {
            page.screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
        } catch (PlaywrightException e) {
            scriptErrors.add("no picture: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

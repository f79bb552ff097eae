package id.kerani.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium; environment {@code KERANI_CHROMIUM} names it, else {@code /usr/bin/chromium}. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static Chromium start() {
        // Generous: the machine may be busy with other things.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String program = System.getenv().getOrDefault("KERANI_CHROMIUM", "/usr/bin/chromium");
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(program)).setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

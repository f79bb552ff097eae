package id.kerani.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import id.kerani.shared.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page looks like at a desk and in a hand, and whether everybody can use it. Pictures go to
 * {@code target/screenshots/<language>-<width>-<light|dark>}.
 */
final class Pictures {

    static final int DESK = 1280;
    static final int HAND = 390;

    private static final Set<String> BAD = Set.of("serious", "critical");

    private Pictures() {}

    /** Both widths; in Indonesian also at night. Axe looks where something can differ, the language cannot. */
    static void take(Desk desk, Locale language, String name) {
        look(desk, language, DESK, ColorScheme.LIGHT, name);
        look(desk, language, HAND, ColorScheme.LIGHT, name);
        if (language.equals(Texts.INDONESIAN)) {
            look(desk, language, DESK, ColorScheme.DARK, name);
        }
        desk.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        desk.page().setViewportSize(DESK, 800);
        desk.settle();
    }

    private static void look(Desk desk, Locale language, int width, ColorScheme colours, String name) {
        Page page = desk.page();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        page.setViewportSize(width, width == DESK ? 800 : 844);
        desk.settle();
        one(page, language, width, colours, name);
        String where = name + " " + language + " " + width + " " + colours;
        assertThat(page.locator("body").innerText())
                .as("a text is missing: " + where)
                .doesNotContainPattern("![a-z]\\w*(\\.\\w+)+!");
        if (width == HAND) {
            fits(page, where);
        }
        if (language.equals(Texts.INDONESIAN)) {
            noBarrier(page, where);
        }
    }

    private static void one(Page page, Locale language, int width, ColorScheme colours, String name) {
        String folder = "%s-%d-%s"
                .formatted(language.getLanguage(), width, colours.name().toLowerCase(Locale.ROOT));
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/screenshots", folder, name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Axe finds nothing serious or critical. */
    static void noBarrier(Page page, String where) {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> BAD.contains(rule.getImpact()))
                        .toList();
        String told = violations.stream().map(Pictures::tell).collect(Collectors.joining("\n"));
        assertThat(told).as(where).isEmpty();
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .limit(5)
                        .map(CheckedNode::getHtml)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }

    /** Nothing is wider than the screen of a phone; tabs may be moved sideways with a finger. */
    private static void fits(Page page, String where) {
        Object wide = page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter(e => !e.closest('vaadin-grid, kerani-process-diagram, .k-views') && getComputedStyle(e).visibility !== 'hidden'
                    && e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().left >= 0
                    && e.getBoundingClientRect().right > window.innerWidth + 1)
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join('\\n')""");
        assertThat(String.valueOf(wide)).as("wider than a phone: " + where).isEmpty();
    }
}

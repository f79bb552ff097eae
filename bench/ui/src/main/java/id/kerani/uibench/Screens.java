package id.kerani.uibench;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything the measurement knows about how the inbox and a task's page are built and what they say. */
final class Screens {

    static final String INBOX = "inbox";
    static final String WAITING = "view=queues";

    private Screens() {}

    /** The list of work that is shown. */
    static Rows list(PageState page) {
        return page.lists().stream()
                .filter(rows -> rows.size() > 0)
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer("no list of work is shown"));
    }

    /** Whether the list is drawn as far as a screen shows it. */
    static void checkList(PageState page) {
        Rows rows = list(page);
        if (!rows.isComplete(OpenPage.VISIBLE_ROWS)) {
            throw new UnexpectedAnswer(
                    "of " + rows.size() + " rows only " + rows.drawn().size() + " are drawn");
        }
    }

    /** Rows that can be claimed. */
    static List<Rows.Row> claimable(PageState page) {
        return list(page).drawn().stream()
                .filter(row -> row.get("act").equals(Words.of("inbox.claim")))
                .toList();
    }

    /** The function behind a row's button. */
    static String claimFunction() {
        return "act";
    }

    /** Where a row leads, which tells one item from another; empty for one that is gone. */
    static String target(Rows.Row row) {
        return row.get("href");
    }

    static String about(Rows.Row row) {
        return row.get("about");
    }

    /** Whether the row tells that the item is not there any more. */
    static boolean isGone(Rows.Row row) {
        return !row.get("gone").isEmpty();
    }

    /** What became of a claim: true when it was ours, false when somebody was faster. */
    static boolean claimed(PageState page, Rows.Row claimed) {
        Rows.Row now = list(page).drawn().stream()
                .filter(row -> row.key().equals(claimed.key()))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer("the claimed row has left the list"));
        String gone = now.get("gone");
        if (gone.equals(Words.of("inbox.gone.claimed"))) {
            return true;
        }
        if (Words.is("worklist.taken", gone) || Words.is("inbox.gone.taken", gone)) {
            return false;
        }
        throw new UnexpectedAnswer("after a claim the row says “" + gone + "”");
    }

    /** The task's page shows this form, ready to be filled. */
    static void checkTask(PageState page, String about) {
        boolean named = page.elements(node -> node.tag().equals("h2"))
                .anyMatch(node -> page.text(node).equals(about));
        if (!named) {
            throw new UnexpectedAnswer("the task's page is not about " + about);
        }
        if (decision(page).is("readonly")) {
            throw new UnexpectedAnswer("the task's form can only be read");
        }
    }

    static Node decision(PageState page) {
        return page.require("vaadin-radio-group", "Decision");
    }

    static Node accept(PageState page) {
        return page.elements(node -> node.tag().equals("vaadin-radio-button"))
                .filter(node -> page.text(node).equals("Accept"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer("nothing to accept"));
    }

    static Node comment(PageState page) {
        return page.require("vaadin-text-area", "Comment for colleagues");
    }

    static Node limit(PageState page) {
        return page.require("vaadin-text-field", "Credit limit");
    }

    /** The button that sends the form, which says what will happen. */
    static Node send(PageState page) {
        Node button = page.find(node -> node.tag().equals("vaadin-button")
                && node.get("theme").contains("primary")
                && page.text(node).startsWith("Accept"));
        if (button == null) {
            throw new UnexpectedAnswer("no button to send the form");
        }
        return button;
    }

    /** After sending, a notification tells that the task is done, and another page is shown. */
    static void checkDone(PageState page, String about) {
        boolean told = page.elements(node -> node.tag().equals("vaadin-notification"))
                .map(node -> node.get("text"))
                .anyMatch(text -> Words.is("task.completed", text) && text.endsWith(about));
        if (!told) {
            throw new UnexpectedAnswer("nothing tells that " + about + " is done; there is " + problem(page));
        }
    }

    private static @Nullable String problem(PageState page) {
        Function<Node, String> words = node -> page.text(node) + node.get("errorMessage") + node.get("text");
        return page.elements(node -> node.hasClass("k-banner")
                        || !node.get("errorMessage").isEmpty()
                        || node.tag().equals("vaadin-notification"))
                .map(words)
                .reduce("", (all, next) -> all + " · " + next);
    }
}

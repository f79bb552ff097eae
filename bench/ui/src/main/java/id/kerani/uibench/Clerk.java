package id.kerani.uibench;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at work: looks at the list, claims, opens the task, types, sends, and thinks between. An error is counted, and the
 * page is loaded again, as a person would.
 */
final class Clerk {

    private static final int MOST_ERRORS = 5;
    private static final double LONGEST_THOUGHT = 3;

    private final String login;
    private final Browser browser;
    private final Figures figures;
    private final AtomicLong completed;
    private final Random random;
    private final double meanThoughtMillis;
    private @Nullable OpenPage page;
    private boolean loggedIn;
    private int errors;
    private volatile String mine = "";

    /**
     * @param completed grows with each item that the page told to be done
     * @param seed for choices and pauses
     * @param meanThoughtMillis the mean pause between two actions; none is longer than three times that
     */
    Clerk(String login, Browser browser, Figures figures, AtomicLong completed, long seed, double meanThoughtMillis) {
        this.login = login;
        this.browser = browser;
        this.figures = figures;
        this.completed = completed;
        this.random = new Random(seed);
        this.meanThoughtMillis = meanThoughtMillis;
    }

    /** Comes in: logs in and opens the list. */
    void begin() {
        try {
            open();
        } catch (IOException | InterruptedException | UnexpectedAnswer failed) {
            fail(failed);
        }
    }

    private OpenPage open() throws IOException, InterruptedException {
        if (!loggedIn) {
            browser.logIn(login, Workplace.PASSWORD);
            loggedIn = true;
        }
        long start = System.nanoTime();
        OpenPage opened = new OpenPage(browser, Screens.INBOX, Screens.WAITING, this::drawn);
        page = opened;
        opened.look(state -> {
            Screens.checkList(state);
            return true;
        });
        figures.took(Figures.Action.OPEN, start);
        return opened;
    }

    /** Works until the time is over. */
    void work(long endNanos) {
        while (System.nanoTime() < endNanos && errors < MOST_ERRORS) {
            try {
                OpenPage here = page == null ? open() : page;
                think(here, endNanos);
                if (System.nanoTime() < endNanos) {
                    step(here, endNanos);
                }
            } catch (IOException | InterruptedException | UnexpectedAnswer failed) {
                fail(failed);
                leave();
            }
        }
    }

    /** One item from the list to its end. */
    private void step(OpenPage here, long endNanos) throws IOException, InterruptedException {
        list(here);
        think(here, endNanos);
        Rows.Row row = claim(here);
        if (row == null) {
            return;
        }
        think(here, endNanos);
        long start = System.nanoTime();
        here.go(Screens.target(row), "");
        here.look(state -> {
            Screens.checkTask(state, Screens.about(row));
            return true;
        });
        figures.took(Figures.Action.TASK, start);
        think(here, endNanos);
        type(here);
        think(here, endNanos);
        Node send = here.look(Screens::send);
        start = System.nanoTime();
        here.click(send);
        here.look(state -> {
            Screens.checkDone(state, Screens.about(row));
            return true;
        });
        figures.took(Figures.Action.COMPLETE, start);
        completed.incrementAndGet();
    }

    private void list(OpenPage here) throws IOException, InterruptedException {
        long start = System.nanoTime();
        here.go(Screens.INBOX, Screens.WAITING);
        here.look(state -> {
            Screens.checkList(state);
            return true;
        });
        figures.took(Figures.Action.LIST, start);
    }

    /** Any row of the first screen; absent when somebody was faster. */
    private Rows.@Nullable Row claim(OpenPage here) throws IOException, InterruptedException {
        List<Rows.Row> offered = here.look(Screens::claimable);
        if (offered.isEmpty()) {
            throw new UnexpectedAnswer("nothing to claim; more work is needed for so many people");
        }
        Rows.Row row = offered.get(random.nextInt(offered.size()));
        mine = Screens.target(row);
        long start = System.nanoTime();
        figures.claims(mine, start);
        here.press(here.look(Screens::list), Screens.claimFunction(), row);
        if (here.look(state -> Screens.claimed(state, row))) {
            figures.took(Figures.Action.CLAIM, start);
            return row;
        }
        figures.fasterColleague();
        return null;
    }

    private void type(OpenPage here) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Node decision = here.look(Screens::decision);
        here.choose(decision, here.look(Screens::accept));
        figures.took(Figures.Action.TYPE, start);
        start = System.nanoTime();
        here.enter(here.look(Screens::limit), Integer.toString(1_000_000 * (1 + random.nextInt(7))));
        figures.took(Figures.Action.TYPE, start);
        start = System.nanoTime();
        here.enter(here.look(Screens::comment), "Seen by " + login + ", " + random.nextInt(1_000));
        figures.took(Figures.Action.TYPE, start);
    }

    private void drawn(Rows rows, Rows.@Nullable Row before, Rows.Row now) {
        if (before != null && !Screens.isGone(before) && Screens.isGone(now)) {
            String item = Screens.target(before);
            if (!item.equals(mine)) {
                figures.gone(item);
            }
        }
    }

    private void think(OpenPage here, long endNanos) throws IOException, InterruptedException {
        double drawn = -Math.log(1 - random.nextDouble()) * meanThoughtMillis;
        long left = Math.max(0, (endNanos - System.nanoTime()) / 1_000_000);
        here.rest(Math.min(left, (long) Math.min(drawn, LONGEST_THOUGHT * meanThoughtMillis)));
    }

    /** Closes the page and logs out. */
    void end() {
        leave();
        try {
            if (loggedIn) {
                browser.logOut();
            }
        } catch (IOException | InterruptedException | UnexpectedAnswer failed) {
            fail(failed);
        }
    }

    private void leave() {
        OpenPage open = page;
        page = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | InterruptedException | UnexpectedAnswer gone) {
                // It was broken already; the server closes it in its own time.
            }
        }
    }

    private void fail(Exception failed) {
        errors++;
        figures.error(login, failed);
    }
}

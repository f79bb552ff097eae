package id.kerani.ui.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.kerani.shared.Actor;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Below the list: what can be done with the ticked items; while something is being done, how far it is; then how it ended.
 */
final class BulkBar extends Div {

    private final BulkRuns runs;
    private final Actor me;
    private final Consumer<RowAction> chosen;
    private final Runnable cleared;
    private final Span words = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Div buttons = new Div();
    private int picked;
    private List<RowAction> actions = List.of();
    private @Nullable Runnable deaf;

    /**
     * @param chosen hears what to do with the ticked items
     * @param cleared hears that nothing shall be ticked any more
     */
    BulkBar(BulkRuns runs, Actor me, Consumer<RowAction> chosen, Runnable cleared) {
        this.runs = runs;
        this.me = me;
        this.chosen = chosen;
        this.cleared = cleared;
        addClassName("k-bulk");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("inbox.bulk"));
        words.addClassName("k-bulk-words");
        words.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("inbox.bulk"));
        buttons.addClassName("k-buttons");
        add(words, progress, buttons);
        draw();
    }

    /** Shows what can be done with so many ticked items. */
    void show(int ticked, List<RowAction> possible) {
        picked = ticked;
        actions = possible;
        draw();
    }

    /** Follows a run until it is over and seen. */
    void follow(BulkRun run) {
        leave();
        UI ui = UI.getCurrent();
        deaf = run.listen(() -> {
            try {
                ui.access(this::draw);
            } catch (UIDetachedException closed) {
                // The page is gone; whoever opens the inbox again finds the run.
            }
        });
        draw();
    }

    private void leave() {
        if (deaf != null) {
            deaf.run();
            deaf = null;
        }
    }

    private void draw() {
        BulkRun run = runs.of(me).orElse(null);
        buttons.removeAll();
        progress.setVisible(run != null && !run.isOver());
        setVisible(run != null || picked > 0);
        setClassName("k-bulk-failed", run != null && run.isOver() && (run.failed() > 0 || run.isBroken()));
        if (run == null) {
            drawChoice();
        } else if (run.isOver()) {
            drawEnd(run);
        } else {
            drawProgress(run);
        }
    }

    private void drawChoice() {
        words.setText(getTranslation("inbox.bulk.picked", picked));
        for (RowAction action : actions) {
            Button button = new Button(getTranslation(action.label()), click -> chosen.accept(action));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (actions.indexOf(action) == 0) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            Span key = KeysDialog.key(action.key().toUpperCase(java.util.Locale.ROOT));
            key.getElement().setAttribute("aria-hidden", "true");
            button.setSuffixComponent(key);
            buttons.add(button);
        }
        Button none = new Button(getTranslation("inbox.bulk.none"), click -> cleared.run());
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        buttons.add(none);
    }

    private void drawProgress(BulkRun run) {
        words.setText(getTranslation(
                run.failed() == 0 ? "inbox.bulk.running" : "inbox.bulk.runningFailed",
                getTranslation(run.action().label()),
                run.finished(),
                run.total(),
                run.failed()));
        progress.setMax(Math.max(1, run.total()));
        progress.setValue(run.finished());
        Button stop = new Button(getTranslation("inbox.bulk.stop"), click -> {
            run.stop();
            draw();
        });
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
        stop.setEnabled(!run.isStopped());
        buttons.add(stop);
    }

    private void drawEnd(BulkRun run) {
        String what = getTranslation(run.action().label());
        int left = run.total() - run.finished();
        String end = getTranslation(
                run.failed() == 0 ? "inbox.bulk.over" : "inbox.bulk.overFailed", what, run.done(), run.failed());
        words.setText(
                run.isBroken()
                        ? getTranslation("inbox.bulk.broken", what, run.done(), left)
                        : left > 0 ? end + " " + getTranslation("inbox.bulk.left", left) : end);
        Button show = new Button(getTranslation("inbox.bulk.results"), click -> new BulkResults(run).open());
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (run.failed() > 0) {
            show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Button close = new Button(getTranslation("ui.close"), click -> {
            runs.seen(run, me);
            leave();
            draw();
        });
        close.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        buttons.add(show, close);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        runs.of(me).ifPresent(this::follow);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
    }
}

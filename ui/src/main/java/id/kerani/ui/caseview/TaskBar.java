package id.kerani.ui.caseview;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What can be done with a task, at the bottom of its page: one primary button that says what will happen. */
final class TaskBar extends Div {

    /** What the buttons do. */
    interface Actions {

        void claim();

        void release();

        void send();

        void cancelCase();
    }

    private final Span state = new Span();
    private final Button cancel;
    private final Button release;
    private final Button claim;
    private final Button send;

    TaskBar(Actions actions) {
        addClassName("k-task-bar");
        state.addClassName("k-muted");
        cancel = new Button(getTranslation("task.cancel"), click -> actions.cancelCase());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        release = new Button(getTranslation("task.release"), click -> actions.release());
        claim = primary(getTranslation("task.claim"), actions::claim);
        send = primary(getTranslation("task.send"), actions::send);
        Span keys = new Span("Ctrl ⏎");
        keys.addClassName("k-kbd");
        keys.getElement().setAttribute("aria-hidden", "true");
        send.setSuffixComponent(keys);
        Span space = new Span();
        space.addClassName("k-space");
        add(state, space, cancel, release, claim, send);
        show("", false, false, false);
    }

    private static Button primary(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // What is being typed counts: the field gives up its value before the button acts.
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        return button;
    }

    /** Which buttons there are, and where the task stands. */
    void show(String words, boolean mayWork, boolean mayClaim, boolean mayCancel) {
        state.setText(words);
        send.setVisible(mayWork);
        release.setVisible(mayWork);
        claim.setVisible(mayClaim);
        cancel.setVisible(mayCancel);
    }

    /** Where the task stands. */
    void setState(String words) {
        state.setText(words);
    }

    /** What sending does. */
    void setAction(String words) {
        send.setText(words);
    }
}

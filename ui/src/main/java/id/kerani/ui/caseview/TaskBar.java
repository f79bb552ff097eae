package id.kerani.ui.caseview;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import id.kerani.ui.session.ComponentTexts;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a task, at the bottom of its page: one primary button that says what will happen, the usual others
 * beside it, the rest behind one more.
 */
final class TaskBar extends Div {

    private final Deeds deeds;
    private final Span state = new Span();
    private final Button ask;
    private final Button handOver;
    private final Button snooze;
    private final Button claim;
    private final Button send;
    private final MenuBar more = new MenuBar();
    private @Nullable Allowed shown;

    /** What the buttons do. */
    interface Deeds {

        void claim();

        void release();

        void send();

        void handOver();

        void snooze();

        void watch();

        void priority();

        void ask();

        void startOver();

        void cancelCase();

        /** Whether the next task opens after this one. */
        void goOn(boolean on);
    }

    /**
     * What the person may do at the moment, and what is switched on.
     *
     * @param work whether the person holds it
     * @param steer whether they may hand over and rank what others hold
     * @param typed whether there is a draft to throw away
     * @param aside whether it is put aside
     * @param goOn whether the next task opens after this one
     */
    record Allowed(
            boolean work,
            boolean claim,
            boolean steer,
            boolean cancel,
            boolean typed,
            boolean watched,
            boolean aside,
            boolean goOn) {

        /** Nothing at all. */
        static Allowed nothing() {
            return new Allowed(false, false, false, false, false, false, false, false);
        }
    }

    TaskBar(Deeds deeds) {
        this.deeds = deeds;
        addClassName("k-task-bar");
        state.addClassName("k-muted");
        state.getElement().setAttribute("role", "status");
        ask = new Button(getTranslation("task.ask"), click -> deeds.ask());
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        handOver = new Button(getTranslation("task.handOver"), click -> deeds.handOver());
        snooze = new Button(getTranslation("task.snooze"), click -> deeds.snooze());
        for (Button button : new Button[] {ask, handOver, snooze}) {
            button.addClassName("k-wide");
        }
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        more.setI18n(ComponentTexts.menuBar(getLocale()));
        claim = primary(getTranslation("task.claim"), deeds::claim);
        send = primary(getTranslation("task.send"), deeds::send);
        Span keys = new Span("Ctrl ⏎");
        keys.addClassName("k-kbd");
        keys.getElement().setAttribute("aria-hidden", "true");
        send.setSuffixComponent(keys);
        Span space = new Span();
        space.addClassName("k-space");
        add(state, space, ask, handOver, snooze, more, claim, send);
        show("", Allowed.nothing());
    }

    private static Button primary(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // What is being typed counts: the field gives up its value before the button acts.
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        return button;
    }

    /** Which buttons there are, and where the task stands. */
    void show(String words, Allowed allowed) {
        state.setText(words);
        if (allowed.equals(shown)) {
            return; // an open menu stays open
        }
        shown = allowed;
        send.setVisible(allowed.work());
        claim.setVisible(allowed.claim());
        ask.setVisible(allowed.work() || allowed.steer());
        handOver.setVisible(allowed.work() || allowed.steer());
        snooze.setVisible(allowed.work());
        snooze.setText(getTranslation(allowed.aside() ? "task.snooze.end" : "task.snooze"));
        fill(allowed);
    }

    private void fill(Allowed allowed) {
        more.removeAll();
        more.setVisible(!allowed.equals(Allowed.nothing()));
        MenuItem root = more.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(getTranslation("task.more"));
        SubMenu menu = root.getSubMenu();
        if (allowed.work() || allowed.steer()) {
            item(menu, "task.ask", "A", deeds::ask);
            item(menu, "task.handOver", "H", deeds::handOver);
        }
        if (allowed.work()) {
            item(menu, allowed.aside() ? "task.snooze.end" : "task.snooze", "S", deeds::snooze);
            item(menu, "task.release", "R", deeds::release);
        }
        item(menu, allowed.watched() ? "task.unwatch" : "task.watch", "W", deeds::watch);
        if (allowed.steer()) {
            item(menu, "task.priority", "P", deeds::priority);
        }
        if (allowed.typed()) {
            item(menu, "task.draft.discard", "", deeds::startOver);
        }
        MenuItem goOn = menu.addItem(getTranslation("task.goOn"));
        goOn.setCheckable(true);
        goOn.setChecked(allowed.goOn());
        goOn.addClickListener(click -> deeds.goOn(goOn.isChecked()));
        if (allowed.cancel()) {
            item(menu, "task.cancel", "", deeds::cancelCase).addClassName("k-danger");
        }
    }

    private MenuItem item(SubMenu menu, String textKey, String key, Runnable action) {
        MenuItem item = menu.addItem(getTranslation(textKey), click -> action.run());
        if (!key.isEmpty()) {
            Span letter = new Span(key);
            letter.addClassNames("k-kbd", "k-menu-key");
            letter.getElement().setAttribute("aria-hidden", "true");
            item.add(letter);
            item.getElement().setAttribute("aria-keyshortcuts", key);
        }
        return item;
    }

    /** What can be done now. */
    Allowed allowed() {
        return shown == null ? Allowed.nothing() : shown;
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

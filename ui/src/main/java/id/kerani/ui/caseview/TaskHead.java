package id.kerani.ui.caseview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.kerani.shared.Formats;
import id.kerani.shared.Texts;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.inbox.InboxView;
import id.kerani.ui.inbox.Promise;
import id.kerani.worklist.WorkItem;
import java.util.Locale;
import java.util.Objects;

/** The top of a task's page: what it is, why it came here, until when it is promised, and its neighbours in the list. */
final class TaskHead extends Div {

    private final Span promise = new Span();
    private final Span aside = new Span();

    /** Goes to a neighbour. */
    @FunctionalInterface
    interface Step {
        void go(boolean forward);
    }

    TaskHead(WorkItem item, Step step) {
        addClassName("k-task-head");
        aside.addClassNames("k-chip", "k-plain");
        aside.setVisible(false);
        Div steps = new Div(
                button("task.previous", VaadinIcon.ANGLE_LEFT, "K", () -> step.go(false)),
                button("task.next", VaadinIcon.ANGLE_RIGHT, "J", () -> step.go(true)));
        steps.addClassName("k-task-steps");
        add(new PageHeader(item.title(getLocale()))
                .withPath(
                        new RouterLink(getTranslation("inbox.title"), InboxView.class),
                        new Span(item.process(getLocale())),
                        new RouterLink(
                                item.caseNumber(), CaseView.class, new RouteParameters("number", item.caseNumber())))
                .withNote(new Span(getTranslation("task.why", item.why(getLocale()))))
                .withActions(aside, promise, steps));
    }

    private Button button(String textKey, VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(textKey));
        button.setTooltipText(getTranslation(textKey) + " · " + key);
        button.getElement().setAttribute("aria-keyshortcuts", key);
        return button;
    }

    void show(WorkItem item, CaseKnowledge knowledge, boolean isAside, Locale locale) {
        Promise until = Promise.of(item, knowledge.now(), knowledge.zone(), locale);
        promise.setText(until.full());
        promise.setClassName("k-chip k-" + until.tone());
        aside.setVisible(isAside);
        if (isAside) {
            aside.setText(Texts.get(
                    "task.aside",
                    locale,
                    Formats.of(locale).dateTime(Objects.requireNonNull(item.snoozedUntil()), knowledge.zone())));
        }
    }

    /** Whom or what it is about, above the form. */
    static Component about(WorkItem item) {
        Div heading = new Div(new H2(item.about()));
        heading.addClassName("k-task-about");
        if (!item.summary().isEmpty()) {
            Span summary = new Span(item.summary());
            summary.addClassName("k-muted");
            heading.add(summary);
        }
        return heading;
    }

    /** What is there instead of the form of a task that is over. */
    static Component over(WorkItem item, Locale locale) {
        boolean done = item.state() == WorkItem.State.DONE;
        RouterLink whole = new RouterLink(
                Texts.get("task.toCase", locale), CaseView.class, new RouteParameters("number", item.caseNumber()));
        return new EmptyState(
                Texts.get(done ? "task.over.done" : "task.over.withdrawn", locale),
                Texts.get("task.over.hint", locale),
                whole);
    }
}

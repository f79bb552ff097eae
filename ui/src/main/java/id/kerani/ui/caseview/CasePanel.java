package id.kerani.ui.caseview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
import id.kerani.staff.Person;
import id.kerani.worklist.CaseFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one needs to know of a case, by tabs. Only what is looked at is read and drawn. Beside a form its tabs switch, on a
 * phone, between the form and the rest.
 */
final class CasePanel extends Div {

    /** The tabs, in their order. */
    enum Tab {
        FORM,
        CASE,
        PAPERS,
        COMMENTS,
        HISTORY,
        DIAGRAM
    }

    private final CaseFile file;
    private final CaseParts parts;
    private final Person me;
    private final @Nullable Div page;
    private final Div tabs = new Div();
    private final Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
    private final Map<Tab, Span> numbers = new EnumMap<>(Tab.class);
    private final PapersPart papers;
    private final CommentsPart comments;
    private Tab shown;
    private @Nullable Registration listening;

    private CasePanel(CaseFile file, CaseParts parts, Person me, @Nullable Div page, Set<Tab> shows, Tab first) {
        this.file = file;
        this.parts = parts;
        this.me = me;
        this.page = page;
        this.papers = parts.papers(file, me);
        this.comments = parts.comments(file, me);
        this.shown = first;
        addClassNames("k-card", "k-side");
        tabs.addClassNames("k-views", "k-side-tabs");
        tabs.getElement().setAttribute("role", "group");
        tabs.getElement().setAttribute("aria-label", getTranslation("task.tabs"));
        for (Tab tab : Tab.values()) {
            if (shows.contains(tab)) {
                NativeButton button = new NativeButton(getTranslation("task.tab." + tab), click -> choose(tab));
                button.setClassName("k-phone", tab == Tab.FORM);
                if (tab == Tab.PAPERS || tab == Tab.COMMENTS) {
                    Span number = new Span();
                    number.addClassName("k-n");
                    numbers.put(tab, number);
                    button.add(number);
                }
                buttons.put(tab, button);
                tabs.add(button);
            }
        }
        count();
        draw(first);
    }

    /** @param page the page around form and panel; its class {@code k-show-side} says what a phone shows */
    static CasePanel besideForm(CaseFile file, CaseParts parts, Person me, Div page) {
        CasePanel panel = new CasePanel(file, parts, me, page, Set.of(Tab.values()), Tab.CASE);
        panel.showForm();
        return panel;
    }

    /** On a page of its own, where facts and tasks stand elsewhere. */
    static CasePanel alone(CaseFile file, CaseParts parts, Person me) {
        return new CasePanel(
                file, parts, me, null, Set.of(Tab.PAPERS, Tab.COMMENTS, Tab.HISTORY, Tab.DIAGRAM), Tab.HISTORY);
    }

    /** Stand above the panel, on a phone above the form too. */
    Component tabs() {
        return tabs;
    }

    /** On a phone the form comes to the front; beside it the panel stays as it is. */
    void showForm() {
        if (page != null) {
            page.removeClassName("k-show-side");
            press(Tab.FORM, true);
        }
    }

    /** Opens the tab that the address names by {@code tab=}, if it names one. */
    void choose(Location location) {
        location.getQueryParameters().getSingleParameter("tab").ifPresent(name -> buttons.keySet().stream()
                .filter(tab -> tab.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(this::choose));
    }

    /** Opens a tab as if it was pressed. */
    void choose(Tab tab) {
        if (tab == Tab.FORM) {
            showForm();
            return;
        }
        if (page != null) {
            page.addClassName("k-show-side");
            press(Tab.FORM, false);
        }
        draw(tab);
    }

    /** The cursor goes to where a comment is written. */
    void writeComment() {
        choose(Tab.COMMENTS);
        comments.focusComposer();
    }

    private void press(Tab tab, boolean down) {
        NativeButton button = buttons.get(tab);
        if (button != null) {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(down));
        }
    }

    /** Reads again what it shows, but nothing in which somebody may be writing. */
    void refresh() {
        switch (shown) {
            case PAPERS, COMMENTS -> talked();
            default -> {
                count();
                draw(shown);
            }
        }
    }

    private void talked() {
        count();
        papers.refresh(shown == Tab.PAPERS);
        comments.refresh(shown == Tab.COMMENTS);
    }

    private void count() {
        number(Tab.PAPERS, parts.paperCount(file, me));
        number(Tab.COMMENTS, parts.commentCount(file));
    }

    private void number(Tab tab, int count) {
        Span number = numbers.get(tab);
        if (number != null) {
            number.setText(count == 0 ? "" : Integer.toString(count));
        }
    }

    private void draw(Tab tab) {
        shown = tab;
        buttons.keySet().stream().filter(other -> other != Tab.FORM).forEach(other -> press(other, other == tab));
        removeAll();
        switch (tab) {
            case PAPERS -> {
                papers.refresh(true);
                add(papers);
            }
            case COMMENTS -> {
                comments.refresh(true);
                add(comments);
            }
            case HISTORY -> add(parts.history(file));
            case DIAGRAM -> add(parts.diagram(file, getLocale()));
            default -> add(parts.overview(file, getLocale()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = parts.talk().register(file.id(), event.getUI(), this::talked);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}

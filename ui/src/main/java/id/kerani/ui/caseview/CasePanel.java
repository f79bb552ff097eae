package id.kerani.ui.caseview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import id.kerani.document.Document;
import id.kerani.ui.component.KeyValues;
import id.kerani.ui.component.TwoLines;
import id.kerani.worklist.CaseFacts;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.WorkItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one needs to know beside a form: facts, papers, history. Only what is looked at is read and drawn. On a phone its
 * tabs, which stand above form and panel, switch between the two.
 */
final class CasePanel extends Div {

    private static final int LATEST = 5;
    private static final int ALL = 300;

    private enum Tab {
        FORM,
        CASE,
        PAPERS,
        HISTORY
    }

    private final CaseFile file;
    private final CaseKnowledge knowledge;
    private final PaperAccess access;
    private final Div page;
    private final List<Document> papers;
    private final Div tabs = new Div();
    private final Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
    private Tab shown = Tab.CASE;

    /**
     * @param page the page around it; its class {@code k-show-side} says what a phone shows
     * @param withForm whether there is a form beside it
     */
    CasePanel(CaseFile file, CaseKnowledge knowledge, PaperAccess access, Div page, boolean withForm) {
        this.file = file;
        this.knowledge = knowledge;
        this.access = access;
        this.page = page;
        this.papers = knowledge.papers(file);
        addClassNames("k-card", "k-side");
        tabs.addClassNames("k-views", "k-side-tabs");
        tabs.getElement().setAttribute("role", "group");
        tabs.getElement().setAttribute("aria-label", getTranslation("task.tabs"));
        for (Tab tab : Tab.values()) {
            if ((tab == Tab.FORM && !withForm) || (tab == Tab.PAPERS && papers.isEmpty())) {
                continue;
            }
            NativeButton button = new NativeButton(getTranslation("task.tab." + tab), click -> choose(tab));
            button.setClassName("k-phone", tab == Tab.FORM);
            if (tab == Tab.PAPERS) {
                Span number = new Span(Integer.toString(papers.size()));
                number.addClassName("k-n");
                button.add(number);
            }
            buttons.put(tab, button);
            tabs.add(button);
        }
        choose(Tab.CASE);
        if (withForm) {
            showForm();
        }
    }

    /** Stand above the panel, on a phone above the form too. */
    Component tabs() {
        return tabs;
    }

    /** On a phone the form comes to the front; beside it the panel stays as it is. */
    void showForm() {
        page.removeClassName("k-show-side");
        press(Tab.FORM, true);
    }

    private void press(Tab tab, boolean down) {
        NativeButton button = buttons.get(tab);
        if (button != null) {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(down));
        }
    }

    /** Reads again what it shows. */
    void refresh() {
        draw(shown);
    }

    private void choose(Tab tab) {
        if (tab == Tab.FORM) {
            showForm();
            return;
        }
        page.addClassName("k-show-side");
        press(Tab.FORM, false);
        draw(tab);
    }

    private void draw(Tab tab) {
        shown = tab;
        press(Tab.CASE, tab == Tab.CASE);
        press(Tab.PAPERS, tab == Tab.PAPERS);
        press(Tab.HISTORY, tab == Tab.HISTORY);
        removeAll();
        switch (tab) {
            case PAPERS -> add(new PaperList(papers, access, knowledge));
            case HISTORY -> add(new CaseHistory(knowledge.history(file.id(), ALL), knowledge));
            default -> drawCase();
        }
    }

    private void drawCase() {
        KeyValues facts = new KeyValues();
        for (CaseFacts.Fact fact : knowledge.facts(file, getLocale())) {
            facts.with(fact.label(), fact.value());
        }
        add(facts);
        List<WorkItem> waiting = knowledge.waiting(file.id());
        if (!waiting.isEmpty()) {
            Div list = new Div(new H2(getTranslation("task.waiting")));
            list.addClassName("k-side-part");
            for (WorkItem item : waiting) {
                list.add(new TwoLines(item.title(getLocale()), knowledge.whereabouts(item, getLocale())).light());
            }
            add(list);
        }
        Div latest = new Div(
                new H2(getTranslation("task.latest")),
                new CaseHistory(knowledge.history(file.id(), LATEST), knowledge));
        latest.addClassName("k-side-part");
        add(latest);
    }
}

package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.kerani.forms.FormResult;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.form.FormSetup;
import id.kerani.ui.inbox.Promise;
import id.kerani.worklist.Drafts;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.Optional;

/** The form of an open task with its draft: what is typed, kept, brought together and sent. */
final class TaskWork extends Div implements TaskDraft.Listener {

    private static final String CHANGED = "worklist.changed";

    private final TaskServices services;
    private final Actor me;
    private final CaseKnowledge knowledge;
    private final Page page;
    private final TaskForm form;
    private final TaskDraft draft;
    private final Div left = new Div();
    private WorkList.OpenedItem opened;

    /** What the page around it does. */
    interface Page {

        /** Something was typed or kept. */
        void typed();

        /** Values changed that the person did not type here. */
        void news(String words);
    }

    TaskWork(
            TaskServices services,
            WorkList.OpenedItem opened,
            FormSetup setup,
            Actor me,
            CaseKnowledge knowledge,
            Page page) {
        this.services = services;
        this.opened = opened;
        this.me = me;
        this.knowledge = knowledge;
        this.page = page;
        WorkItem item = opened.item();
        this.form = new TaskForm(services.forms().require(item.formKey()), opened.values(), setup, this::typed);
        this.draft = new TaskDraft(services.drafts(), item.id(), me, form, opened.values(), this);
        left.addClassName("k-left-drafts");
        add(left, form);
    }

    /** Puts back what was typed before, and offers what others left. */
    void begin() throws Refusal {
        if (opened.mayWork()) {
            draft.restore();
            offerOthers();
        }
    }

    void show(WorkList.OpenedItem now) {
        boolean claimed = now.mayWork() && !opened.mayWork();
        opened = now;
        boolean open = now.item().closedAt() == null;
        form.setReadOnly(!now.mayWork() || !open);
        if (open) {
            draft.opened(now.values());
        }
        if (claimed) {
            try {
                begin();
            } catch (Refusal refusal) {
                page.news(refusal.text(getLocale()));
            }
        }
    }

    /** Nothing can be typed any more; what was stays to be read and copied. */
    void close() {
        form.setReadOnly(true);
    }

    private void typed() {
        if (opened.mayWork()) {
            draft.save();
        }
    }

    @Override
    public void draftChanged() {
        page.typed();
    }

    @Override
    public void merged(String textKey) {
        page.news(getTranslation(textKey));
    }

    /** What sending does; empty when neither decision nor form say it. */
    Optional<String> action() {
        return form.action();
    }

    boolean hasDraft() {
        return draft.savedAt().isPresent();
    }

    /** Whether something typed stands nowhere but here. */
    boolean wouldLose() {
        return opened.mayWork() && draft.problem().isPresent();
    }

    /** In words, when something was typed. */
    Optional<String> state() {
        return draft.problem().or(() -> draft.savedAt()
                .map(at -> getTranslation(
                        "task.draft.saved", Promise.past(at, knowledge.now(), knowledge.zone(), getLocale()))));
    }

    /**
     * Checks and completes. When only the version moved on, what changed is brought together and sent again.
     *
     * @return false when something in the form must be seen to first; it says what
     */
    boolean send(WorkItem item) throws Refusal {
        try {
            return complete(item);
        } catch (Refusal refusal) {
            if (!refusal.code().equals(CHANGED)) {
                throw refusal;
            }
            WorkList.OpenedItem now = services.workList().open(item.id(), me);
            if (!now.mayWork()) {
                throw refusal;
            }
            show(now);
            return complete(now.item());
        }
    }

    private boolean complete(WorkItem item) throws Refusal {
        if (!form.offers().isEmpty()) {
            throw new Refusal("task.choose");
        }
        FormResult result = form.check();
        if (!result.isValid()) {
            return false;
        }
        try {
            services.workList().complete(item.id(), item.version(), form.values(), me);
            return true;
        } catch (WorkList.FormRejected rejected) {
            form.showProblems(rejected.problems());
            return false;
        }
    }

    void startOver() throws Refusal {
        draft.discard();
    }

    private void offerOthers() throws Refusal {
        left.removeAll();
        for (Drafts.Draft other : draft.others()) {
            left.add(offer(other));
        }
    }

    private Div offer(Drafts.Draft other) {
        String when = Promise.past(other.savedAt(), knowledge.now(), knowledge.zone(), getLocale());
        Div offer = new Div(new Span(getTranslation("task.draft.other", other.personName(), when)));
        offer.addClassNames("k-problems", "k-info", "k-left-draft");
        Button take = new Button(getTranslation("task.draft.take"), click -> {
            left.remove(offer);
            draft.take(other, other.personName() + ", " + when);
        });
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button not = new Button(getTranslation("task.draft.leave"), click -> left.remove(offer));
        not.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        offer.add(take, not);
        return offer;
    }
}

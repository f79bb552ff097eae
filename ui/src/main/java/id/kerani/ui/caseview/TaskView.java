package id.kerani.ui.caseview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import id.kerani.document.Documents;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormResult;
import id.kerani.forms.FormValidator;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.form.FormSetup;
import id.kerani.ui.inbox.InboxView;
import id.kerani.ui.inbox.LiveWork;
import id.kerani.ui.inbox.Promise;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One task: its form, what one needs to know, and the button that finishes it. */
@Route(value = "task/:id", layout = MainLayout.class)
@PermitAll
public class TaskView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, LiveWork.Viewer, TaskBar.Actions {

    private final WorkList workList;
    private final CaseKnowledge knowledge;
    private final FormCatalog forms;
    private final FormValidator validator;
    private final Documents documents;
    private final LiveWork live;
    private final Actor me;

    private final TaskBar bar = new TaskBar(this);
    private final Banner banner = new Banner();
    private final Span promise = new Span();
    private String title = getTranslation("task.title");
    private WorkList.@Nullable OpenedItem opened;
    private @Nullable CaseFile file;
    private @Nullable TaskForm form;
    private @Nullable CasePanel panel;
    private @Nullable Registration listening;

    TaskView(
            WorkList workList,
            CaseKnowledge knowledge,
            FormCatalog forms,
            FormValidator validator,
            Documents documents,
            LiveWork live,
            CurrentPerson currentPerson) {
        this.workList = workList;
        this.knowledge = knowledge;
        this.forms = forms;
        this.validator = validator;
        this.documents = documents;
        this.live = live;
        this.me = currentPerson.actor();
        addClassNames("k-page", "k-task");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            WorkItemId id = WorkItemId.of(event.getRouteParameters().get("id").orElse(""));
            WorkList.OpenedItem found = workList.open(id, me);
            file = knowledge.file(found.item().caseId()).orElseThrow();
            draw(found, file);
        } catch (Refusal refusal) {
            drawNothing(refusal.text(getLocale()));
        } catch (IllegalArgumentException noId) {
            drawNothing(new Refusal("worklist.unknown").text(getLocale()));
        }
    }

    private void draw(WorkList.OpenedItem found, CaseFile of) {
        WorkItem item = found.item();
        title = item.title(getLocale());
        PageHeader header = new PageHeader(title)
                .withPath(
                        new RouterLink(getTranslation("inbox.title"), InboxView.class),
                        new Span(item.process(getLocale())),
                        new RouterLink(
                                item.caseNumber(), CaseView.class, new RouteParameters("number", item.caseNumber())))
                .withNote(new Span(getTranslation("task.why", item.why(getLocale()))))
                .withActions(promise);
        boolean isOpen = item.closedAt() == null;
        CasePanel side = new CasePanel(of, knowledge, new PaperAccess(documents, me), this, true);
        panel = side;
        Sheet main = new Sheet();
        main.addClassName("k-task-main");
        H2 about = new H2(item.about());
        Div heading = new Div(about);
        heading.addClassName("k-task-about");
        if (!item.summary().isEmpty()) {
            Span summary = new Span(item.summary());
            summary.addClassName("k-muted");
            heading.add(summary);
        }
        main.add(heading);
        if (isOpen) {
            FormSetup setup =
                    FormSetup.of(getLocale(), validator).withFiles(new StoredFiles(documents, me, getLocale()));
            TaskForm drawn = new TaskForm(forms.require(item.formKey()), found.values(), setup, this::typed);
            form = drawn;
            main.add(drawn);
        } else {
            form = null;
            main.add(over(item));
        }
        add(header, banner, side.tabs(), main, side, bar);
        show(found);
    }

    /** What is there instead of the form of a task that is over. */
    private EmptyState over(WorkItem item) {
        boolean done = item.state() == WorkItem.State.DONE;
        RouterLink whole = new RouterLink(
                getTranslation("task.toCase"), CaseView.class, new RouteParameters("number", item.caseNumber()));
        return new EmptyState(
                getTranslation(done ? "task.over.done" : "task.over.withdrawn"),
                getTranslation("task.over.hint"),
                whole);
    }

    private void drawNothing(String text) {
        opened = null;
        form = null;
        Button back = new Button(
                getTranslation("task.toInbox"), click -> UI.getCurrent().navigate(InboxView.class));
        add(new Sheet(new EmptyState(getTranslation("task.none"), text, back)));
    }

    /** Brings everything but the form's content up to date. */
    private void show(WorkList.OpenedItem now) {
        opened = now;
        WorkItem item = now.item();
        Promise until = Promise.of(item, knowledge.now(), knowledge.zone(), getLocale());
        promise.setText(until.full());
        promise.setClassName("k-chip k-" + until.tone());
        boolean isOpen = item.closedAt() == null;
        boolean mayCancel = isOpen && file != null && knowledge.mayCancel(file, me);
        bar.show(words(now), isOpen && now.mayWork(), isOpen && now.mayClaim(), mayCancel);
        if (form != null) {
            form.setReadOnly(!now.mayWork() || !isOpen);
            bar.setAction(form.action().orElseGet(() -> getTranslation("task.send")));
        }
    }

    private String words(WorkList.OpenedItem now) {
        if (now.item().closedAt() != null) {
            return getTranslation(
                    now.item().state() == WorkItem.State.DONE ? "task.state.done" : "task.state.withdrawn");
        }
        if (now.mayWork()) {
            return form != null && form.isDirty()
                    ? getTranslation("task.state.typed")
                    : getTranslation("task.state.mine");
        }
        if (!now.holderName().isEmpty()) {
            return getTranslation("task.state.held", now.holderName());
        }
        return getTranslation(now.mayClaim() ? "task.state.free" : "task.state.notYou");
    }

    private void typed() {
        banner.clear();
        if (opened != null) {
            bar.setState(words(opened));
            guard();
        }
        if (form != null) {
            bar.setAction(form.action().orElseGet(() -> getTranslation("task.send")));
        }
    }

    @Override
    public void claim() {
        attempt(item -> {
            workList.claim(item.id(), me);
            banner.clear();
            reread();
            getUI().flatMap(MainLayout::of).ifPresent(MainLayout::recount);
        });
    }

    @Override
    public void release() {
        attempt(item -> {
            workList.release(item.id(), me);
            leave(getTranslation("task.released", title));
        });
    }

    @Override
    public void send() {
        TaskForm typed = form;
        if (typed != null) {
            attempt(item -> complete(item, typed));
        }
    }

    private void complete(WorkItem item, TaskForm typed) throws Refusal {
        banner.clear();
        FormResult result = typed.check();
        if (!result.isValid()) {
            toForm();
            return;
        }
        try {
            workList.complete(item.id(), item.version(), typed.values(), me);
            leave(getTranslation("task.completed", title, item.about()));
        } catch (WorkList.FormRejected rejected) {
            typed.showProblems(rejected.problems());
            toForm();
        }
    }

    private void toForm() {
        if (panel != null) {
            panel.showForm();
        }
    }

    @Override
    public void cancelCase() {
        CaseFile of = file;
        if (of != null) {
            new CancelDialog(
                            of,
                            reason -> knowledge.cancel(of, reason, me),
                            () -> leave(getTranslation("task.cancelled", of.number())))
                    .open();
        }
    }

    /** Something with the item that may be refused. */
    private interface Attempt {
        void on(WorkItem item) throws Refusal;
    }

    /** What was typed stays whatever happens. */
    private void attempt(Attempt attempt) {
        if (opened == null) {
            return;
        }
        try {
            attempt.on(opened.item());
        } catch (Refusal refusal) {
            banner.problem(refusal.text(getLocale()));
            reread();
        }
    }

    private void reread() {
        if (opened == null) {
            return;
        }
        try {
            show(workList.open(opened.item().id(), me));
            if (panel != null) {
                panel.refresh();
            }
        } catch (Refusal refusal) {
            banner.problem(refusal.text(getLocale()));
            bar.show("", false, false, false);
            if (form != null) {
                form.setReadOnly(true);
            }
        }
    }

    private void leave(String words) {
        if (form != null) {
            form.sent();
        }
        Notice.done(words);
        UI.getCurrent().navigate(InboxView.class);
    }

    /** Somebody else did something with this task while it is open here. */
    @Override
    public void changed(List<WorkChange> changes) {
        WorkList.OpenedItem before = opened;
        if (before == null) {
            return;
        }
        reread();
        WorkList.OpenedItem now = opened;
        boolean wasOpen = before.item().closedAt() == null;
        if (now.item().version() == before.item().version() || !wasOpen) {
            return;
        }
        Optional<String> news = now.item().closedAt() != null
                ? Optional.of(words(now))
                : now.holderName().isEmpty() || now.mayWork()
                        ? Optional.empty()
                        : Optional.of(getTranslation("worklist.taken", now.holderName()));
        news.ifPresent(banner::problem);
    }

    @Override
    public void minutePassed() {
        if (opened != null) {
            show(opened);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.isDirty()) {
            var going = event.postpone();
            Confirm.ask(
                    getTranslation("task.leave.title"),
                    getTranslation("task.leave.text"),
                    getTranslation("task.leave"),
                    true,
                    () -> {
                        form.sent();
                        going.proceed();
                    });
        }
    }

    /** The browser asks before the page is closed or loaded again with unsent text in it. */
    private void guard() {
        getElement().executeJs("""
                if (!this.kGuard) {
                  this.kGuard = event => { if (this.isConnected) event.preventDefault(); };
                  window.addEventListener('beforeunload', this.kGuard);
                }""");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = live.register(
                event.getUI(),
                change -> opened != null && change.item().equals(opened.item().id()),
                this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Kerani";
    }
}

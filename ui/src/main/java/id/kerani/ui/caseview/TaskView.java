package id.kerani.ui.caseview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import id.kerani.document.Documents;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.form.FormSetup;
import id.kerani.ui.inbox.CameFrom;
import id.kerani.ui.inbox.InboxView;
import id.kerani.ui.inbox.LiveWork;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One task: its form, what one needs to know, and the button that finishes it. */
@Route(value = "task/:id", layout = MainLayout.class)
@PermitAll
public class TaskView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, LiveWork.Viewer, TaskPage {

    private final TaskServices services;
    private final CaseParts parts;
    private final CaseKnowledge knowledge;
    private final Documents documents;
    private final Inbox inbox;
    private final LiveWork live;
    private final Person me;

    private final TaskActions actions;
    private final TaskBar bar;
    private final Banner banner = new Banner();
    private String title = getTranslation("task.title");
    private WorkList.@Nullable OpenedItem opened;
    private @Nullable CaseFile file;
    private @Nullable TaskHead head;
    private @Nullable TaskWork work;
    private @Nullable CasePanel panel;
    private @Nullable Registration listening;

    TaskView(
            TaskServices services,
            CaseParts parts,
            Documents documents,
            Inbox inbox,
            LiveWork live,
            CurrentPerson currentPerson) {
        this.services = services;
        this.parts = parts;
        this.knowledge = parts.knowledge();
        this.documents = documents;
        this.inbox = inbox;
        this.live = live;
        this.me = currentPerson.get();
        this.actions = new TaskActions(services, knowledge, parts.talk(), me, this, getLocale());
        this.bar = new TaskBar(actions);
        addClassNames("k-page", "k-task");
        TaskKeys.on(this, bar, actions, new TaskKeys.Steps() {
            @Override
            public void next() {
                step(true);
            }

            @Override
            public void previous() {
                step(false);
            }

            @Override
            public void tab(CasePanel.Tab tab) {
                choose(tab);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        opened = null;
        work = null;
        panel = null;
        try {
            WorkItemId id = WorkItemId.of(event.getRouteParameters().get("id").orElse(""));
            WorkList.OpenedItem found = services.workList().open(id, me.asActor());
            draw(found, knowledge.file(found.item().caseId()).orElseThrow());
            if (panel != null) {
                panel.choose(event.getLocation());
            }
        } catch (Refusal refusal) {
            drawNothing(refusal.text(getLocale()));
        } catch (IllegalArgumentException noId) {
            drawNothing(new Refusal("worklist.unknown").text(getLocale()));
        }
    }

    private void draw(WorkList.OpenedItem found, CaseFile of) throws Refusal {
        WorkItem item = found.item();
        opened = found;
        file = of;
        title = item.title(getLocale());
        TaskHead above = new TaskHead(item, this::step);
        head = above;
        CasePanel side = CasePanel.besideForm(of, parts, me, this);
        panel = side;
        Sheet main = new Sheet(TaskHead.about(item));
        main.addClassName("k-task-main");
        if (item.closedAt() == null) {
            FormSetup setup = FormSetup.of(getLocale(), services.validator())
                    .withFiles(new StoredFiles(documents, me.asActor(), getLocale()));
            TaskWork drawn = new TaskWork(services, found, setup, me.asActor(), knowledge, new TaskWork.Page() {
                @Override
                public void typed() {
                    banner.clearProblem();
                    showState();
                }

                @Override
                public void news(String words) {
                    banner.news(words);
                }
            });
            work = drawn;
            main.add(drawn);
            drawn.begin();
        } else {
            main.add(TaskHead.over(item, getLocale()));
        }
        add(above, banner, side.tabs(), main, side, bar);
        show(found);
    }

    private void drawNothing(String text) {
        Button back = new Button(
                getTranslation("task.toInbox"), click -> UI.getCurrent().navigate(InboxView.class));
        add(new Sheet(new EmptyState(getTranslation("task.none"), text, back)));
    }

    /** Brings everything but what was typed up to date. */
    private void show(WorkList.OpenedItem now) {
        opened = now;
        if (work != null) {
            work.show(now);
        }
        showState();
    }

    private void showState() {
        WorkList.OpenedItem now = opened;
        if (now == null || head == null) {
            return;
        }
        WorkItem item = now.item();
        boolean isOpen = item.closedAt() == null;
        head.show(item, knowledge, actions.isAside(item), getLocale());
        TaskWork typed = work;
        bar.show(
                words(now),
                new TaskBar.Allowed(
                        isOpen && now.mayWork(),
                        isOpen && now.mayClaim(),
                        isOpen && services.actions().maySteer(item, me.asActor()),
                        isOpen && file != null && knowledge.mayCancel(file, me.asActor()),
                        now.mayWork() && typed != null && typed.hasDraft(),
                        services.actions().watches(item.caseId(), me.asActor()),
                        actions.isAside(item),
                        services.preferences().isOn(me.id(), TaskActions.GO_ON)));
        if (typed != null) {
            bar.setAction(typed.action().orElseGet(() -> getTranslation("task.send")));
        }
    }

    private String words(WorkList.OpenedItem now) {
        if (now.item().closedAt() != null) {
            return getTranslation(
                    now.item().state() == WorkItem.State.DONE ? "task.state.done" : "task.state.withdrawn");
        }
        if (now.mayWork()) {
            return Optional.ofNullable(work)
                    .flatMap(TaskWork::state)
                    .orElseGet(() -> getTranslation("task.state.mine"));
        }
        if (!now.holderName().isEmpty()) {
            return getTranslation("task.state.held", now.holderName());
        }
        return getTranslation(now.mayClaim() ? "task.state.free" : "task.state.notYou");
    }

    @Override
    public WorkItem item() {
        return Objects.requireNonNull(opened).item();
    }

    @Override
    public CaseFile file() {
        return Objects.requireNonNull(file);
    }

    @Override
    public void send() {
        TaskWork typed = work;
        if (typed == null) {
            return;
        }
        banner.clearProblem();
        actions.attempt(item -> {
            if (typed.send(item)) {
                done(item);
            } else if (panel != null) {
                panel.showForm();
            }
        });
    }

    /** The next one of the list one came from, if one wants that; else the list. */
    private void done(WorkItem item) {
        Optional<WorkItem> next = Optional.empty();
        if (services.preferences().isOn(me.id(), TaskActions.GO_ON)) {
            next = cameFrom().after(item).or(() -> services.workList().next(me.asActor()));
        }
        String words = getTranslation("task.completed", title, item.about());
        if (next.isPresent()) {
            Notice.done(words);
            goTo(next.get());
        } else {
            leave(words);
        }
    }

    private void step(boolean forward) {
        if (opened == null) {
            return;
        }
        Optional<WorkItem> there =
                forward ? cameFrom().after(item()) : cameFrom().before(item());
        there.ifPresentOrElse(
                TaskView::goTo, () -> Notice.info(getTranslation(forward ? "task.next.none" : "task.previous.none")));
    }

    private CameFrom cameFrom() {
        return CameFrom.of(UI.getCurrent(), inbox, me.asActor(), knowledge.now(), knowledge.zone());
    }

    private static void goTo(WorkItem item) {
        UI.getCurrent().navigate("task/" + item.id());
    }

    private void choose(CasePanel.Tab tab) {
        if (panel != null && tab == CasePanel.Tab.COMMENTS) {
            panel.writeComment();
        } else if (panel != null) {
            panel.choose(tab);
        }
    }

    @Override
    public void startOver() {
        TaskWork typed = work;
        if (typed != null) {
            Confirm.ask(
                    getTranslation("task.draft.discard.title"),
                    getTranslation("task.draft.discard.text"),
                    getTranslation("task.draft.discard"),
                    true,
                    () -> actions.attempt(item -> typed.startOver()));
        }
    }

    @Override
    public void refresh() {
        if (opened == null) {
            return;
        }
        try {
            show(services.workList().open(item().id(), me.asActor()));
            if (panel != null) {
                panel.refresh();
            }
            getUI().flatMap(MainLayout::of).ifPresent(MainLayout::recount);
        } catch (Refusal refusal) {
            banner.problem(refusal.text(getLocale()));
            bar.show("", TaskBar.Allowed.nothing());
            if (work != null) {
                work.close();
            }
        }
    }

    @Override
    public void leave(String words) {
        Notice.done(words);
        UI.getCurrent().navigate(InboxView.class);
    }

    @Override
    public void problem(String words) {
        banner.problem(words);
    }

    /** Somebody else did something with this task while it is open here. */
    @Override
    public void changed(List<WorkChange> changes) {
        WorkList.OpenedItem before = opened;
        if (before == null) {
            return;
        }
        refresh();
        WorkList.OpenedItem now = opened;
        if (now.item().version() == before.item().version() || before.item().closedAt() != null) {
            return;
        }
        if (now.item().closedAt() != null) {
            banner.problem(words(now));
        } else if (!now.holderName().isEmpty() && !now.mayWork()) {
            banner.problem(getTranslation("worklist.taken", now.holderName()));
        }
    }

    @Override
    public void minutePassed() {
        showState();
    }

    /** What was typed is kept already; only where that failed one is asked. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (work != null && work.wouldLose()) {
            var going = event.postpone();
            Confirm.ask(
                    getTranslation("task.leave.title"),
                    getTranslation("task.leave.text"),
                    getTranslation("task.leave"),
                    true,
                    going::proceed);
        }
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

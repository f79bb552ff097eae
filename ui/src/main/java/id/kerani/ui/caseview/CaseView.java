package id.kerani.ui.caseview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import id.kerani.shared.Formats;
import id.kerani.staff.Person;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.inbox.InboxView;
import id.kerani.ui.inbox.LiveWork;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.ProcessTexts;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case: what it is about, where it stands, what happened. */
@Route(value = "case/:number", layout = MainLayout.class)
@PermitAll
public class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, LiveWork.Viewer {

    private final CaseParts parts;
    private final CaseKnowledge knowledge;
    private final LiveWork live;
    private final Person me;
    private String number = "";
    private String title = "";
    private volatile Set<WorkItemId> waiting = Set.of();
    private @Nullable CasePanel panel;
    private @Nullable Registration listening;

    CaseView(CaseParts parts, LiveWork live, CurrentPerson currentPerson) {
        this.parts = parts;
        this.knowledge = parts.knowledge();
        this.live = live;
        this.me = currentPerson.get();
        addClassNames("k-page", "k-case");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        panel = null;
        CaseFile file =
                find(event.getRouteParameters().get("number").orElse("")).orElseThrow(NotFoundException::new);
        number = file.number();
        draw(file);
        if (panel != null) {
            panel.choose(event.getLocation());
        }
    }

    /** By its number, or by its id as notifications know it. */
    private Optional<CaseFile> find(String name) {
        try {
            return knowledge.file(CaseId.of(name));
        } catch (IllegalArgumentException number) {
            return knowledge.file(name);
        }
    }

    private void draw(CaseFile file) {
        removeAll();
        title = file.about();
        PageHeader header = new PageHeader(title)
                .withPath(
                        new RouterLink(getTranslation("inbox.title"), InboxView.class),
                        new Span(ProcessTexts.process(file.processKey(), getLocale())),
                        new Span(file.number()))
                .withNote(new Span(getTranslation(
                        "task.case.opened",
                        Formats.of(getLocale()).dateTime(file.openedAt(), knowledge.zone()),
                        getTranslation("worklist.channel." + file.channel()),
                        file.openedByName())));
        if (knowledge.mayCancel(file, me.asActor())) {
            Button cancel = new Button(getTranslation("task.cancel"), click -> cancel(file));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            header.withActions(cancel, state(file));
        } else {
            header.withActions(state(file));
        }
        Div left =
                new Div(waiting(file), Sheet.titled(getTranslation("task.case.about"), parts.facts(file, getLocale())));
        left.addClassName("k-column");
        CasePanel panel = this.panel == null ? CasePanel.alone(file, parts, me) : this.panel;
        this.panel = panel;
        panel.refresh();
        Div right = new Div(panel.tabs(), panel);
        right.addClassName("k-column-tabs");
        Div columns = new Div(left, right);
        columns.addClassName("k-case-columns");
        add(header, columns);
    }

    private Chip state(CaseFile file) {
        String outcome = file.outcome();
        if (file.state() == CaseFile.State.OPEN) {
            return Chip.info(getTranslation("task.case.open"));
        }
        return Chip.plain(
                outcome == null
                        ? getTranslation("task.case.closed")
                        : ProcessTexts.element(file.processKey(), outcome, getLocale()));
    }

    private Component waiting(CaseFile file) {
        Sheet sheet = new Sheet();
        sheet.addClassNames("k-list", "k-cols-waiting", "k-calm");
        List<WorkItem> items = knowledge.waiting(file.id());
        waiting = items.stream().map(WorkItem::id).collect(Collectors.toUnmodifiableSet());
        if (items.isEmpty()) {
            boolean open = file.state() == CaseFile.State.OPEN;
            sheet.add(new EmptyState(
                    getTranslation(open ? "task.case.machine" : "task.case.closed"),
                    getTranslation(open ? "task.case.machine.hint" : "task.case.closed.hint")));
        }
        for (WorkItem item : items) {
            sheet.add(new ListRow(
                    "task/" + item.id(),
                    new TwoLines(item.title(getLocale()), knowledge.whereabouts(item, getLocale()))));
        }
        return sheet;
    }

    private void cancel(CaseFile file) {
        new CancelDialog(file, reason -> knowledge.cancel(file, reason, me.asActor()), () -> {
                    Notice.done(getTranslation("task.cancelled", file.number()));
                    reread();
                })
                .open();
    }

    private void reread() {
        knowledge.file(number).ifPresent(this::draw);
    }

    @Override
    public void changed(List<WorkChange> changes) {
        reread();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = live.register(event.getUI(), this::concerns, this);
    }

    /** A change names only its item: what waited here when the page was drawn. */
    private boolean concerns(WorkChange change) {
        return waiting.contains(change.item());
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
        return title.isEmpty() ? "Kerani" : title + " · " + number + " · Kerani";
    }
}

package id.kerani.worklist.internal;

import id.kerani.calendar.Calendars;
import id.kerani.engine.EngineTask;
import id.kerani.engine.TaskEvents;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.staff.Queues;
import id.kerani.staff.Team;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Router;
import id.kerani.worklist.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a work item when a process reaches a user task, and takes it away with its task, in one transaction with it. */
@Component
class TaskWatcher implements TaskEvents {

    /** The promise of a step whose model gives none: two working days of nine hours. */
    private static final Duration USUAL_PROMISE = Duration.ofHours(18);

    /** In {@code separateFrom}: who brought the case in. */
    private static final String REQUESTER = "requester";

    private final ItemStore items;
    private final CaseStore cases;
    private final Counters counters;
    private final Journal journal;
    private final ChangeFeed feed;
    private final Queues queues;
    private final Router router;
    private final Calendars calendars;
    private final Clock clock;

    TaskWatcher(
            ItemStore items,
            CaseStore cases,
            Counters counters,
            Journal journal,
            ChangeFeed feed,
            Queues queues,
            Router router,
            Calendars calendars,
            Clock clock) {
        this.items = items;
        this.cases = cases;
        this.counters = counters;
        this.journal = journal;
        this.feed = feed;
        this.queues = queues;
        this.router = router;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public void created(EngineTask task) {
        Set<String> separate = new HashSet<>(task.traits().separateFrom());
        boolean notRequester = separate.remove(REQUESTER);
        CaseStore.WithDoers found = cases.findWithDoers(new CaseId(task.caseId()), separate)
                .orElseThrow(() -> new IllegalStateException("Task " + task.step() + " has no case " + task.caseId()));
        CaseFile file = found.file();
        Team queue = queues.byKey(task.traits().queue())
                .orElseThrow(() -> new IllegalStateException("The model " + task.processKey() + " names the queue "
                        + task.traits().queue() + ", which does not exist"));
        Set<PersonId> excluded = new HashSet<>(found.doers());
        if (notRequester && file.openedBy() != null) {
            excluded.add(file.openedBy());
        }
        Router.Decision decision = router.route(new Router.Request(task, queue, excluded));
        Duration promise = task.traits().serviceLevel() == null
                ? USUAL_PROMISE
                : task.traits().serviceLevel();
        Instant dueAt = calendars.plus(clock.instant(), promise);
        WorkItem item = items.insert(task, file, queue.id(), excluded, decision, dueAt);
        if (item.state() == WorkItem.State.READY) {
            counters.more(queue.id());
        }
        journal.item(item, "task.created", Actor.system(), List.of(queue.nameId(), queue.nameEn()));
        feed.appeared(item);
    }

    @Override
    public void completed(EngineTask task) {
        // The work list closed the item before it completed the task; a task that something else completes is closed
        // here.
        if (!items.isCompletedHere(task.taskId())) {
            withdraw(task, WorkItem.State.DONE, "task.completed");
        }
    }

    @Override
    public void withdrawn(EngineTask task) {
        withdraw(task, WorkItem.State.WITHDRAWN, "task.withdrawn");
    }

    private void withdraw(EngineTask task, WorkItem.State state, String kind) {
        items.lockByTask(task.taskId()).filter(Transitions::isOpen).ifPresent(item -> {
            items.close(item, state, null);
            if (item.state() == WorkItem.State.READY) {
                counters.less(item.queue());
            }
            journal.item(item, kind, Actor.system(), List.of());
            feed.changed(item, state, item.holder());
        });
    }
}

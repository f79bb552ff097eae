package id.kerani.ui.caseview;

import id.kerani.shared.Formats;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.ui.component.Notice;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.WorkItem;
import java.util.List;
import java.util.Locale;

/** What one does with a task beside filling in its form. What was typed stays whatever happens. */
final class TaskActions implements TaskBar.Deeds {

    /** Whether the next task opens after one was sent. */
    static final String GO_ON = "task.goOn";

    private final TaskServices services;
    private final CaseKnowledge knowledge;
    private final LiveTalk talk;
    private final Person me;
    private final TaskPage page;
    private final Locale locale;

    TaskActions(
            TaskServices services, CaseKnowledge knowledge, LiveTalk talk, Person me, TaskPage page, Locale locale) {
        this.services = services;
        this.knowledge = knowledge;
        this.talk = talk;
        this.me = me;
        this.page = page;
        this.locale = locale;
    }

    /** Something with the item that may be refused. */
    interface Attempt {
        void on(WorkItem item) throws Refusal;
    }

    void attempt(Attempt attempt) {
        try {
            attempt.on(page.item());
        } catch (Refusal refusal) {
            page.problem(refusal.text(locale));
            page.refresh();
        }
    }

    @Override
    public void claim() {
        attempt(item -> {
            services.workList().claim(item.id(), me.asActor());
            page.refresh();
        });
    }

    @Override
    public void release() {
        attempt(item -> {
            services.workList().release(item.id(), me.asActor());
            page.leave(text("task.released", title(item)));
        });
    }

    @Override
    public void handOver() {
        attempt(item -> {
            List<Person> recipients = services.actions().recipients(item.id(), me.asActor());
            List<Team> queues = services.teams().all().stream()
                    .filter(team -> team.active() && !team.id().equals(item.queue()))
                    .toList();
            new HandOverDialog(recipients, queues, (to, name) -> {
                        services.actions().handOver(item.id(), to, me.asActor());
                        page.leave(text("task.handedOver", title(item), name));
                    })
                    .open();
        });
    }

    @Override
    public void snooze() {
        WorkItem item = page.item();
        if (isAside(item)) {
            attempt(aside -> {
                services.actions().snooze(aside.id(), null, me.asActor());
                page.refresh();
            });
            return;
        }
        new SnoozeDialog(knowledge.now(), knowledge.zone(), until -> {
                    services.actions().snooze(item.id(), until, me.asActor());
                    page.leave(
                            text("task.snoozed", title(item), Formats.of(locale).dateTime(until, knowledge.zone())));
                })
                .open();
    }

    boolean isAside(WorkItem item) {
        return item.snoozedUntil() != null && item.snoozedUntil().isAfter(knowledge.now());
    }

    @Override
    public void watch() {
        attempt(item -> {
            boolean on = !services.actions().watches(item.caseId(), me.asActor());
            services.actions().watch(item.caseId(), on, me.asActor());
            Notice.done(text(on ? "task.watched" : "task.unwatched", item.caseNumber()));
            page.refresh();
        });
    }

    @Override
    public void priority() {
        WorkItem item = page.item();
        new PriorityDialog(item.priority(), priority -> {
                    services.actions().prioritise(item.id(), priority, me.asActor());
                    Notice.done(text("task.prioritised", text("task.priority." + priority)));
                    page.refresh();
                })
                .open();
    }

    @Override
    public void ask() {
        WorkItem item = page.item();
        new AskDialog(services.people(), me, (colleague, question) -> {
                    services.questions().ask(item.id(), colleague.id(), question, me.asActor());
                    talk.asked(item.caseId());
                    Notice.done(text("task.asked", colleague.name()));
                    page.refresh();
                })
                .open();
    }

    @Override
    public void send() {
        page.send();
    }

    @Override
    public void startOver() {
        page.startOver();
    }

    @Override
    public void goOn(boolean on) {
        services.preferences().set(me.id(), GO_ON, on);
        page.refresh();
    }

    @Override
    public void cancelCase() {
        CaseFile file = page.file();
        new CancelDialog(
                        file,
                        reason -> knowledge.cancel(file, reason, me.asActor()),
                        () -> page.leave(text("task.cancelled", file.number())))
                .open();
    }

    private String title(WorkItem item) {
        return item.title(locale);
    }

    private String text(String key, Object... arguments) {
        return Texts.get(key, locale, arguments);
    }
}

package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.BulkWork;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether ticked items can be completed together; asked once for each step that is met. */
final class Together {

    private final BulkWork work;
    private final Actor me;
    private final Map<Inbox.Step, Boolean> known = new HashMap<>();

    Together(BulkWork work, Actor me) {
        this.work = work;
        this.me = me;
    }

    boolean areCompletable(List<WorkItem> items) {
        List<Inbox.Step> steps = items.stream().map(Together::step).distinct().toList();
        return steps.size() == 1 && known.computeIfAbsent(steps.getFirst(), step -> ask(items.getFirst()));
    }

    private static Inbox.Step step(WorkItem item) {
        return new Inbox.Step(item.processKey(), item.step());
    }

    private boolean ask(WorkItem item) {
        try {
            work.completable(List.of(item.id()), me);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkChanges;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings what changes to the open pages of this node: one subscription for all of them, one task in a page's queue at a
 * time, however much changes.
 */
@Component
public class LiveWork {

    private static final int MINUTE_MILLIS = 60_000;
    private static final int SECOND_MILLIS = 1_000;

    private final WorkChanges.Subscription subscription;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();

    LiveWork(WorkChanges changes) {
        this.subscription = changes.subscribe(this::tell);
    }

    /** Something on a screen that shows work. Called with its page's lock held. */
    public interface Viewer {

        /** Some items came, went or changed hands. */
        void changed(List<WorkChange> changes);

        /** Something changed during the last second; for what is too dear to do at each change. */
        default void settled() {}

        /** A minute passed. */
        default void minutePassed() {}
    }

    /**
     * Tells a viewer until the registration is removed.
     *
     * @param concerns which changes it wants; asked on the feed's thread, without the page's lock
     */
    public Registration register(UI ui, Predicate<WorkChange> concerns, Viewer viewer) {
        Page page = new Page(ui, concerns, viewer);
        pages.add(page);
        return () -> pages.remove(page);
    }

    private void tell(List<WorkChange> changes) {
        pages.forEach(page -> page.add(changes));
    }

    @Scheduled(fixedRate = SECOND_MILLIS)
    void second() {
        pages.forEach(Page::settle);
    }

    @Scheduled(fixedRate = MINUTE_MILLIS, initialDelay = MINUTE_MILLIS)
    void minute() {
        pages.forEach(page -> page.run(page.viewer::minutePassed));
    }

    @PreDestroy
    void stop() {
        subscription.close();
    }

    private static final class Page {

        private final UI ui;
        private final Predicate<WorkChange> concerns;
        private final Viewer viewer;
        private final Queue<WorkChange> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean underWay = new AtomicBoolean();
        private final AtomicBoolean unsettled = new AtomicBoolean();

        Page(UI ui, Predicate<WorkChange> concerns, Viewer viewer) {
            this.ui = ui;
            this.concerns = concerns;
            this.viewer = viewer;
        }

        void add(List<WorkChange> changes) {
            boolean some = false;
            for (WorkChange change : changes) {
                if (concerns.test(change)) {
                    waiting.add(change);
                    some = true;
                }
            }
            if (some && underWay.compareAndSet(false, true)) {
                run(this::drain);
            }
        }

        private void drain() {
            underWay.set(false);
            List<WorkChange> changes = new ArrayList<>();
            for (WorkChange change = waiting.poll(); change != null; change = waiting.poll()) {
                changes.add(change);
            }
            if (!changes.isEmpty()) {
                unsettled.set(true);
                viewer.changed(changes);
            }
        }

        void settle() {
            if (unsettled.compareAndSet(true, false)) {
                run(viewer::settled);
            }
        }

        void run(Runnable action) {
            try {
                ui.access(action::run);
            } catch (UIDetachedException closed) {
                // The page is just closing; it will not miss the news.
                underWay.set(false);
            }
        }
    }
}

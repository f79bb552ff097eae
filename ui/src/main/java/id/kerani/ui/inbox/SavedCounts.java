package id.kerani.ui.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import id.kerani.shared.Actor;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.SavedView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much is in saved views: counted beside the page, which does not wait for it, and now and then only. */
final class SavedCounts {

    private static final Logger LOG = LoggerFactory.getLogger(SavedCounts.class);
    private static final Duration OLD = Duration.ofSeconds(20);

    private final InboxDesk desk;
    private final Actor me;
    private final Runnable then;
    private Map<String, Long> known = Map.of();
    private @Nullable Instant last;

    /** @param then called with the page's lock held when there are new counts */
    SavedCounts(InboxDesk desk, Actor me, Runnable then) {
        this.desk = desk;
        this.me = me;
        this.then = then;
    }

    /** Counts by the views' keys, as far as they are known; below zero where counting takes too long. */
    Map<String, Long> known() {
        return known;
    }

    void recount(List<SavedView> views) {
        Instant now = desk.clock().instant();
        UI ui = UI.getCurrent();
        boolean fresh = last != null
                && Duration.between(last, now).abs().compareTo(OLD) < 0
                && known.keySet().containsAll(views.stream().map(SavedView::key).toList());
        if (views.isEmpty() || fresh || ui == null) {
            return;
        }
        last = now;
        ZoneId zone = desk.zone();
        Thread.ofVirtual().name("saved-counts").start(() -> count(views, now, zone, ui));
    }

    private void count(List<SavedView> views, Instant now, ZoneId zone, UI ui) {
        Map<String, Long> found = new HashMap<>();
        try {
            for (SavedView view : views) {
                InboxState state = ViewCodec.state(view);
                Inbox.Query query = Inbox.Query.first(me, state.scope(), 1).with(state.filter(now, zone));
                found.put(view.key(), desk.inbox().count(query, InboxTabs.MOST + 1));
            }
            ui.access(() -> {
                known = Map.copyOf(found);
                then.run();
            });
        } catch (UIDetachedException closed) {
            // Nobody looks any more.
        } catch (RuntimeException e) {
            LOG.warn("Saved views could not be counted", e);
        }
    }
}

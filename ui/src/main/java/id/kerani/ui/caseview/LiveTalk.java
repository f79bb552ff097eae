package id.kerani.ui.caseview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import id.kerani.feed.Broadcast;
import id.kerani.talk.CaseChanges;
import id.kerani.worklist.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Brings what people say and ask about a case, and the papers they add, to its open pages on every node. */
@Component
class LiveTalk {

    private static final String CHANNEL = "kerani_asked";

    private final Broadcast broadcast;
    private final CaseChanges changes;
    private final Map<CaseId, Set<Runnable>> asked = new ConcurrentHashMap<>();

    LiveTalk(Broadcast broadcast, CaseChanges changes) {
        this.broadcast = broadcast;
        this.changes = changes;
        // What is missed is read when a tab is opened again.
        broadcast.open(CHANNEL, cases -> cases.forEach(id -> tell(CaseId.of(id))), () -> {});
    }

    /** Calls back with the page's lock until the registration is removed. */
    Registration register(CaseId id, UI ui, Runnable changed) {
        Runnable inPage = () -> run(ui, changed);
        asked.compute(id, (key, known) -> {
            Set<Runnable> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(inPage);
            return all;
        });
        CaseChanges.Subscription subscription = changes.subscribe(id, inPage);
        return () -> {
            subscription.close();
            asked.computeIfPresent(id, (key, all) -> {
                all.remove(inPage);
                return all.isEmpty() ? null : all;
            });
        };
    }

    private static void run(UI ui, Runnable changed) {
        try {
            ui.access(changed::run);
        } catch (UIDetachedException closed) {
            // The page is just closing.
        }
    }

    /** A question was asked or answered; to be called after its commit. */
    void asked(CaseId id) {
        broadcast.send(CHANNEL, List.of(id.toString()));
    }

    private void tell(CaseId id) {
        asked.getOrDefault(id, Set.of()).forEach(Runnable::run);
    }
}

package id.kerani.talk;

import id.kerani.feed.Broadcast;
import id.kerani.worklist.CaseId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the pages of all nodes what is said about their case. A lost message about a comment is made up for later. */
@Component
class CaseFeed implements CaseChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFeed.class);
    private static final String CHANNEL = "kerani_talk";

    private final Broadcast broadcast;
    private final CommentStore comments;
    private final Map<CaseId, List<Runnable>> pages = new ConcurrentHashMap<>();
    /** The last comment of each case as told, so that rereading tells nothing twice. Only the feed's thread comes here. */
    private Map<CaseId, UUID> told = Map.of();

    CaseFeed(Broadcast broadcast, CommentStore comments) {
        this.broadcast = broadcast;
        this.comments = comments;
        broadcast.open(
                CHANNEL, entries -> entries.stream().distinct().forEach(id -> tell(CaseId.of(id))), this::reread);
    }

    @Override
    public Subscription subscribe(CaseId id, Runnable listener) {
        pages.compute(id, (key, known) -> {
            List<Runnable> listeners = known == null ? new CopyOnWriteArrayList<>() : known;
            listeners.add(listener);
            return listeners;
        });
        return () -> pages.computeIfPresent(id, (key, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Announces after the commit. */
    void touched(CaseId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                broadcast.send(CHANNEL, List.of(id.toString()));
            }
        });
    }

    private void reread() {
        if (pages.isEmpty()) {
            return;
        }
        Map<CaseId, UUID> latest = comments.latest();
        Map<CaseId, UUID> before = told;
        told = latest;
        latest.forEach((id, comment) -> {
            if (!comment.equals(before.get(id))) {
                tell(id);
            }
        });
    }

    private void tell(CaseId id) {
        for (Runnable listener : pages.getOrDefault(id, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener to a case failed", e);
            }
        }
    }
}

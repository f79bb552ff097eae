package id.kerani.notice;

import id.kerani.feed.Broadcast;
import id.kerani.shared.PersonId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the screens of all nodes whose notifications changed. */
@Component
class NotificationFeed {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationFeed.class);
    private static final String CHANNEL = "kerani_notice";
    private static final int REMEMBERED = 5_000;

    private final Broadcast broadcast;
    private final NotificationStore store;
    private final List<Consumer<Set<PersonId>>> listeners = new CopyOnWriteArrayList<>();
    /** The newest notification told of each person, so that rereading tells nothing twice. Only the feed's thread comes here. */
    private final Map<PersonId, UUID> told = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, UUID> eldest) {
            return size() > REMEMBERED;
        }
    };

    NotificationFeed(Broadcast broadcast, NotificationStore store) {
        this.broadcast = broadcast;
        this.store = store;
        broadcast.open(CHANNEL, this::received, this::reread);
    }

    Notifications.Subscription subscribe(Consumer<Set<PersonId>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Announces after the commit. */
    void changed(Set<PersonId> people) {
        List<String> entries = people.stream().map(PersonId::toString).toList();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                broadcast.send(CHANNEL, entries);
            }
        });
    }

    private void received(List<String> entries) {
        Set<PersonId> people = new HashSet<>();
        entries.forEach(entry -> people.add(PersonId.of(entry)));
        tell(people);
    }

    private void reread() {
        Set<PersonId> people = new HashSet<>();
        store.latest().forEach((person, newest) -> {
            if (!newest.equals(told.put(person, newest))) {
                people.add(person);
            }
        });
        if (!people.isEmpty()) {
            tell(people);
        }
    }

    private void tell(Set<PersonId> people) {
        Set<PersonId> whose = Set.copyOf(people);
        for (Consumer<Set<PersonId>> listener : listeners) {
            try {
                listener.accept(whose);
            } catch (RuntimeException e) {
                LOG.warn("A listener to notifications failed", e);
            }
        }
    }
}

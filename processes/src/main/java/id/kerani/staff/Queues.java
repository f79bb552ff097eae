package id.kerani.staff;

import id.kerani.shared.PersonId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Queues and who works on them, as routing asks at each new item: kept in memory. What this node changes counts at once,
 * what another node changes within five seconds. For routing only: what somebody may do is asked of {@link Teams} and
 * {@link Rights}, which read the database.
 */
@Service
public class Queues {

    private static final Duration KEEP = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    /** Counts the changes: what was read before one may not be kept after it. */
    private final AtomicLong changes = new AtomicLong();

    private record Kept(Map<String, Team> byKey, Map<TeamId, Set<PersonId>> members, long readAt) {}

    Queues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The queue whose key a lane names. */
    public Optional<Team> byKey(String key) {
        return Optional.ofNullable(current().byKey().get(key));
    }

    /** The active people of a queue; nobody for a queue that does not exist. */
    public Set<PersonId> members(TeamId id) {
        return current().members().getOrDefault(id, Set.of());
    }

    /** Forgets what is kept, from now on until the transaction that changes it has ended. */
    void change() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(Queues.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(Queues.this, true);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Queues.this);
                    forget();
                }
            });
        }
    }

    private void forget() {
        changes.incrementAndGet();
        kept.set(null);
    }

    private Kept current() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read();
        }
        Kept last = kept.get();
        // A steady clock, not the business's: that one is moved by tests and demonstrations.
        if (last == null || System.nanoTime() - last.readAt() > KEEP.toNanos()) {
            long before = changes.get();
            last = read();
            kept.set(last);
            if (changes.get() != before) {
                kept.set(null);
            }
        }
        return last;
    }

    private Kept read() {
        Map<String, Team> byKey = new HashMap<>();
        Map<TeamId, Set<PersonId>> members = new HashMap<>();
        long now = System.nanoTime();
        jdbc.sql("""
                        select t.id, t.key, t.name_id, t.name_en, t.active, array(
                          select p.id from team_member m join person p on p.id = m.person_id
                          where m.team_id = t.id and p.active) as members
                        from team t""").query(row -> {
            Team team = Teams.team(row, 0);
            byKey.put(team.key(), team);
            Set<PersonId> people = new HashSet<>();
            for (Object id : (Object[]) row.getArray("members").getArray()) {
                people.add(new PersonId((UUID) id));
            }
            members.put(team.id(), Set.copyOf(people));
        });
        return new Kept(byKey, members, now);
    }
}

package id.kerani.worklist.internal;

import id.kerani.feed.Broadcast;
import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkChanges;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells all nodes what changed. A notice may be lost; so each node also rereads the latest changes every few seconds.
 */
@Component
class ChangeFeed implements WorkChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final String CHANNEL = "kerani_work";

    private static final int REMEMBERED = 20_000;

    private final Broadcast broadcast;
    private final JdbcClient jdbc;
    private final WatchedCases watched;
    private final TransactionBuffer<WorkChange> buffer = TransactionBuffer.afterCommit(this::send);
    private final List<Consumer<List<WorkChange>>> listeners = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> seen = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    ChangeFeed(Broadcast broadcast, JdbcClient jdbc, WatchedCases watched) {
        this.broadcast = broadcast;
        this.watched = watched;
        this.jdbc = jdbc;
        broadcast.open(
                CHANNEL, entries -> tell(entries.stream().map(ChangeFeed::read).toList()), () -> tell(latest()));
    }

    /** Announces a new item once the transaction is committed. */
    void appeared(WorkItem item) {
        buffer.add(new WorkChange(item.id(), item.version(), item.queue(), item.holder(), item.state()));
        watched.moved(item);
    }

    /**
     * Announces a change once the transaction is committed.
     *
     * @param before the item as it was read, one version before the change
     * @param holder who holds it now, or held it last when it went
     */
    void changed(WorkItem before, WorkItem.State state, @Nullable PersonId holder) {
        buffer.add(new WorkChange(before.id(), before.version() + 1, before.queue(), holder, state));
        if (state == WorkItem.State.DONE || state == WorkItem.State.WITHDRAWN) {
            watched.moved(before);
        }
    }

    /** Announces that an item waits in another queue now. */
    void moved(WorkItem before, TeamId queue) {
        buffer.add(new WorkChange(before.id(), before.version() + 1, queue, before.holder(), WorkItem.State.READY));
    }

    private static String text(WorkChange change) {
        UUID holder = change.holder() == null ? new UUID(0, 0) : change.holder().value();
        return change.item() + "," + change.version() + "," + change.queue().value() + "," + holder + ","
                + change.state();
    }

    private static WorkChange read(String text) {
        String[] parts = text.split(",");
        UUID holder = UUID.fromString(parts[3]);
        return new WorkChange(
                WorkItemId.of(parts[0]),
                Integer.parseInt(parts[1]),
                new TeamId(UUID.fromString(parts[2])),
                holder.getMostSignificantBits() == 0 ? null : new PersonId(holder),
                WorkItem.State.valueOf(parts[4]));
    }

    @Override
    public Subscription subscribe(Consumer<List<WorkChange>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void send(List<WorkChange> changes) {
        broadcast.send(CHANNEL, changes.stream().map(ChangeFeed::text).toList());
    }

    /**
     * Changes of the last seconds by the database's clock, found by their lines in the journal: an index on the items
     * themselves would be written at each of their moves. Those already told are left out by their version.
     */
    private List<WorkChange> latest() {
        return jdbc.sql("""
                        select id, version, queue_id, coalesce(holder, closed_by) as holder, state from work_item
                        where id in (
                          select item from case_event where at > now() - interval '20 seconds' and item is not null
                          order by at desc limit 2000)""")
                .query((rs, n) -> {
                    UUID holder = rs.getObject("holder", UUID.class);
                    return new WorkChange(
                            new WorkItemId(rs.getObject("id", UUID.class)),
                            rs.getInt("version"),
                            new TeamId(rs.getObject("queue_id", UUID.class)),
                            holder == null ? null : new PersonId(holder),
                            WorkItem.State.valueOf(rs.getString("state")));
                })
                .list();
    }

    private void tell(List<WorkChange> received) {
        List<WorkChange> news = new ArrayList<>();
        for (WorkChange change : received) {
            Integer before = seen.put(change.item().value(), change.version());
            if (before == null || before < change.version()) {
                news.add(change);
            } else if (before > change.version()) {
                seen.put(change.item().value(), before);
            }
        }
        if (news.isEmpty()) {
            return;
        }
        for (Consumer<List<WorkChange>> listener : listeners) {
            try {
                listener.accept(List.copyOf(news));
            } catch (RuntimeException e) {
                LOG.warn("A listener to changes failed", e);
            }
        }
    }
}

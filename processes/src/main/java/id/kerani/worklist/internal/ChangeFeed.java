package id.kerani.worklist.internal;

import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import id.kerani.worklist.WorkChange;
import id.kerani.worklist.WorkChanges;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells all nodes what changed, through PostgreSQL's NOTIFY. What commits within a short while is sent as one batch on a
 * connection of its own: a NOTIFY inside each transaction takes a lock of the whole cluster at commit and halves the
 * commits of eight clients. A notice may be lost with its connection; so each node also rereads the latest changes every
 * few seconds.
 */
@Component
class ChangeFeed implements WorkChanges, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final String CHANNEL = "kerani_work";
    private static final int BATCH_MILLIS = 50;
    private static final int REREAD_MILLIS = 4_000;
    private static final int RECONNECT_MILLIS = 1_000;
    /** NOTIFY takes 8 000 bytes; an entry has at most 125. */
    private static final int ENTRIES_PER_NOTICE = 60;

    private static final int REMEMBERED = 20_000;

    private final FeedConnection connections;
    private final JdbcClient jdbc;
    private final TransactionBuffer<WorkChange> buffer = TransactionBuffer.afterCommit(this::send);
    private final BlockingQueue<WorkChange> outgoing = new LinkedBlockingQueue<>(100_000);
    private final List<Consumer<List<WorkChange>>> listeners = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> seen = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile List<Thread> threads = List.of();
    private volatile boolean running;

    ChangeFeed(FeedConnection connections, JdbcClient jdbc) {
        this.connections = connections;
        this.jdbc = jdbc;
    }

    /** Announces a new item once the transaction is committed. */
    void appeared(WorkItem item) {
        buffer.add(new WorkChange(item.id(), item.version(), item.queue(), item.holder(), item.state()));
    }

    /**
     * Announces a change once the transaction is committed.
     *
     * @param before the item as it was read, one version before the change
     * @param holder who holds it now, or held it last when it went
     */
    void changed(WorkItem before, WorkItem.State state, @Nullable PersonId holder) {
        buffer.add(new WorkChange(before.id(), before.version() + 1, before.queue(), holder, state));
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

    @Override
    public void start() {
        running = true;
        threads = List.of(
                Thread.ofPlatform().daemon().name("work-feed-send").start(() -> forever(this::sendBatches)),
                Thread.ofPlatform().daemon().name("work-feed-listen").start(() -> forever(this::listen)));
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void send(List<WorkChange> changes) {
        if (running) {
            // Full only when the database is away for long; the others reread then.
            changes.forEach(outgoing::offer);
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    private void forever(Work work) {
        while (isRunning()) {
            try (Connection connection = connections.open()) {
                work.run(connection);
            } catch (SQLException e) {
                if (isRunning()) {
                    LOG.debug("The feed of changes lost its connection and opens another: {}", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("The feed of changes stumbled and goes on", e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendBatches(Connection connection) throws SQLException, InterruptedException {
        try (var statement = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            while (isRunning()) {
                List<WorkChange> batch = new ArrayList<>();
                batch.add(outgoing.take());
                TimeUnit.MILLISECONDS.sleep(BATCH_MILLIS);
                outgoing.drainTo(batch, ENTRIES_PER_NOTICE - 1);
                statement.setString(
                        1, String.join(";", batch.stream().map(ChangeFeed::text).toList()));
                statement.execute();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection notices = connection.unwrap(PGConnection.class);
        long reread = System.nanoTime();
        while (isRunning()) {
            PGNotification[] received = notices.getNotifications(REREAD_MILLIS / 4);
            if (received != null) {
                for (PGNotification notice : received) {
                    tell(Arrays.stream(notice.getParameter().split(";"))
                            .map(ChangeFeed::read)
                            .toList());
                }
            }
            if (System.nanoTime() - reread > TimeUnit.MILLISECONDS.toNanos(REREAD_MILLIS)) {
                reread = System.nanoTime();
                tell(latest());
            }
        }
    }

    /** Changes of the last seconds by the database's clock; those already told are left out by their version. */
    private List<WorkChange> latest() {
        return jdbc.sql("""
                        select id, version, queue_id, coalesce(holder, closed_by) as holder, state from work_item
                        where changed_at > now() - interval '20 seconds' order by changed_at limit 1000""")
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

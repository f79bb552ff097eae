package id.kerani.feed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells all nodes, this one included, through PostgreSQL's NOTIFY. What is sent within a short while goes as one batch on a
 * connection of its own: a NOTIFY inside each transaction takes a lock of the whole cluster at commit and halves the
 * commits of eight clients. A message may be lost with its connection; so each channel also has a chance, every few
 * seconds, to read again what it may have missed.
 */
@Component
public class Broadcast implements SmartLifecycle {

    /** The longest entry in bytes; NOTIFY takes 8 000 for a batch. */
    public static final int LONGEST_ENTRY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final String SEPARATOR = ";";
    private static final int BATCH_MILLIS = 50;
    private static final int REREAD_MILLIS = 4_000;
    private static final int RECONNECT_MILLIS = 1_000;
    private static final int MOST_BYTES = 7_900;

    private final FeedConnection connections;
    private final BlockingQueue<Message> outgoing = new LinkedBlockingQueue<>(100_000);
    private final List<Channel> channels = new CopyOnWriteArrayList<>();
    private volatile List<Thread> threads = List.of();
    private volatile boolean running;

    private record Message(String channel, String entry) {}

    private record Channel(String name, Consumer<List<String>> listener, Runnable reread) {}

    Broadcast(FeedConnection connections) {
        this.connections = connections;
    }

    /**
     * Opens a channel; to be called once, while the application is put together.
     *
     * @param name lower case letters and underscores
     * @param listener called on the feed's thread with the entries of a batch; must return quickly
     * @param reread called on the same thread every few seconds, to tell what may have been missed
     */
    public void open(String name, Consumer<List<String>> listener, Runnable reread) {
        if (!name.matches("[a-z_]{1,40}") || running) {
            throw new IllegalStateException("A channel is opened once, before the start: " + name);
        }
        channels.add(new Channel(name, listener, reread));
    }

    /**
     * Sends entries soon; to be called after the commit of what they tell about. Nothing is sent before the start or while
     * the database is away for so long that too much waits.
     *
     * @param entries without semicolons, at most {@value #LONGEST_ENTRY} bytes each
     */
    public void send(String channel, Collection<String> entries) {
        if (running) {
            entries.forEach(entry -> outgoing.offer(new Message(channel, entry)));
        }
    }

    @Override
    public void start() {
        running = true;
        threads = List.of(
                Thread.ofPlatform().daemon().name("feed-send").start(() -> forever(this::sendBatches)),
                Thread.ofPlatform().daemon().name("feed-listen").start(() -> forever(this::listen)));
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

    private interface Work {
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    private void forever(Work work) {
        while (isRunning()) {
            try (Connection connection = connections.open()) {
                work.run(connection);
            } catch (SQLException e) {
                if (isRunning()) {
                    LOG.debug("The feed lost its connection and opens another: {}", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("The feed stumbled and goes on", e);
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
        try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            while (isRunning()) {
                List<Message> batch = new ArrayList<>();
                batch.add(outgoing.take());
                TimeUnit.MILLISECONDS.sleep(BATCH_MILLIS);
                outgoing.drainTo(batch);
                for (Map.Entry<String, List<String>> notice : notices(batch)) {
                    statement.setString(1, notice.getKey());
                    statement.setString(2, String.join(SEPARATOR, notice.getValue()));
                    statement.execute();
                }
            }
        }
    }

    /** The batch by channel, cut to what one NOTIFY takes. */
    private static List<Map.Entry<String, List<String>>> notices(List<Message> batch) {
        Map<String, List<String>> byChannel = new LinkedHashMap<>();
        List<Map.Entry<String, List<String>>> notices = new ArrayList<>();
        Map<String, Integer> bytes = new LinkedHashMap<>();
        for (Message message : batch) {
            int size = message.entry().getBytes(StandardCharsets.UTF_8).length + SEPARATOR.length();
            List<String> entries = byChannel.computeIfAbsent(message.channel(), name -> new ArrayList<>());
            if (bytes.getOrDefault(message.channel(), 0) + size > MOST_BYTES) {
                notices.add(Map.entry(message.channel(), List.copyOf(entries)));
                entries.clear();
                bytes.put(message.channel(), 0);
            }
            entries.add(message.entry());
            bytes.merge(message.channel(), size, Integer::sum);
        }
        byChannel.forEach((name, entries) -> notices.add(Map.entry(name, List.copyOf(entries))));
        return notices;
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Channel channel : channels) {
                statement.execute("listen " + channel.name());
            }
        }
        PGConnection notices = connection.unwrap(PGConnection.class);
        long reread = System.nanoTime();
        while (isRunning()) {
            PGNotification[] received = notices.getNotifications(REREAD_MILLIS / 4);
            if (received != null) {
                for (PGNotification notice : received) {
                    tell(notice);
                }
            }
            if (System.nanoTime() - reread > TimeUnit.MILLISECONDS.toNanos(REREAD_MILLIS)) {
                reread = System.nanoTime();
                channels.forEach(channel -> safely(channel.reread()));
            }
        }
    }

    private void tell(PGNotification notice) {
        List<String> entries =
                Arrays.stream(notice.getParameter().split(SEPARATOR)).toList();
        for (Channel channel : channels) {
            if (channel.name().equals(notice.getName())) {
                safely(() -> channel.listener().accept(entries));
            }
        }
    }

    private static void safely(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener of the feed failed", e);
        }
    }
}

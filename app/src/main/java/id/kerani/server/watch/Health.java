package id.kerani.server.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether Kerani works: whether its database answers. Asked by strangers, so at most one look at a time, and one a second. */
@Component
class Health {

    private static final Logger log = LoggerFactory.getLogger(Health.class);
    /** Shorter than a load balancer's own patience; the pool would wait for half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final DataSource database;
    private FutureTask<Boolean> look = finished();
    private long lookedAt = System.nanoTime() - FRESH;

    Health(DataSource database) {
        this.database = database;
    }

    boolean up() {
        FutureTask<Boolean> current = current();
        try {
            return current.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return false;
        } catch (ExecutionException failed) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized FutureTask<Boolean> current() {
        // Not while one is still waiting for the database: each would take a connection of the pool.
        if (look.isDone() && System.nanoTime() - lookedAt >= FRESH) {
            lookedAt = System.nanoTime();
            look = new FutureTask<>(this::answers);
            Thread.ofVirtual().name("health").start(look);
        }
        return look;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException away) {
            log.warn("The database does not answer: {}", away.getMessage());
            return false;
        }
    }

    private static FutureTask<Boolean> finished() {
        FutureTask<Boolean> task = new FutureTask<>(() -> true);
        task.run();
        return task;
    }
}

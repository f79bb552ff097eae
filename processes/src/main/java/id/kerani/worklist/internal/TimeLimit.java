package id.kerani.worklist.internal;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives a read some time and no more, without harm to the transaction around it. */
@Component
class TimeLimit {

    private static final String CANCELLED = "57014";

    private final JdbcTemplate jdbc;

    TimeLimit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it took longer. The statements inside are planned for their very values. */
    <T> Optional<T> within(Duration limit, Supplier<T> read) {
        return jdbc.execute((ConnectionCallback<Optional<T>>) connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                jdbc.queryForList(
                        "select set_config('statement_timeout', ?, true),"
                                + " set_config('plan_cache_mode', 'force_custom_plan', true)",
                        Long.toString(limit.toMillis()));
                return Optional.of(read.get());
            } catch (DataAccessException e) {
                if (e.getMostSpecificCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                    return Optional.empty();
                }
                throw e;
            } finally {
                // Takes the settings back too; a read has nothing to lose.
                connection.rollback(before);
            }
        });
    }
}

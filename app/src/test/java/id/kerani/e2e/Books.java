package id.kerani.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of all tables: what was refused leaves none. */
@TestComponent
class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does something that must not leave a row anywhere, nor take one away. Failed logins are counted, so they may. */
    void unchangedBy(ThrowingCallable doing) {
        settled();
        Map<String, Long> before = counts();
        try {
            doing.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        assertThat(counts()).isEqualTo(before);
    }

    /** Waits until the machine has done what is its own to do. */
    void settled() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                        "select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= now())")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private Map<String, Long> counts() {
        List<String> tables = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and table_name <> 'login_failure'""").query(String.class).list();
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }
}

package id.kerani.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much mail has yet to go out. */
@Service
public class MailFigures {

    private final JdbcClient jdbc;

    MailFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Mail that waits to be sent.
     *
     * @param count how many
     * @param oldest when the oldest of them was written, null for none
     */
    public record Waiting(long count, @Nullable Instant oldest) {}

    @Transactional(readOnly = true)
    public Waiting waiting() {
        return jdbc.sql("select count(*), min(written_at) from mail where state = 'WAITING'")
                .query((rs, n) -> {
                    OffsetDateTime oldest = rs.getObject(2, OffsetDateTime.class);
                    return new Waiting(rs.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}

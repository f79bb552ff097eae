package id.kerani.worklist.internal;

import id.kerani.staff.TeamId;
import id.kerani.worklist.WorkFigures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FiguresService implements WorkFigures {

    private final JdbcClient client;

    FiguresService(JdbcClient client) {
        this.client = client;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TeamId, QueueFigure> byQueue() {
        Map<UUID, Long> held = new HashMap<>();
        client.sql("select queue_id, count(*) from work_item where state = 'CLAIMED' group by queue_id")
                .query((rs, n) -> held.put(rs.getObject(1, UUID.class), rs.getLong(2)))
                .list();
        Map<TeamId, QueueFigure> figures = new HashMap<>();
        // The oldest is the first entry of the queue's index by age.
        client.sql("""
                        select c.queue_id, c.waiting,
                               (select min(i.created_at) from work_item i
                                where i.queue_id = c.queue_id and i.state = 'READY')
                        from (select queue_id, sum(waiting) as waiting from work_counter group by queue_id) c""")
                .query((rs, n) -> {
                    UUID queue = rs.getObject(1, UUID.class);
                    OffsetDateTime oldest = rs.getObject(3, OffsetDateTime.class);
                    Instant since = oldest == null ? null : oldest.toInstant();
                    return figures.put(
                            new TeamId(queue), new QueueFigure(rs.getLong(2), held.getOrDefault(queue, 0L), since));
                })
                .list();
        return figures;
    }
}

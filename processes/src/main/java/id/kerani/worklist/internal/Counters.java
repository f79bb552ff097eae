package id.kerani.worklist.internal;

import id.kerani.staff.TeamId;
import id.kerani.worklist.WorkListCheck;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much waits in each queue, kept in the transaction that changes it. */
@Component
class Counters implements WorkListCheck {

    private final JdbcClient client;
    private final CommitWriter writer;

    Counters(JdbcClient client, CommitWriter writer) {
        this.client = client;
        this.writer = writer;
    }

    void more(TeamId queue) {
        writer.count(queue.value(), 1);
    }

    void less(TeamId queue) {
        writer.count(queue.value(), -1);
    }

    Map<TeamId, Long> waiting(Collection<TeamId> queues) {
        Map<TeamId, Long> counts = new HashMap<>();
        queues.forEach(queue -> counts.put(queue, 0L));
        client.sql("select queue_id, sum(waiting) from work_counter where queue_id = any(?) group by queue_id")
                .param(queues.stream().map(TeamId::value).toArray(UUID[]::new))
                .query((rs, n) -> counts.put(new TeamId(rs.getObject(1, UUID.class)), rs.getLong(2)))
                .list();
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TeamId, Long> counterDrift() {
        Map<TeamId, Long> drift = new HashMap<>();
        client.sql("""
                        select queue_id, sum(n) from (
                          select queue_id, waiting as n from work_counter
                          union all
                          select queue_id, -1 from work_item where state = 'READY') both_sides
                        group by queue_id having sum(n) <> 0""")
                .query((rs, n) -> drift.put(new TeamId(rs.getObject(1, UUID.class)), rs.getLong(2)))
                .list();
        return drift;
    }
}

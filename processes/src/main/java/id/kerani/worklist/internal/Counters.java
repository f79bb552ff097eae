package id.kerani.worklist.internal;

import id.kerani.staff.TeamId;
import id.kerani.worklist.WorkListCheck;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much waits in each queue, kept in the transaction that changes it. A queue's count is spread over several rows:
 * one hot row would make all completions of a queue wait for each other.
 */
@Component
class Counters implements WorkListCheck {

    private static final int SLOTS = 16;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionBuffer<Delta> buffer;

    private record Delta(UUID queue, int change) {}

    Counters(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.buffer = TransactionBuffer.beforeCommit(this::write);
    }

    void more(TeamId queue) {
        buffer.add(new Delta(queue.value(), 1));
    }

    void less(TeamId queue) {
        buffer.add(new Delta(queue.value(), -1));
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

    private void write(List<Delta> deltas) {
        // In one order, so that two transactions never wait for each other in a circle.
        Map<UUID, Integer> sums = new TreeMap<>();
        deltas.forEach(delta -> sums.merge(delta.queue(), delta.change(), Integer::sum));
        int slot = ThreadLocalRandom.current().nextInt(SLOTS);
        sums.forEach((queue, change) -> {
            if (change != 0) {
                jdbc.update("""
                        insert into work_counter (queue_id, slot, waiting) values (?, ?, ?)
                        on conflict (queue_id, slot) do update set waiting = work_counter.waiting + excluded.waiting""", queue, slot, change);
            }
        });
    }
}

package id.kerani.worklist.internal;

import id.kerani.notice.News;
import id.kerani.notice.Notifications;
import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.ProcessTexts;
import id.kerani.worklist.WorkItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells who watches a case that it moved on: it waits at another step, or ended. Items carry their watchers in a column
 * that is read anyway, so a case that nobody watches costs nothing; of the others, what commits within a short while is
 * read with one query and told in one transaction of its own. A node that dies in between tells nobody: the case itself
 * shows where it stands.
 */
@Component
class WatchedCases implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedCases.class);
    private static final int BATCH_MILLIS = 100;
    private static final int BATCH = 500;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final TransactionBuffer<CaseId> buffer = TransactionBuffer.afterCommit(this::committed);
    private final BlockingQueue<Move> moves = new LinkedBlockingQueue<>(20_000);
    private volatile @Nullable Thread thread;

    /** A commit that moved a case, and the people who had a hand in it. */
    private record Move(CaseId id, Set<PersonId> doers) {}

    WatchedCases(Journal journal, JdbcClient jdbc, Notifications notifications, TransactionTemplate transaction) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.transaction = transaction;
        journal.whenWatchedEnds(ended -> ended.forEach(this::committed));
    }

    /** Notes that an item came, was done or withdrawn. */
    void moved(WorkItem item) {
        if (!item.watchers().isEmpty()) {
            buffer.add(item.caseId());
        }
    }

    private void committed(List<CaseId> ids) {
        ids.stream().distinct().forEach(this::committed);
    }

    private void committed(CaseId id) {
        if (thread != null) {
            moves.offer(new Move(id, journal.peopleOf(id)));
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("watched-cases").start(this::tellBatches);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void tellBatches() {
        while (isRunning()) {
            try {
                List<Move> batch = new ArrayList<>();
                batch.add(moves.take());
                TimeUnit.MILLISECONDS.sleep(BATCH_MILLIS);
                moves.drainTo(batch, BATCH);
                transaction.executeWithoutResult(status -> tell(batch));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Those who watch some cases were not told", e);
            }
        }
    }

    private void tell(List<Move> batch) {
        // Of several moves at once, only who did all of them knows already.
        Map<UUID, Set<PersonId>> know = new LinkedHashMap<>();
        for (Move move : batch) {
            know.merge(move.id().value(), new HashSet<>(move.doers()), (known, others) -> {
                known.retainAll(others);
                return known;
            });
        }
        jdbc.sql("""
                        select c.id, c.number, c.about, c.process_key, c.state, c.outcome, c.watchers,
                          waiting.id as item_id, waiting.step
                        from case_file c left join lateral (
                          select id, step from work_item where case_id = c.id and state in ('READY', 'CLAIMED')
                          order by created_at desc, id desc limit 1) waiting on true
                        where c.id = any(?) and c.watchers <> '{}' order by c.id""")
                .param(know.keySet().toArray(UUID[]::new))
                .query((rs, n) -> {
                    Set<PersonId> watchers = new HashSet<>(Columns.people(rs, "watchers"));
                    UUID id = rs.getObject("id", UUID.class);
                    watchers.removeAll(know.getOrDefault(id, Set.of()));
                    boolean ended = rs.getString("state").equals(CaseFile.State.CLOSED.name());
                    String element = ended ? rs.getString("outcome") : rs.getString("step");
                    return new Told(
                            watchers,
                            ended,
                            id,
                            rs.getObject("item_id", UUID.class),
                            rs.getString("number"),
                            rs.getString("about"),
                            rs.getString("process_key"),
                            element);
                })
                .list()
                .forEach(told -> {
                    // Nothing waits for a person and it did not end: the machine works, and the next step will tell.
                    if (!told.watchers().isEmpty() && told.element() != null) {
                        notifications.tell(told.watchers(), told.news());
                    }
                });
    }

    private record Told(
            Set<PersonId> watchers,
            boolean ended,
            UUID caseId,
            @Nullable UUID item,
            String number,
            String about,
            String processKey,
            @Nullable String element) {

        News news() {
            return new News(
                    News.Kind.CASE_MOVED,
                    ended ? "worklist.told.closed" : "worklist.told.moved",
                    List.of(number, about, label(Texts.INDONESIAN), label(Texts.ENGLISH)),
                    caseId,
                    item);
        }

        private String label(Locale locale) {
            return element == null ? "" : ProcessTexts.element(processKey, element, locale);
        }
    }
}

package id.kerani.worklist.internal;

import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rarer actions write to {@code work_item} and {@code case_file}; the caller holds the item's lock. */
@Repository
class ActionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void handOver(WorkItem item, TeamId queue, @Nullable PersonId holder, String whyCode, List<String> whyArguments) {
        var state = holder == null ? WorkItem.State.READY : WorkItem.State.CLAIMED;
        jdbc.sql("""
                        update work_item set queue_id = ?, state = ?, holder = ?, why_code = ?, why_args = ?,
                          snoozed_until = null, version = version + 1, changed_at = ? where id = ?""")
                .params(
                        queue.value(),
                        state.name(),
                        holder == null ? null : holder.value(),
                        whyCode,
                        whyArguments.toArray(String[]::new),
                        at(clock.instant()),
                        item.id().value())
                .update();
    }

    void snooze(WorkItem item, @Nullable Instant until) {
        jdbc.sql("update work_item set snoozed_until = ?, version = version + 1, changed_at = ? where id = ?")
                .params(
                        until == null ? null : at(until),
                        at(clock.instant()),
                        item.id().value())
                .update();
    }

    void prioritise(WorkItem item, int priority) {
        jdbc.sql("update work_item set priority = ?, version = version + 1, changed_at = ? where id = ?")
                .params(priority, at(clock.instant()), item.id().value())
                .update();
    }

    /**
     * Adds or takes away a watcher, with the case first and then its items. Their versions stay: whoever works on one is
     * not to be told that it changed.
     *
     * @return whether there is such a case
     */
    boolean watch(CaseId id, PersonId person, boolean on) {
        String watchers = on
                ? "array_append(array_remove(watchers, ?::uuid), ?::uuid)"
                : "array_remove(array_remove(watchers, ?::uuid), ?::uuid)";
        boolean known = jdbc.sql("update case_file set watchers = " + watchers + " where id = ?")
                        .params(person.value(), person.value(), id.value())
                        .update()
                == 1;
        if (known) {
            jdbc.sql("update work_item set watchers = (select c.watchers from case_file c where c.id = case_id)"
                            + " where case_id = ? and state in ('READY', 'CLAIMED')")
                    .param(id.value())
                    .update();
        }
        return known;
    }

    boolean watches(CaseId id, PersonId person) {
        return jdbc.sql("select exists (select 1 from case_file where id = ? and watchers @> array[?]::uuid[])")
                .params(id.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** Locks what a person holds, in the order of ids. */
    List<WorkItem> lockHeldBy(PersonId person) {
        return jdbc.sql("select * from work_item where holder = ? and state = 'CLAIMED' order by id for update")
                .param(person.value())
                .query(ItemStore::map)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

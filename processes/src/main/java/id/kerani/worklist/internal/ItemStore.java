package id.kerani.worklist.internal;

import id.kerani.engine.EngineTask;
import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Router;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code work_item}: one at a time, for those who change them. */
@Repository
class ItemStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionBuffer<String> completed = TransactionBuffer.beforeCommit(tasks -> {});

    ItemStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The item takes its task's id: no index is needed to find one by the other. */
    WorkItem insert(
            EngineTask task,
            CaseFile file,
            TeamId queue,
            Set<PersonId> excluded,
            Router.Decision decision,
            Instant dueAt) {
        var id = new WorkItemId(UUID.fromString(task.taskId()));
        Instant now = clock.instant();
        var state = decision.holder() == null ? WorkItem.State.READY : WorkItem.State.CLAIMED;
        var item = new WorkItem(
                id,
                0,
                file.id(),
                file.number(),
                task.processKey(),
                task.step(),
                task.formKey(),
                state,
                queue,
                decision.holder(),
                excluded,
                file.about(),
                file.summary(),
                file.amount(),
                file.channel(),
                task.priority(),
                dueAt,
                now,
                null,
                decision.code(),
                decision.arguments(),
                null,
                file.watchers());
        jdbc.sql("""
                        insert into work_item (id, engine_task, case_id, case_number, process_key, step, form_key, state,
                          queue_id, holder, excluded, about, summary, amount, currency, channel, priority, due_at,
                          created_at, changed_at, why_code, why_args, watchers)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        task.taskId(),
                        file.id().value(),
                        file.number(),
                        task.processKey(),
                        task.step(),
                        task.formKey(),
                        state.name(),
                        queue.value(),
                        value(decision.holder()),
                        values(excluded),
                        file.about(),
                        file.summary(),
                        Columns.amount(file.amount()),
                        Columns.currency(file.amount()),
                        file.channel(),
                        task.priority(),
                        at(dueAt),
                        at(now),
                        at(now),
                        decision.code(),
                        decision.arguments().toArray(String[]::new),
                        values(file.watchers()))
                .update();
        return item;
    }

    Optional<WorkItem> find(WorkItemId id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id.value())
                .query(ItemStore::map)
                .optional();
    }

    List<WorkItem> findAll(List<WorkItemId> ids) {
        return jdbc.sql("select * from work_item where id = any(?)")
                .param(ids.stream().map(WorkItemId::value).toArray(UUID[]::new))
                .query(ItemStore::map)
                .list();
    }

    /** Keeps others from changing the item until the transaction ends. */
    Optional<WorkItem> lock(WorkItemId id) {
        return jdbc.sql("select * from work_item where id = ? for update")
                .param(id.value())
                .query(ItemStore::map)
                .optional();
    }

    /** An item that nobody else changes before the transaction ends, with the engine's task that it stands for. */
    record Locked(WorkItem item, String engineTask) {}

    Optional<Locked> lockWithTask(WorkItemId id) {
        return jdbc.sql("select * from work_item where id = ? for update")
                .param(id.value())
                .query((rs, n) -> new Locked(map(rs, n), rs.getString("engine_task")))
                .optional();
    }

    Optional<WorkItem> lockByTask(String engineTask) {
        Optional<WorkItem> item = lock(new WorkItemId(UUID.fromString(engineTask)));
        if (item.isPresent()) {
            return item;
        }
        // An item from before items took their task's id.
        return jdbc.sql("select * from work_item where engine_task = ? and engine_task <> id::text for update")
                .param(engineTask)
                .query(ItemStore::map)
                .optional();
    }

    String engineTask(WorkItemId id) {
        return jdbc.sql("select engine_task from work_item where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Whether this transaction itself completed the item of a task. */
    boolean isCompletedHere(String engineTask) {
        return completed.entries().contains(engineTask);
    }

    /** Of these, locks the first that still waits and that nobody else is just taking. */
    Optional<WorkItem> lockFirstWaiting(List<WorkItemId> inOrder) {
        UUID[] ids = inOrder.stream().map(WorkItemId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                        select * from work_item where id = any(?) and state = 'READY'
                        order by array_position(?, id) limit 1 for update skip locked""").params(ids, ids).query(ItemStore::map).optional();
    }

    /** Returns the item as it is then. */
    WorkItem move(WorkItem item, WorkItem.State state, @Nullable PersonId holder) {
        // Whoever gets it did not put it aside.
        return jdbc.sql("""
                        update work_item set state = ?, holder = ?, snoozed_until = null, version = version + 1,
                          changed_at = ? where id = ? returning *""")
                .params(
                        state.name(),
                        value(holder),
                        at(clock.instant()),
                        item.id().value())
                .query(ItemStore::map)
                .single();
    }

    /** Closes an item whose task the transaction goes on to complete. */
    void complete(Locked locked, PersonId by) {
        close(locked.item(), WorkItem.State.DONE, by);
        completed.add(locked.engineTask());
    }

    void close(WorkItem item, WorkItem.State state, @Nullable PersonId by) {
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("""
                        update work_item set state = ?, holder = null, closed_by = ?, closed_at = ?, changed_at = ?,
                          version = version + 1 where id = ?""")
                .params(state.name(), value(by), now, now, item.id().value())
                .update();
    }

    void describe(CaseId caseId, String about, String summary, @Nullable Money amount) {
        jdbc.sql("""
                        update work_item set about = ?, summary = ?, amount = ?, currency = ?, changed_at = ?
                        where case_id = ? and state in ('READY', 'CLAIMED')""")
                .params(
                        Columns.shorten(about, 200),
                        Columns.shorten(summary, 300),
                        Columns.amount(amount),
                        Columns.currency(amount),
                        at(clock.instant()),
                        caseId.value())
                .update();
    }

    List<WorkItem> waiting(CaseId caseId) {
        return jdbc.sql("""
                        select * from work_item where case_id = ? and state in ('READY', 'CLAIMED')
                        order by due_at, id limit 100""").param(caseId.value()).query(ItemStore::map).list();
    }

    /** Locks what waits in a case, also what came to wait while this had to wait itself. */
    void lockWaiting(CaseId caseId) {
        int held = -1;
        int found = 0;
        while (held != found) {
            held = found;
            found = jdbc.sql("""
                            select id from work_item where case_id = ? and state in ('READY', 'CLAIMED')
                            order by id for update""").param(caseId.value()).query(UUID.class).list().size();
        }
    }

    static WorkItem map(ResultSet rs, int row) throws SQLException {
        UUID holder = rs.getObject("holder", UUID.class);
        Array why = rs.getArray("why_args");
        OffsetDateTime closedAt = rs.getObject("closed_at", OffsetDateTime.class);
        OffsetDateTime snoozed = rs.getObject("snoozed_until", OffsetDateTime.class);
        return new WorkItem(
                new WorkItemId(rs.getObject("id", UUID.class)),
                rs.getInt("version"),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_number"),
                rs.getString("process_key"),
                rs.getString("step"),
                rs.getString("form_key"),
                WorkItem.State.valueOf(rs.getString("state")),
                new TeamId(rs.getObject("queue_id", UUID.class)),
                holder == null ? null : new PersonId(holder),
                Columns.people(rs, "excluded"),
                rs.getString("about"),
                rs.getString("summary"),
                Columns.money(rs),
                rs.getString("channel"),
                rs.getInt("priority"),
                rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                rs.getString("why_code"),
                Arrays.asList((String[]) why.getArray()),
                snoozed == null ? null : snoozed.toInstant(),
                Columns.people(rs, "watchers"));
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static UUID[] values(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

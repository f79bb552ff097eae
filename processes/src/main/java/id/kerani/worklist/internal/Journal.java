package id.kerani.worklist.internal;

import id.kerani.engine.EngineEvent;
import id.kerani.engine.EngineJournal;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseEvent;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.WorkItem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The case journal: what happened, one line an event, written together at the end of each transaction. */
@Component
class Journal implements EngineJournal {

    private static final int LONGEST_ARGUMENT = 500;
    private static final String END = "end.reached";

    private final JdbcClient client;
    private final CaseStore cases;
    private final CommitWriter writer;
    private final Clock clock;
    private final TransactionBuffer<CaseId> watchedEnds = TransactionBuffer.afterCommit(this::tellEnds);
    private volatile Consumer<List<CaseId>> endListener = ended -> {};

    Journal(JdbcClient client, CaseStore cases, CommitWriter writer, Clock clock) {
        this.client = client;
        this.cases = cases;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void record(EngineEvent event) {
        if (event.caseId() == null || event.processKey() == null) {
            return; // work of the machine that belongs to no case
        }
        String kind =
                switch (event.kind()) {
                    case PROCESS_STARTED -> "process.started";
                    case PROCESS_ENDED -> "process.ended";
                    case STEP_STARTED -> "step.started";
                    case STEP_ENDED -> "step.ended";
                    case STEP_CANCELLED -> "step.cancelled";
                    case END_REACHED -> END;
                    case INCIDENT -> "incident";
                    case INCIDENT_RESOLVED -> "incident.resolved";
                    case MIGRATED -> "migrated";
                };
        List<String> arguments = event.detail() == null ? List.of() : List.of(event.detail());
        add(
                new CaseId(event.caseId()),
                event.processKey(),
                kind,
                event.element(),
                null,
                event.activityInstance(),
                Actor.system(),
                null,
                arguments);
        if (event.kind() == EngineEvent.Kind.PROCESS_ENDED) {
            if (cases.close(new CaseId(event.caseId()), lastEnd(event.caseId()))) {
                watchedEnds.add(new CaseId(event.caseId()));
            }
        }
    }

    /** Names who hears, after the commit, of cases that ended and that somebody watches. */
    void whenWatchedEnds(Consumer<List<CaseId>> listener) {
        endListener = listener;
    }

    private void tellEnds(List<CaseId> ended) {
        endListener.accept(ended);
    }

    /** The people who had a hand in a case in this transaction, so far. */
    Set<PersonId> peopleOf(CaseId id) {
        Set<PersonId> people = new HashSet<>();
        for (CommitWriter.Line line : writer.lines()) {
            if (line.caseId().equals(id.value()) && line.actor() != null) {
                people.add(line.actor());
            }
        }
        return people;
    }

    /** A process ends in the transaction that reached its last end event. */
    private @Nullable String lastEnd(UUID caseId) {
        return writer.lines().reversed().stream()
                .filter(line -> line.kind().equals(END) && line.caseId().equals(caseId))
                .map(CommitWriter.Line::step)
                .findFirst()
                .orElse(null);
    }

    /** A change of an item; every change is told here, the feed rereads the latest from these lines. */
    void item(WorkItem item, String kind, Actor actor, List<String> arguments) {
        add(item.caseId(), item.processKey(), kind, item.step(), item.id().value(), null, actor, null, arguments);
    }

    void note(CaseId caseId, String processKey, Actor actor, String code, List<String> arguments) {
        add(caseId, processKey, "note", null, null, null, actor, code, arguments);
    }

    /** The latest lines of a case, oldest first. */
    List<CaseEvent> read(CaseId caseId, int limit) {
        return client.sql("""
                        select * from (
                          select id, at, process_key, kind, step, actor, actor_name, code, args
                          from case_event where case_id = ? order by at desc, id desc limit ?) latest
                        order by at, id""")
                .params(caseId.value(), limit)
                .query((rs, n) -> map(rs))
                .list();
    }

    private void add(
            CaseId caseId,
            String processKey,
            String kind,
            @Nullable String step,
            @Nullable UUID item,
            @Nullable String activityInstance,
            Actor actor,
            @Nullable String code,
            List<String> arguments) {
        List<String> kept = arguments.stream()
                .map(text -> text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) : text)
                .toList();
        writer.tell(new CommitWriter.Line(
                Ids.next(),
                clock.instant(),
                caseId.value(),
                processKey,
                kind,
                step,
                item,
                activityInstance,
                actor.person(),
                actor.name(),
                code,
                kept));
    }

    private static CaseEvent map(ResultSet rs) throws SQLException {
        UUID actor = rs.getObject("actor", UUID.class);
        Array args = rs.getArray("args");
        return new CaseEvent(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("process_key"),
                rs.getString("kind").toLowerCase(Locale.ROOT),
                rs.getString("step"),
                actor == null ? null : new PersonId(actor),
                rs.getString("actor_name"),
                rs.getString("code"),
                args == null ? List.of() : Arrays.asList((String[]) args.getArray()));
    }

    /** Makes next months' partitions ahead of time. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 17 3 * * *")
    void preparePartitions() {
        client.sql("select case_event_partitions(?)")
                .param(LocalDate.now(clock))
                .query((rs, n) -> true)
                .list();
    }
}

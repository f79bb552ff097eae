package id.kerani.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Hands the engine's events to {@link EngineJournal}: our journal is the history, the engine's history tables stay
 * empty. Comes with its own history level, because level "none" gives a handler no events at all.
 */
class JournalHandler implements HistoryEventHandler {

    private static final Set<HistoryEventTypes> PRODUCED = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_RESOLVE);

    /** What nobody asks the history for; user tasks come through {@link TaskEvents}. */
    private static final Set<String> UNTOLD = Set.of(
            "userTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "complexGateway",
            "multiInstanceBody");

    /** Flow nodes that wait: their start is worth a line of its own, all others end in the same moment. */
    private static final Set<String> WAITING =
            Set.of("receiveTask", "callActivity", "intermediateTimer", "intermediateMessageCatch", "subProcess");

    private final Supplier<EngineJournal> journal;

    JournalHandler(Supplier<EngineJournal> journal) {
        this.journal = journal;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        switch (event) {
            case HistoricProcessInstanceEventEntity process -> handle(process);
            case HistoricActivityInstanceEventEntity activity -> handle(activity);
            case HistoricIncidentEventEntity incident -> handle(incident);
            default -> {
                // The level below produces nothing else.
            }
        }
    }

    private void handle(HistoricProcessInstanceEventEntity event) {
        if (event.getSuperProcessInstanceId() != null) {
            return; // a called process: its case goes on with the caller
        }
        UUID caseId = ModelListener.caseId(event.getBusinessKey());
        if (is(event, HistoryEventTypes.PROCESS_INSTANCE_START)) {
            record(EngineEvent.Kind.PROCESS_STARTED, event, caseId, event.getStartActivityId(), null, null);
        } else if (is(event, HistoryEventTypes.PROCESS_INSTANCE_END)) {
            record(EngineEvent.Kind.PROCESS_ENDED, event, caseId, event.getEndActivityId(), null, null);
        } else {
            record(EngineEvent.Kind.MIGRATED, event, caseId, null, null, event.getProcessDefinitionId());
        }
    }

    private void handle(HistoricActivityInstanceEventEntity event) {
        if (UNTOLD.contains(event.getActivityType())) {
            return;
        }
        boolean start = is(event, HistoryEventTypes.ACTIVITY_INSTANCE_START);
        if (start && !WAITING.contains(event.getActivityType())) {
            return;
        }
        record(kind(event, start), event, caseOf(event), event.getActivityId(), event.getActivityInstanceId(), null);
    }

    private static EngineEvent.Kind kind(HistoricActivityInstanceEventEntity event, boolean start) {
        if (start) {
            return EngineEvent.Kind.STEP_STARTED;
        }
        if (event.isCanceled()) {
            return EngineEvent.Kind.STEP_CANCELLED;
        }
        return event.getActivityType().endsWith("EndEvent")
                ? EngineEvent.Kind.END_REACHED
                : EngineEvent.Kind.STEP_ENDED;
    }

    private void handle(HistoricIncidentEventEntity event) {
        EngineEvent.Kind kind = is(event, HistoryEventTypes.INCIDENT_CREATE)
                ? EngineEvent.Kind.INCIDENT
                : EngineEvent.Kind.INCIDENT_RESOLVED;
        record(kind, event, caseOf(event), event.getActivityId(), null, event.getIncidentMessage());
    }

    private void record(
            EngineEvent.Kind kind,
            HistoryEvent event,
            @Nullable UUID caseId,
            @Nullable String element,
            @Nullable String activityInstance,
            @Nullable String detail) {
        journal.get()
                .record(new EngineEvent(
                        kind, caseId, event.getProcessDefinitionKey(), element, activityInstance, detail));
    }

    private static boolean is(HistoryEvent event, HistoryEventType type) {
        return event.isEventOfType(type);
    }

    /** The root process is always loaded while one of its activities runs, so this costs no statement. */
    private static @Nullable UUID caseOf(HistoryEvent event) {
        String instance = event.getProcessInstanceId();
        if (instance == null) {
            return null;
        }
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        return execution == null ? null : ModelListener.caseId(execution.getProcessBusinessKey());
    }

    /** Produces just the events that the journal keeps. */
    static final class Level implements HistoryLevel {

        @Override
        public int getId() {
            return 7;
        }

        @Override
        public String getName() {
            return "kerani";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
            return type instanceof HistoryEventTypes known && PRODUCED.contains(known);
        }
    }
}

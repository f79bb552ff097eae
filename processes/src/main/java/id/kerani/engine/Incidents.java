package id.kerani.engine;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What failed and waits for an administrator. */
@Service
public class Incidents {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Rights rights;

    Incidents(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            Rights rights) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.rights = rights;
    }

    /**
     * The newest incidents, at most {@code limit}.
     *
     * @throws Refusal {@code staff.notAllowed} for all but administrators
     */
    public List<Incident> newest(int limit, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        return runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, limit).stream()
                .map(this::describe)
                .toList();
    }

    /** How many there are. */
    public long count() {
        return runtime.createIncidentQuery().count();
    }

    /**
     * Lets the failed work run once more.
     *
     * @throws Refusal {@code engine.incidentGone} when somebody else did or its case ended, {@code staff.notAllowed}
     *     for all but administrators
     */
    public void retry(String id, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        var incident = runtime.createIncidentQuery().incidentId(id).singleResult();
        if (incident == null || incident.getConfiguration() == null) {
            throw new Refusal("engine.incidentGone");
        }
        management.setJobRetries(incident.getConfiguration(), 1);
    }

    private Incident describe(org.camunda.bpm.engine.runtime.Incident incident) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        return new Incident(
                incident.getId(),
                instance == null ? null : ModelListener.caseId(instance.getBusinessKey()),
                repository
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getKey(),
                incident.getActivityId(),
                incident.getIncidentMessage() == null ? "" : incident.getIncidentMessage(),
                incident.getIncidentTimestamp().toInstant());
    }
}

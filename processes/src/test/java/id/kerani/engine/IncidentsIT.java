package id.kerani.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.testing.FailingWork;
import id.kerani.testing.Jobs;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Technical failures are retried, then wait for an administrator; business refusals take the model's way out. */
@KeraniTest
class IncidentsIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private FailingWork work;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Cases cases;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void repair() {
        work.breaks(true);
    }

    @Test
    void whatFailsAsOftenAsItMayWaitsForAnAdministratorWhoRetriesIt() throws Exception {
        Actor administrator = staffing.person(Role.ADMINISTRATOR);
        CaseId id = open("works");

        jobs.runAll(id.value());

        Incident incident = only(id, administrator);
        assertThat(incident.step()).isEqualTo("Task_Work");
        assertThat(incident.processKey()).isEqualTo(FailingWork.KEY);
        assertThat(incident.message()).isEqualTo("The printer is on fire");
        assertThat(history(id)).contains("Do the work: the machine could not do it and waits for an administrator");

        work.breaks(false);
        incidents.retry(incident.id(), administrator);
        jobs.runAll(id.value());

        assertThat(of(id, administrator)).isEmpty();
        assertThat(cases.find(id).orElseThrow().state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(history(id)).contains("Do the work: the machine goes on", "Done");
        assertThatThrownBy(() -> incidents.retry(incident.id(), administrator))
                .hasMessageContaining("engine.incidentGone");
    }

    @Test
    void aBusinessRefusalTakesTheBoundaryEventAndIsNoIncident() throws Exception {
        Actor administrator = staffing.person(Role.ADMINISTRATOR);
        CaseId id = open("declines");

        jobs.runAll(id.value());

        assertThat(cases.find(id).orElseThrow().outcome()).isEqualTo("EndEvent_Declined");
        assertThat(of(id, administrator)).isEmpty();
    }

    @Test
    void onlyAdministratorsSeeAndRetryThem() {
        Actor manager = staffing.person(Role.MANAGER);

        assertThatThrownBy(() -> incidents.newest(10, manager)).hasMessageContaining("staff.notAllowed");
        assertThatThrownBy(() -> incidents.retry("x", manager)).hasMessageContaining("staff.notAllowed");
    }

    private CaseId open(String how) {
        CaseId id = CaseId.next();
        var opening = new NewCase(
                id, "FAIL-" + id.toString().substring(20), FailingWork.KEY, "Printer", "", null, "api", Actor.system());
        transaction.executeWithoutResult(status -> cases.open(opening, Outcome.of(FailingWork.HOW, how)));
        return id;
    }

    private Incident only(CaseId id, Actor actor) throws Exception {
        List<Incident> found = of(id, actor);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Incident> of(CaseId id, Actor actor) throws Exception {
        return incidents.newest(200, actor).stream()
                .filter(incident -> id.value().equals(incident.caseId()))
                .toList();
    }

    private List<String> history(CaseId id) {
        return cases.history(id, 100).stream()
                .map(event -> event.text(Texts.ENGLISH))
                .toList();
    }
}

package id.kerani.bench;

import id.kerani.engine.Outcome;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Kerani through the services that its screens call, with people of its own for each worker. */
final class KeraniSide implements Side {

    private static final FormValues NOTE = FormValues.of(Map.of("note", "fine"));

    private final Cases cases;
    private final WorkList workList;
    private final TransactionTemplate transaction;
    private final List<Desk> desks = new ArrayList<>();
    private final TeamId front;

    private record Desk(Actor requester, Actor clerk, Actor approver) {}

    KeraniSide(ConfigurableApplicationContext context, int workers) throws Refusal {
        cases = context.getBean(Cases.class);
        workList = context.getBean(WorkList.class);
        transaction = context.getBean(TransactionTemplate.class);
        People people = context.getBean(People.class);
        Teams teams = context.getBean(Teams.class);
        front = teams.byKey("front-office").orElseThrow().id();
        TeamId credit = teams.byKey("credit").orElseThrow().id();
        for (int i = 0; i < workers; i++) {
            desks.add(new Desk(
                    person(people, teams, "asker-" + i, credit),
                    person(people, teams, "clerk-" + i, front),
                    person(people, teams, "approver-" + i, credit)));
        }
    }

    private static Actor person(People people, Teams teams, String login, TeamId team) throws Refusal {
        var details = new PersonDetails(login, login, null, Texts.ENGLISH, Set.of(Role.STAFF), null);
        var person = people.createWithPassword(details, "Rahasia-bench-1", Actor.system());
        teams.addMember(team, person.id(), Actor.system());
        return person.asActor();
    }

    @Override
    public void runCase(int worker) throws Exception {
        Desk desk = desks.get(worker);
        CaseId id = start(worker);
        complete(claim(id, desk.clerk()), desk.clerk());
        complete(claim(id, desk.approver()), desk.approver());
    }

    /** Opens a case that waits at its first step. */
    CaseId start(int worker) {
        CaseId id = CaseId.next();
        var opening = new NewCase(
                id,
                "BEN-" + id,
                BenchKerani.BenchTwoStep.KEY,
                "Toko Bench",
                "a summary",
                Money.rupiah(1_000_000),
                "counter",
                desks.get(worker).requester());
        transaction.executeWithoutResult(status -> cases.open(opening, Outcome.none()));
        return id;
    }

    /** Opens a case and takes its first step. */
    WorkItem hold(int worker) throws Refusal {
        return claim(start(worker), desks.get(worker).clerk());
    }

    void completeFirst(WorkItem held, int worker) throws Exception {
        complete(held, desks.get(worker).clerk());
    }

    TeamId front() {
        return front;
    }

    private WorkItem claim(CaseId id, Actor actor) throws Refusal {
        return workList.claim(cases.waiting(id).getFirst().id(), actor);
    }

    private void complete(WorkItem held, Actor actor) throws Exception {
        workList.complete(held.id(), held.version(), NOTE, actor);
    }
}

package id.kerani.testing;

import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes people for tests, each with a login of their own. */
@Component
public class Staffing {

    private final People people;
    private final Teams teams;

    Staffing(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** A new person with a role who works for the teams; teams that do not exist are made. */
    public Actor person(Role role, String... teamKeys) {
        try {
            String login = "t" + Ids.next().toString().replace("-", "");
            var details =
                    new PersonDetails(login, "Person " + login.substring(20), null, Texts.ENGLISH, Set.of(role), null);
            var person = people.createWithPassword(details, "Rahasia-" + login, Actor.system());
            for (String key : teamKeys) {
                teams.addMember(team(key).id(), person.id(), Actor.system());
            }
            return person.asActor();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** A member of the staff who works for the teams. */
    public Actor clerk(String... teamKeys) {
        return person(Role.STAFF, teamKeys);
    }

    /** The team of this key, made when there is none. */
    public Team team(String key) throws Refusal {
        var known = teams.byKey(key);
        return known.isPresent() ? known.get() : teams.create(key, "Tim " + key, "Team " + key, Actor.system());
    }
}

package id.kerani.staff;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether an actor may. Services ask it first, with the actor their caller hands in, so that no door (screen, REST,
 * another service) is weaker than the next. Reads the database: a role taken away counts at once.
 */
@Service
public class Rights {

    private final JdbcClient jdbc;

    Rights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roles of an active person; nobody's are empty. */
    public Set<Role> rolesOf(PersonId person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select r.role from person_role r join person p on p.id = r.person_id where p.id = ? and p.active")
                .param(person.value())
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    /** Whether the actor is the machine itself or an active person with one of the roles. Visitors never are. */
    public boolean may(Actor actor, Role... oneOf) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case VISITOR -> false;
            case PERSON ->
                actor.personId().map(this::rolesOf).stream()
                        .anyMatch(roles -> Arrays.stream(oneOf).anyMatch(roles::contains));
        };
    }

    /** As {@link #may}, but refuses with {@code staff.notAllowed}. */
    public void require(Actor actor, Role... oneOf) throws Refusal {
        if (!may(actor, oneOf)) {
            throw new Refusal("staff.notAllowed");
        }
    }

    /** Refuses with {@code staff.notAllowed} unless the actor is that person or may administer. */
    void requireSelfOrAdministrator(Actor actor, PersonId person) throws Refusal {
        if (!actor.is(person)) {
            require(actor, Role.ADMINISTRATOR);
        }
    }
}

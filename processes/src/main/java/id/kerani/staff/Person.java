package id.kerani.staff;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works here, as of the moment of reading.
 *
 * @param login lower case, unique
 * @param locale one of {@link id.kerani.shared.Texts#LANGUAGES}
 * @param active whether the person may log in and be given work
 * @param mustChangePassword whether the password is one-time and nothing else may be done before it is changed
 */
public record Person(
        PersonId id,
        int version,
        String login,
        String name,
        @Nullable String email,
        Locale locale,
        Theme theme,
        Set<Role> roles,
        boolean active,
        @Nullable CentreId centre,
        boolean mustChangePassword) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Actor asActor() {
        return Actor.person(id, name);
    }
}

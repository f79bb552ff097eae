package id.kerani.shared;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person of the staff, the machine itself, or somebody outside at a public page. Always handed in
 * by the caller; no aggregate and no service asks for the current user.
 *
 * @param kind what sort of actor this is
 * @param person the person's id, present exactly for {@link Kind#PERSON}
 * @param name the name as the record shall show it, kept as it was at that time
 */
public record Actor(Kind kind, @Nullable PersonId person, String name) {

    /** The sorts of actor. */
    public enum Kind {
        PERSON,
        SYSTEM,
        VISITOR
    }

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        if ((kind == Kind.PERSON) != (person != null)) {
            throw new IllegalArgumentException("A person's id belongs to an actor of kind PERSON and to no other");
        }
    }

    public static Actor person(PersonId id, String name) {
        return new Actor(Kind.PERSON, id, name);
    }

    /** Kerani itself: timers, decision tables, routing. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, "Kerani");
    }

    /** Somebody outside who filled in a public page, by the name they gave. */
    public static Actor visitor(String name) {
        return new Actor(Kind.VISITOR, null, name);
    }

    public Optional<PersonId> personId() {
        return Optional.ofNullable(person);
    }

    public boolean is(PersonId id) {
        return id.equals(person);
    }
}

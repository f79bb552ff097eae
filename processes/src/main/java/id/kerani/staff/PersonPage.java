package id.kerani.staff;

import id.kerani.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some people, by name.
 *
 * @param next where the following page starts, null when this is the last
 */
public record PersonPage(List<Person> people, @Nullable Cursor next) {

    /** The place after one person in the list by name. */
    public record Cursor(String name, PersonId id) {}
}

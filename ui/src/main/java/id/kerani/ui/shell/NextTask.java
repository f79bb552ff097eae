package id.kerani.ui.shell;

import id.kerani.staff.Person;
import java.util.Optional;

/** Gives a person the right piece of work. While no bean of this type exists, the shell has no such button. */
public interface NextTask {

    /**
     * Takes the next piece of work for the person.
     *
     * @return where it is done, relative to the application; empty when nothing is waiting
     */
    Optional<String> take(Person person);
}

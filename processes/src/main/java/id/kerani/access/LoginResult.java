package id.kerani.access;

import id.kerani.staff.Person;
import java.time.Duration;

/** What came of an attempt to log in. */
public sealed interface LoginResult {

    /**
     * Welcome.
     *
     * @param principal what the session keeps
     */
    record Accepted(Person person, SignedIn principal) implements LoginResult {}

    /** Login and password do not belong together, or the person is not active: one answer for all. */
    record Wrong() implements LoginResult {}

    /**
     * Too many failures; the password was not even looked at.
     *
     * @param time until the next attempt, at least a second
     */
    record Wait(Duration time) implements LoginResult {}
}

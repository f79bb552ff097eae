package id.kerani.access;

import id.kerani.staff.Credentials;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.staff.Standing;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The door: lets people in by login and password and slows down whoever guesses. */
@Service
public class Logins {

    /** A person may mistype this often before waiting. */
    static final int FREE_FAILURES = 5;

    /** A shop's people share one address, so it has more. */
    static final int FREE_FAILURES_OF_ADDRESS = 40;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT_OF_ADDRESS = Duration.ofMinutes(1);

    private final Credentials credentials;
    private final Brake brake;

    Logins(Credentials credentials, Brake brake) {
        this.credentials = credentials;
        this.brake = brake;
    }

    /**
     * Tries to log in.
     *
     * @param address the network address it comes from
     */
    public LoginResult attempt(String login, String password, String address) {
        String pair = "login " + login.strip().toLowerCase(Locale.ROOT) + " from " + address;
        String whole = "address " + address;
        Duration wait = brake.attempt(whole, FREE_FAILURES_OF_ADDRESS, LONGEST_WAIT_OF_ADDRESS);
        if (!wait.isZero()) {
            return new LoginResult.Wait(wait);
        }
        wait = brake.attempt(pair, FREE_FAILURES, LONGEST_WAIT);
        if (!wait.isZero()) {
            brake.takeBack(whole);
            return new LoginResult.Wait(wait);
        }
        Optional<Person> person = credentials.check(login, password);
        Optional<SignedIn> principal = person.flatMap(this::principal);
        if (person.isEmpty() || principal.isEmpty()) {
            return new LoginResult.Wrong();
        }
        brake.forget(pair);
        brake.takeBack(whole);
        return new LoginResult.Accepted(person.get(), principal.get());
    }

    /** The person's roles as they are now; empty when the session is over because something ended it. */
    public Optional<Set<Role>> rolesOf(SignedIn principal) {
        return credentials
                .standing(principal.person())
                .filter(standing -> standing.stamp() == principal.stamp())
                .map(Standing::roles);
    }

    /**
     * What a session of this person keeps from now on; for the session in which the person changed the password. Empty
     * when the person is not active.
     */
    public Optional<SignedIn> principal(Person person) {
        return credentials
                .standing(person.id())
                .map(standing -> new SignedIn(person.id().value(), person.login(), standing.stamp()));
    }
}

package id.kerani.ui.session;

import id.kerani.access.SignedIn;
import id.kerani.shared.Actor;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person in front of the screen, read afresh each time: a role taken away is gone with the next click. */
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** The person, empty before login. */
    public Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? people.find(signedIn.person())
                : Optional.empty();
    }

    /** The person; throws IllegalStateException before login, which no view behind the login can see. */
    public Person get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    /** The person as services want to know who acts. */
    public Actor actor() {
        return get().asActor();
    }
}

package id.kerani.access;

import id.kerani.shared.PersonId;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to. Holds ids only: name, roles and language are read when needed.
 *
 * @param stamp the person's session stamp at login; the session is over when it is no longer the current one
 */
public record SignedIn(UUID id, String login, int stamp) implements AuthenticatedPrincipal {

    public PersonId person() {
        return new PersonId(id);
    }

    @Override
    public String getName() {
        return login;
    }
}

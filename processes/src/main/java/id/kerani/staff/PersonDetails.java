package id.kerani.staff;

import id.kerani.shared.Texts;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets about a person. Spaces at the ends are dropped, the login becomes lower case, an empty mail
 * address none.
 */
public record PersonDetails(
        String login,
        String name,
        @Nullable String email,
        Locale locale,
        Set<Role> roles,
        @Nullable CentreId centre) {

    public PersonDetails {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        locale = Texts.supported(locale);
        roles = Set.copyOf(roles);
    }
}

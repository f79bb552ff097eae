package id.kerani.staff;

import java.util.Set;

/**
 * What decides whether an open session goes on.
 *
 * @param stamp rises whenever the person's sessions must end; a session made under another one is over
 * @param roles as they are now
 */
public record Standing(int stamp, Set<Role> roles) {

    public Standing {
        roles = Set.copyOf(roles);
    }
}

package id.kerani.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One destination in the navigation. A view adds itself by a bean of this type; the shell shows it to whoever may use it.
 *
 * @param order within the group, small first; the first four of all are the phone's bottom bar
 * @param textKey the text of the link
 * @param view a route without parameters
 * @param roles who sees it: any of these; empty for everybody
 * @param counter how much is waiting there, null for no number
 */
public record NavEntry(
        Group group,
        int order,
        String textKey,
        VaadinIcon icon,
        Class<? extends Component> view,
        Set<Role> roles,
        @Nullable Counter counter) {

    /** The three groups of the navigation, in this order. */
    public enum Group {
        /** The day's work. */
        DO,
        /** Watching and changing how work is done. */
        MANAGE,
        /** Getting better at it. */
        LEARN
    }

    /** How much is waiting for a person; asked often, so it must be cheap. */
    @FunctionalInterface
    public interface Counter {
        int count(Person person);
    }

    public NavEntry {
        roles = Set.copyOf(roles);
    }

    public NavEntry(
            Group group, int order, String textKey, VaadinIcon icon, Class<? extends Component> view, Set<Role> roles) {
        this(group, order, textKey, icon, view, roles, null);
    }

    /** Whether the person gets to see it. */
    public boolean isFor(Person person) {
        return roles.isEmpty() || roles.stream().anyMatch(person::has);
    }
}

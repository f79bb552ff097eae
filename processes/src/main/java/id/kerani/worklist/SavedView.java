package id.kerani.worklist;

import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A view of the inbox that somebody gave a name.
 *
 * @param key for its link, unique and never reused
 * @param name as its owner calls it
 * @param scope which items
 * @param filter which of them
 * @param sort in which order
 * @param columns the screen's columns as a JSON text, opaque here
 * @param owner who may change it
 * @param ownerName the owner's name
 * @param team whose members see it too, absent for the owner alone
 * @param isDefault whether the reader's inbox opens with it
 */
public record SavedView(
        String key,
        String name,
        Inbox.Scope scope,
        InboxFilter filter,
        Inbox.Sort sort,
        String columns,
        PersonId owner,
        String ownerName,
        @Nullable TeamId team,
        boolean isDefault) {}

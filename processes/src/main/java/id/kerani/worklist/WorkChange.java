package id.kerani.worklist;

import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * An item that came, went or changed hands; carries ids only, whoever shows it reads it again.
 *
 * @param item the item
 * @param version the item's version after the change; who shows a later one has seen it already
 * @param queue its queue
 * @param holder who holds it now, or held it last when it went
 * @param state where it stands now
 */
public record WorkChange(
        WorkItemId item,
        int version,
        TeamId queue,
        @Nullable PersonId holder,
        WorkItem.State state) {}

package id.kerani.worklist;

import id.kerani.forms.FormMerge.Collision;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people typed into the forms of items and did not send yet: one draft per item and person, the same on each of
 * their devices. A draft is not deleted when its item is done; it is swept some days later.
 *
 * <p>A page keeps two things beside its fields: the number of the last revision it knows and the values of that revision
 * ({@link Typed#known}). It hands both back with each save; when another tab or device saved meanwhile, the three are
 * merged here and the result is returned.
 */
public interface Drafts {

    /** Most characters of a draft's values as JSON. */
    int MAX_LENGTH = 512 * 1024;

    /** Days that a draft outlives its item. */
    int KEPT_DAYS = 7;

    /**
     * The actor's own draft.
     *
     * @throws Refusal {@code worklist.unknown} when there is no such item or the actor may not see it
     */
    Optional<Draft> mine(WorkItemId id, Actor actor) throws Refusal;

    /**
     * Keeps what was typed, also for an item that somebody else finished in the meantime.
     *
     * @return what is kept now; the page shows these values when {@link Saved#merged} says that they are not its own
     * @throws Refusal {@code worklist.unknown}, {@code draft.tooLarge}
     */
    Saved save(WorkItemId id, Typed typed, Actor actor) throws Refusal;

    /**
     * As {@link #save(WorkItemId, Typed, Actor)}.
     *
     * @param revision the last one the page knows, 0 before its first save
     * @param base the values of that revision; at 0 what the form was opened with
     * @param values what stands in the fields now
     */
    Saved save(WorkItemId id, int revision, FormValues base, FormValues values, Actor actor) throws Refusal;

    /** Throws the actor's own draft away; nothing happens when there is none. Refusals as {@link #mine}. */
    void discard(WorkItemId id, Actor actor) throws Refusal;

    /** What others left when the item went from them to somebody else, the latest first. Refusals as {@link #mine}. */
    List<Draft> others(WorkItemId id, Actor actor) throws Refusal;

    /**
     * A draft.
     *
     * @param revision grows with each save
     * @param start what the form began with when the draft was made; merge with it when the form begins otherwise today
     * @param values what was typed
     * @param collisions fields that two devices changed differently and nobody settled yet; {@code values} holds the
     *     later one
     */
    record Draft(
            WorkItemId item,
            PersonId person,
            String personName,
            int revision,
            FormValues start,
            FormValues values,
            List<Collision> collisions,
            Instant savedAt) {}

    /**
     * What a page saves.
     *
     * @param revision the last revision it knows, 0 for none
     * @param known the values of that revision; at 0 what the form was opened with
     * @param values what stands in the fields now
     * @param start what the form begins with today, when the page merged the draft with it; null to leave what is kept
     * @param settled paths of collisions the person decided, whose two values need not be kept any longer
     */
    record Typed(
            int revision,
            FormValues known,
            FormValues values,
            @Nullable FormValues start,
            Set<String> settled) {
        public Typed {
            settled = Set.copyOf(settled);
        }
    }

    /**
     * What is kept after a save.
     *
     * @param revision to name with the next save
     * @param values to hand back with the next save as the known ones
     * @param merged whether another device had saved meanwhile, so that the values are not those that were sent
     * @param collisions all that nobody settled yet, each with both values
     */
    record Saved(int revision, FormValues values, boolean merged, List<Collision> collisions) {}
}

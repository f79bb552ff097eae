package id.kerani.worklist;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.TeamId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Views of the inbox by name: one's own, and those that colleagues share with a team one belongs to. Only the owner
 * changes a view; everybody chooses a default of their own among those they see.
 */
public interface SavedViews {

    /** Views a person may keep. */
    int MAX_OWN = 50;

    /** Longest name. */
    int MAX_NAME = 60;

    /** Longest text of columns. */
    int MAX_COLUMNS = 4_000;

    /** The views the actor sees, own ones first, by name. */
    List<SavedView> of(Actor actor);

    /** The view of this key if the actor sees it. */
    Optional<SavedView> find(String key, Actor actor);

    /** The view the actor's inbox opens with, if one was chosen and is still seen. */
    Optional<SavedView> defaultOf(Actor actor);

    /**
     * Keeps a new view, seen by the actor alone.
     *
     * @throws Refusal {@code views.nameForm} for an empty or too long name, {@code views.nameTaken} when the actor has one
     *     of that name, {@code views.tooMany}, {@code views.columnsForm}
     */
    SavedView save(NewView view, Actor actor) throws Refusal;

    /**
     * Replaces what a view shows; its name, key and team stay.
     *
     * @throws Refusal {@code views.unknown}, {@code views.notYours}, {@code views.columnsForm}
     */
    SavedView change(String key, NewView view, Actor actor) throws Refusal;

    /**
     * Gives a view another name.
     *
     * @throws Refusal those of {@link #save} about names, {@code views.unknown}, {@code views.notYours}
     */
    SavedView rename(String key, String name, Actor actor) throws Refusal;

    /**
     * Shows a view to a team the owner belongs to, or to the owner alone again.
     *
     * @throws Refusal {@code views.unknown}, {@code views.notYours}, {@code views.notYourTeam}
     */
    SavedView share(String key, @Nullable TeamId team, Actor actor) throws Refusal;

    /**
     * Chooses the view the actor's inbox opens with; absent for the usual one.
     *
     * @throws Refusal {@code views.unknown}
     */
    void setDefault(@Nullable String key, Actor actor) throws Refusal;

    /**
     * Deletes a view, for everybody who saw it.
     *
     * @throws Refusal {@code views.unknown}, {@code views.notYours}
     */
    void delete(String key, Actor actor) throws Refusal;

    /** What to keep. {@code columns} is a JSON text of the screen's, opaque here. */
    record NewView(String name, Inbox.Scope scope, InboxFilter filter, Inbox.Sort sort, String columns) {}
}

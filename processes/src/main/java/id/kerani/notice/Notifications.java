package id.kerani.notice;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people are told: in the application at once, by mail as each one likes. */
public interface Notifications {

    /** Most notifications of one page. */
    int MAX_PAGE = 200;

    /** The unread are counted up to this and one more. */
    int MOST_COUNTED = 999;

    /**
     * Tells people, in the caller's transaction; open screens learn of it after its commit. People who may no longer log
     * in are left out. Whoever did the thing is not to be among them.
     */
    void tell(Set<PersonId> people, News news);

    /**
     * A page of the actor's own, newest first.
     *
     * @param after the last one of the page before, absent for the first page
     * @param size 1 to {@value #MAX_PAGE}
     */
    Page page(@Nullable NotificationId after, int size, Actor actor);

    /** How many the person has not read, exact to {@value #MOST_COUNTED}. */
    int unread(PersonId person);

    /** Marks the actor's own as read; ids of others do nothing. */
    void markRead(Collection<NotificationId> ids, Actor actor);

    /** Marks all of the actor's own as read. */
    void markAllRead(Actor actor);

    /** When the person gets mail; hourly unless they chose otherwise. */
    Digest digest(PersonId person);

    /** Chooses when the actor gets mail; what still waits for a mail follows. */
    void prefer(Digest digest, Actor actor);

    /**
     * Listens to whose notifications changed, on whichever node, until the handle is closed.
     *
     * @param listener called on a thread of the feed; must return quickly
     */
    Subscription subscribe(Consumer<Set<PersonId>> listener);

    /**
     * A page.
     *
     * @param next where the following page starts, absent at the end
     */
    record Page(List<Notification> notifications, @Nullable NotificationId next) {}

    /** Ends the listening. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}

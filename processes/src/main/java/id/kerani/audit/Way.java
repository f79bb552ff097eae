package id.kerani.audit;

import id.kerani.shared.Actor;
import org.jspecify.annotations.Nullable;

/** By which way something was done. */
public enum Way {
    /** At a screen of Kerani's. */
    SCREEN,
    /** By another program, through the API. */
    API,
    /** By a process: a timer, a table, the machine itself. */
    PROCESS,
    /** At a page that is open to everybody. */
    PUBLIC;

    private static final ThreadLocal<@Nullable Way> NOW = new ThreadLocal<>();

    /** Work that is done by a way. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T run() throws E;
    }

    /** Does some work on this thread that is recorded as done by this way; what the machine does in it stays a process's. */
    public <T extends @Nullable Object, E extends Exception> T during(Work<T, E> work) throws E {
        Way before = NOW.get();
        NOW.set(this);
        try {
            return work.run();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }

    /** The way of an actor on this thread; for old records, what the actor was. */
    static Way of(Actor.Kind kind, boolean now) {
        Way set = now ? NOW.get() : null;
        return switch (kind) {
            case SYSTEM -> PROCESS;
            case PERSON -> set == null ? SCREEN : set;
            case VISITOR -> set == null ? PUBLIC : set;
        };
    }
}

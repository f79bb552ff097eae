package id.kerani.worklist;

import id.kerani.engine.EngineTask;
import id.kerani.shared.PersonId;
import id.kerani.staff.Team;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides where a new item goes, in the transaction that makes it. Implemented by {@code allocation}. */
public interface Router {

    Decision route(Request request);

    /**
     * An item to be routed.
     *
     * @param task the engine's task
     * @param queue the queue its lane names
     * @param excluded who may not do it, by separation of duties
     */
    record Request(EngineTask task, Team queue, Set<PersonId> excluded) {}

    /**
     * Where it goes and why.
     *
     * @param holder who gets it at once, absent when it waits in the queue
     * @param candidates who could do it
     * @param code key of the reason, last part of {@code worklist.why.<code>}
     * @param arguments the reason's arguments
     */
    record Decision(@Nullable PersonId holder, Set<PersonId> candidates, String code, List<String> arguments) {}
}

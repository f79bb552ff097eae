package id.kerani.worklist;

import id.kerani.staff.TeamId;
import java.util.Map;

/** Proves that what the work list keeps beside its items agrees with them. */
public interface WorkListCheck {

    /** Queues whose kept count differs from what really waits, with the difference; empty when all is well. */
    Map<TeamId, Long> counterDrift();
}

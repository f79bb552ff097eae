package id.kerani.worklist;

import id.kerani.staff.TeamId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much work there is, for those who watch over the server: numbers only, nobody's name. */
public interface WorkFigures {

    /** Each queue that has or had work; two queries, cheap however much waits. */
    Map<TeamId, QueueFigure> byQueue();

    /**
     * One queue.
     *
     * @param waiting items that nobody has taken
     * @param held items that somebody works on
     * @param oldest when the item was made that waits longest, null when none waits
     */
    record QueueFigure(long waiting, long held, @Nullable Instant oldest) {}
}

package id.kerani.engine;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of a user task beyond BPMN: properties of the task and of the lane it lies in.
 *
 * @param queue the queue (team) that works on it, from the lane's property {@code queue}
 * @param serviceLevel working time until it is due, from the property {@code serviceLevel}, ISO 8601; absent: the queue's
 * @param separateFrom element ids of steps whose doers may not do this one, and {@code requester} for who opened the
 *     case; from the comma-separated property {@code separateFrom}
 * @param skill the skill it asks for, absent for none
 * @param level the least level of that skill, 1 to 5
 */
public record StepTraits(
        String queue,
        @Nullable Duration serviceLevel,
        Set<String> separateFrom,
        @Nullable String skill,
        int level) {

    public StepTraits {
        separateFrom = Set.copyOf(separateFrom);
    }
}

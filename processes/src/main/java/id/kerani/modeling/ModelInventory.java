package id.kerani.modeling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model is and what it names outside of itself.
 *
 * @param file the file's name, without folders
 * @param processes keys of the processes in it
 * @param decisions keys of the decisions in it
 * @param uses every place that names something outside
 * @param tasks the user tasks, each with its queue
 */
public record ModelInventory(
        String file, Set<String> processes, Set<String> decisions, List<Use> uses, List<HumanTask> tasks) {

    /** One place that names something: the element's id and its line in the file. */
    public record Use(NameKind kind, String name, String element, int line) {}

    /**
     * A user task of a model.
     *
     * @param queue the queue of its lane; empty when the lane names none, which the gate refuses
     * @param properties its {@code camunda:property} values
     */
    public record HumanTask(
            String process, String id, String name, String formKey, String queue, Map<String, String> properties) {

        public HumanTask {
            properties = Map.copyOf(properties);
        }
    }

    public ModelInventory {
        processes = Set.copyOf(processes);
        decisions = Set.copyOf(decisions);
        uses = List.copyOf(uses);
        tasks = List.copyOf(tasks);
    }

    /** All names of one kind that the model uses. */
    public Set<String> names(NameKind kind) {
        return uses.stream().filter(use -> use.kind() == kind).map(Use::name).collect(Collectors.toUnmodifiableSet());
    }
}

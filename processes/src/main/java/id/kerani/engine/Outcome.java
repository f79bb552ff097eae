package id.kerani.engine;

import id.kerani.shared.ProcessVariable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Typed variables that a start, a decision or a message hands to a process. Immutable. */
public final class Outcome {

    private static final Outcome NONE = new Outcome(Map.of());

    private final Map<String, Object> variables;

    private Outcome(Map<String, Object> variables) {
        this.variables = variables;
    }

    public static Outcome none() {
        return NONE;
    }

    public static <T> Outcome of(ProcessVariable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    public <T> Outcome and(ProcessVariable<T> variable, T value) {
        var all = new LinkedHashMap<>(variables);
        all.put(variable.name(), variable.type().cast(value));
        return new Outcome(Map.copyOf(all));
    }

    /** Variables of a step without a contract, by the keys of its form. */
    public static Outcome ofForm(Map<String, Object> values) {
        return new Outcome(Map.copyOf(values));
    }

    /** Name to value. */
    public Map<String, Object> variables() {
        return variables;
    }
}

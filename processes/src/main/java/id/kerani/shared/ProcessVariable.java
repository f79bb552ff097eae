package id.kerani.shared;

import java.util.Objects;

/**
 * The name and type of one variable of a process. Declared once, by the class that owns the process; nobody else writes
 * the name. Processes hold ids and small outcomes, so few types do: String, Boolean, Long, and BigDecimal or Instant as
 * text.
 *
 * @param name an identifier that is no registered step's name
 * @param type the Java type of its values
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public ProcessVariable {
        Objects.requireNonNull(type, "type");
        if (!name.matches("[a-z][A-Za-z0-9]{0,60}")) {
            throw new IllegalArgumentException("Not a variable name: " + name);
        }
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }
}

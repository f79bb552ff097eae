package id.kerani.forms;

import java.util.List;

/**
 * What checking submitted values gave.
 *
 * @param values cleaned: only what the form asks and shows, in the definition's types; every visible field is there, an
 *     empty one as null
 * @param problems what is wrong, in the form's order; empty if the values may be used
 * @param ignored paths of submitted values that were left out: unknown, hidden, readonly or disabled fields
 */
public record FormResult(FormValues values, List<FormProblem> problems, List<String> ignored) {

    public FormResult {
        problems = List.copyOf(problems);
        ignored = List.copyOf(ignored);
    }

    public boolean isValid() {
        return problems.isEmpty();
    }
}

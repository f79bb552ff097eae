package id.kerani.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reading a definition gave.
 *
 * @param definition the form, also when it has problems, so that it can be shown; null only if there is no form in the
 *     text at all
 * @param problems what is wrong; a form with problems may not be deployed
 * @param notes what Kerani cannot draw or leaves out; not an obstacle
 */
public record ParsedForm(@Nullable FormDefinition definition, List<FormProblem> problems, List<FormProblem> notes) {

    public ParsedForm {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isValid() {
        return definition != null && problems.isEmpty();
    }

    /**
     * The form, if nothing is wrong with it.
     *
     * @throws InvalidForm if there are problems
     */
    public FormDefinition require() throws InvalidForm {
        if (definition == null || !problems.isEmpty()) {
            throw new InvalidForm(problems);
        }
        return definition;
    }

    /** A definition that cannot be used. */
    public static final class InvalidForm extends Exception {

        private final transient List<FormProblem> problems;

        InvalidForm(List<FormProblem> problems) {
            super(problems.stream()
                    .map(problem -> problem.path() + ": " + problem.message(java.util.Locale.ENGLISH))
                    .collect(Collectors.joining("; ")));
            this.problems = problems;
        }

        public List<FormProblem> problems() {
            return problems;
        }
    }
}

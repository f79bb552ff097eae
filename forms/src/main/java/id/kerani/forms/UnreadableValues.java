package id.kerani.forms;

/** Submitted values that are not a JSON object or exceed the limits; says why as a problem. */
public final class UnreadableValues extends Exception {

    private final transient FormProblem problem;

    UnreadableValues(FormProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public FormProblem problem() {
        return problem;
    }
}

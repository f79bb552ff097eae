package id.kerani.customer;

import java.util.List;

/** An application that cannot be taken in as it was typed. Nothing was kept. */
public final class ApplicationRejected extends Exception {

    private final transient List<FieldProblem> problems;

    ApplicationRejected(List<FieldProblem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<FieldProblem> problems() {
        return problems;
    }
}

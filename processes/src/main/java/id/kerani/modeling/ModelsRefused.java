package id.kerani.modeling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A deployment that the gate stopped. Whoever deploys asks the gate before and never meets this. */
public final class ModelsRefused extends RuntimeException {

    private final transient List<ModelProblem> problems;

    public ModelsRefused(List<ModelProblem> problems) {
        super(problems.stream().map(p -> p.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}

package id.kerani.modeling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what models name with what exists, in both directions. Decisions and processes that the models themselves bring
 * count as existing.
 */
public final class ModelConsistency {

    private static final Map<NameKind, Code> UNKNOWN = Map.of(
            NameKind.STEP, Code.STEP_UNKNOWN,
            NameKind.FORM, Code.FORM_UNKNOWN,
            NameKind.DECISION, Code.DECISION_UNKNOWN,
            NameKind.MESSAGE, Code.MESSAGE_UNKNOWN,
            NameKind.ERROR, Code.ERROR_UNKNOWN,
            NameKind.QUEUE, Code.QUEUE_UNKNOWN,
            NameKind.PROCESS, Code.PROCESS_UNKNOWN);
    /** Queues and processes may stand alone: people make queues, cases start processes. */
    private static final Map<NameKind, Code> UNUSED = Map.of(
            NameKind.STEP, Code.UNUSED_STEP,
            NameKind.FORM, Code.UNUSED_FORM,
            NameKind.DECISION, Code.UNUSED_DECISION,
            NameKind.MESSAGE, Code.UNUSED_MESSAGE,
            NameKind.ERROR, Code.UNUSED_ERROR);

    private ModelConsistency() {}

    /** Every place where a model names something that does not exist. */
    public static List<ModelProblem> missing(Collection<ModelInventory> models, ModelVocabulary vocabulary) {
        ModelVocabulary all = joined(models, vocabulary);
        List<ModelProblem> problems = new ArrayList<>();
        for (ModelInventory model : models) {
            for (ModelInventory.Use use : model.uses()) {
                if (!all.knows(use.kind(), use.name())) {
                    problems.add(new ModelProblem(
                            model.file(),
                            use.line(),
                            use.element(),
                            unknown(use.kind()).key(),
                            List.of(use.name())));
                }
            }
        }
        return problems;
    }

    /**
     * Every step, form, decision, message and error that exists and that no model names. What is used outside of models
     * (a public form, for instance) must not be in the vocabulary given here.
     */
    public static List<ModelProblem> unused(Collection<ModelInventory> models, ModelVocabulary vocabulary) {
        ModelVocabulary all = joined(models, vocabulary);
        List<ModelProblem> problems = new ArrayList<>();
        UNUSED.forEach((kind, code) -> {
            Set<String> used =
                    models.stream().flatMap(model -> model.names(kind).stream()).collect(Collectors.toSet());
            all.of(kind).stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> problems.add(new ModelProblem("", 0, "", code.key(), List.of(name))));
        });
        problems.sort(Comparator.comparing(ModelProblem::code)
                .thenComparing(p -> p.arguments().getFirst()));
        return problems;
    }

    static Code unknown(NameKind kind) {
        Code code = UNKNOWN.get(kind);
        if (code == null) {
            throw new IllegalArgumentException("no text for an unknown " + kind);
        }
        return code;
    }

    private static ModelVocabulary joined(Collection<ModelInventory> models, ModelVocabulary vocabulary) {
        ModelVocabulary all = vocabulary;
        for (ModelInventory model : models) {
            all = all.with(NameKind.DECISION, model.decisions()).with(NameKind.PROCESS, model.processes());
        }
        return all;
    }
}

package id.kerani.engine;

import id.kerani.forms.FormCatalog;
import id.kerani.modeling.ModelVocabulary;
import id.kerani.modeling.NameKind;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The names that exist on this server right now, for models to use. */
@Component
class Vocabulary {

    private final StepRegistry steps;
    private final ObjectProvider<ProcessSteps> capabilities;
    private final FormCatalog forms;
    private final Teams teams;
    private final RepositoryService repository;

    Vocabulary(
            StepRegistry steps,
            ObjectProvider<ProcessSteps> capabilities,
            FormCatalog forms,
            Teams teams,
            @Lazy RepositoryService repository) {
        this.steps = steps;
        this.capabilities = capabilities;
        this.forms = forms;
        this.teams = teams;
        this.repository = repository;
    }

    /** What a model that is deployed now may name, models that are already in included. */
    ModelVocabulary current() {
        List<String> decisions = repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(decision -> decision.getKey())
                .toList();
        List<String> processes = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(process -> process.getKey())
                .toList();
        return offered()
                .with(NameKind.FORM, forms.keys())
                .with(NameKind.QUEUE, teams.all().stream().map(Team::key).toList())
                .with(NameKind.DECISION, decisions)
                .with(NameKind.PROCESS, processes);
    }

    /** What capabilities offer to models and nothing else would use. */
    ModelVocabulary meantForModels() {
        Set<String> asked = new HashSet<>(forms.keys());
        asked.removeAll(all(ProcessSteps::formsOutsideModels));
        return offered().with(NameKind.FORM, asked);
    }

    private ModelVocabulary offered() {
        return ModelVocabulary.empty()
                .with(NameKind.STEP, steps.names())
                .with(NameKind.MESSAGE, all(ProcessSteps::messages))
                .with(NameKind.ERROR, all(ProcessSteps::errors));
    }

    private List<String> all(Function<ProcessSteps, Collection<String>> names) {
        return capabilities.stream().flatMap(each -> names.apply(each).stream()).toList();
    }
}

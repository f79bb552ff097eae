package id.kerani.engine;

import id.kerani.modeling.ModelGate;
import id.kerani.modeling.ModelInventory;
import id.kerani.modeling.ModelProblem;
import id.kerani.modeling.ModelVocabulary;
import id.kerani.modeling.ModelsRefused;
import id.kerani.modeling.NameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * The gate inside the engine: the first of its deployers, so that no file reaches its parsers by any other way. A model that
 * is only read again from the database passed when it came in; names that have gone since are the administrator's warning,
 * not a stop for running cases.
 */
final class GateDeployer implements Deployer {

    private final Supplier<ModelVocabulary> vocabulary;

    GateDeployer(Supplier<ModelVocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, ResourceEntity> resources = deployment.getResources();
        List<ResourceEntity> files = resources == null
                ? List.of()
                : resources.values().stream()
                        .sorted(Comparator.comparing(ResourceEntity::getName))
                        .toList();
        ModelVocabulary known = vocabulary.get();
        // What comes together may name each other.
        for (ResourceEntity file : files) {
            ModelInventory brings =
                    ModelGate.look(file.getName(), file.getBytes(), known).inventory();
            known = known.with(NameKind.DECISION, brings.decisions()).with(NameKind.PROCESS, brings.processes());
        }
        List<ModelProblem> problems = new ArrayList<>();
        for (ResourceEntity file : files) {
            problems.addAll(ModelGate.check(file.getName(), file.getBytes(), known));
        }
        if (!problems.isEmpty()) {
            throw new ModelsRefused(problems);
        }
    }
}

package id.kerani.engine;

import id.kerani.modeling.ModelConsistency;
import id.kerani.modeling.ModelGate;
import id.kerani.modeling.ModelInventory;
import id.kerani.modeling.ModelProblem;
import id.kerani.modeling.ModelsRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the engine up once everything else is wired: puts in the shipped models that changed, then lets jobs run. Stops
 * the jobs first when the server stops.
 */
@Component
class EngineStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);

    private final ProcessEngine engine;
    private final Vocabulary vocabulary;
    private final boolean runJobs;
    private volatile boolean running;

    EngineStart(ProcessEngine engine, Vocabulary vocabulary, @Value("${kerani.engine.run-jobs:true}") boolean runJobs) {
        this.engine = engine;
        this.vocabulary = vocabulary;
        this.runJobs = runJobs;
    }

    /** Throws {@link ModelsRefused} with the whole list when shipped models and the names they use do not fit. */
    @Override
    public void start() {
        List<Resource> models = shippedModels();
        check(models);
        models.forEach(this::deploy);
        if (runJobs) {
            jobExecutor().start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (jobExecutor().isActive()) {
            jobExecutor().shutdown();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Each name a model uses must exist, and each that exists for models must be used. */
    private void check(List<Resource> models) {
        var current = vocabulary.current();
        List<ModelInventory> inventories = models.stream()
                .map(model -> ModelGate.look(name(model), bytes(model), current).inventory())
                .toList();
        List<ModelProblem> problems = new ArrayList<>(ModelConsistency.missing(inventories, current));
        problems.addAll(ModelConsistency.unused(inventories, vocabulary.meantForModels()));
        if (!problems.isEmpty()) {
            throw new ModelsRefused(problems);
        }
    }

    /** A model that did not change since its last deployment is left as it is. */
    private void deploy(Resource model) {
        RepositoryService repository = engine.getRepositoryService();
        String name = String.valueOf(model.getFilename());
        repository
                .createDeployment()
                .name(name)
                .source("shipped")
                .enableDuplicateFiltering(true)
                .addInputStream(name, new ByteArrayInputStream(bytes(model)))
                .deploy();
        LOG.debug("Model {} is in", name);
    }

    private static byte[] bytes(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the model " + name(model), e);
        }
    }

    /** Decisions before processes, so that a process never runs without its tables. */
    static List<Resource> shippedModels() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            return Arrays.stream(resolver.getResources("classpath*:processes/**/*"))
                    .filter(resource ->
                            name(resource).endsWith(".dmn") || name(resource).endsWith(".bpmn"))
                    .sorted(Comparator.comparing((Resource r) -> !name(r).endsWith(".dmn"))
                            .thenComparing(EngineStart::name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list the shipped models", e);
        }
    }

    private static String name(Resource resource) {
        return String.valueOf(resource.getFilename());
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}

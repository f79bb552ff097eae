package id.kerani.engine;

import id.kerani.modeling.ModelVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jspecify.annotations.Nullable;

/**
 * Takes from the engine what could run code that is not ours, and puts the gate before its deployers. One call before the
 * engine is built: {@link #install}. It is a plugin, so that it acts after every other setting and, when the engine is
 * built, checks that nothing has undone it.
 */
final class EngineHardening extends AbstractProcessEnginePlugin {

    private final Function<String, @Nullable Object> steps;
    private final Supplier<ModelVocabulary> vocabulary;

    private EngineHardening(Function<String, @Nullable Object> steps, Supplier<ModelVocabulary> vocabulary) {
        this.steps = steps;
        this.vocabulary = vocabulary;
    }

    /**
     * Hardens an engine that is about to be built.
     *
     * @param steps the step object of a registered name, null for any other name; asked lazily, on every use
     * @param vocabulary what models may name at this moment; asked at every deployment
     */
    static void install(
            ProcessEngineConfigurationImpl configuration,
            Function<String, @Nullable Object> steps,
            Supplier<ModelVocabulary> vocabulary) {
        configuration.getProcessEnginePlugins().add(new EngineHardening(steps, vocabulary));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        expressions(configuration);
        scripts(configuration);
        decisions(configuration);
        models(configuration);
        features(configuration);
    }

    private void expressions(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new KeraniExpressionManager(steps));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        // Forms are drawn by Kerani: the engine's form engines are scripts.
        configuration.setFormEngines(new HashMap<>());
    }

    private static void scripts(ProcessEngineConfigurationImpl configuration) {
        configuration.setScriptFactory(new NoScripts.Scripts());
        configuration.setScriptEngineResolver(new NoScripts.Resolver());
        configuration.setScriptingEngines(new NoScripts.Engines());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableScriptEngineCaching(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setAutoStoreScriptVariables(false);
        configuration.setArtifactFactory(new NoScripts.Classes());
    }

    private static void decisions(ProcessEngineConfigurationImpl configuration) {
        var dmn = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Decisions speak FEEL, not " + language);
        });
        dmn.setElProvider(new NoScripts.DecisionExpressions());
        dmn.setFeelEngineFactory(BoundedFeel.factory());
        configuration.setDmnEngineConfiguration(dmn);
        configuration.setDmnElProvider(new NoScripts.DecisionExpressions());
        configuration.setDmnFeelEnableLegacyBehavior(false);
        configuration.setDmnFeelCustomFunctionProviders(List.of());
    }

    private void models(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(new GateDeployer(vocabulary));
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.add(new KnownBehaviours());
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        configuration.setCustomPreBPMNParseListeners(listeners);
        configuration.setEnableXxeProcessing(false);
        configuration.setEnforceHistoryTimeToLive(true);
    }

    private static void features(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setAuthorizationEnabledForCustomCode(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = configuration.getDeployers();
        DefaultDmnEngineConfiguration dmn = configuration.getDmnEngineConfiguration();
        require(configuration.getExpressionManager() instanceof KeraniExpressionManager, "expressions");
        require(configuration.getScriptFactory() instanceof NoScripts.Scripts, "scripts");
        require(configuration.getScriptingEngines() instanceof NoScripts.Engines, "script engines");
        require(configuration.getArtifactFactory() instanceof NoScripts.Classes, "classes");
        require(!deployers.isEmpty() && deployers.getFirst() instanceof GateDeployer, "the gate");
        require(dmn.getElProvider() instanceof NoScripts.DecisionExpressions, "decision expressions");
        require(dmn.getFeelEngine() instanceof BoundedFeel, "FEEL");
        require(!configuration.isEnableExpressionsInAdhocQueries(), "expressions in queries");
        require(!configuration.isEnableExpressionsInStoredQueries(), "expressions in filters");
        require(!configuration.isEnableXxeProcessing(), "external entities");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(
                    "The engine must not start: a later setting has undone the limits on " + what);
        }
    }
}

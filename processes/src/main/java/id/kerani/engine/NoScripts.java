package id.kerani.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptingEngines;

/**
 * Stands in every place where the engine would look for a script engine or a class, and refuses. The jars of the engine and
 * of FEEL register script engines with the JDK, so that not having any on the class path is no option.
 */
final class NoScripts {

    private NoScripts() {}

    private static ProcessEngineException refusal(String what) {
        return new ProcessEngineException("Scripts and classes are not run from models: " + what);
    }

    /** Refuses every script when a model is read. */
    static final class Scripts extends ScriptFactory {

        @Override
        public ExecutableScript createScriptFromResource(String language, String resource) {
            throw refusal(language);
        }

        @Override
        public ExecutableScript createScriptFromResource(String language, Expression resourceExpression) {
            throw refusal(language);
        }

        @Override
        public ExecutableScript createScriptFromSource(String language, String source) {
            throw refusal(language);
        }

        @Override
        public ExecutableScript createScriptFromSource(String language, Expression sourceExpression) {
            throw refusal(language);
        }
    }

    /** Refuses every script engine when something is run, from BPMN or from DMN. */
    static final class Engines extends ScriptingEngines {

        Engines() {
            super(new Resolver());
        }

        @Override
        public ScriptEngine getScriptEngineForLanguage(String language) {
            throw refusal(language);
        }
    }

    static final class Resolver implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw refusal(factory.getLanguageName());
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw refusal("any");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw refusal(language);
        }
    }

    /** Refuses classes named in models. */
    static final class Classes implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw refusal(type.getName());
        }
    }

    /** Refuses JUEL in decisions; they speak FEEL. */
    static final class DecisionExpressions implements ElProvider {

        @Override
        public ElExpression createExpression(String expression) {
            throw refusal(expression);
        }
    }
}

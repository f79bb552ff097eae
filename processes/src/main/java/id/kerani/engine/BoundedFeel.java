package id.kerani.engine;

import id.kerani.expression.ExpressionProblem;
import id.kerani.expression.FeelBounds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * FEEL with a budget: texts within {@link FeelBounds}, values that are plain and small, and a time after which no further
 * value is read. FEEL looks into Java objects through their getters, so it never meets one.
 */
final class BoundedFeel implements FeelEngine {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    private final FeelEngine feel = new ScalaFeelEngine(List.of());

    private BoundedFeel() {}

    static FeelEngineFactory factory() {
        return BoundedFeel::new;
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        check(expression);
        return feel.evaluateSimpleExpression(expression, new PlainVariables(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        check(tests);
        return feel.evaluateSimpleUnaryTests(tests, input, new PlainVariables(variables));
    }

    private static void check(String text) {
        try {
            FeelBounds.check(text);
        } catch (ExpressionProblem problem) {
            throw new ProcessEngineException(
                    "The FEEL text '" + text + "' is refused: " + problem.getMessage(), problem);
        }
    }

    private static final class PlainVariables implements VariableContext {

        private final VariableContext variables;
        private final long start = System.nanoTime();

        private PlainVariables(VariableContext variables) {
            this.variables = variables;
        }

        @Override
        public TypedValue resolve(String name) {
            if (System.nanoTime() - start > BUDGET.toNanos()) {
                throw new ProcessEngineException("A decision took longer than " + BUDGET.toSeconds() + " s");
            }
            TypedValue value = variables.resolve(name);
            if (value != null && !PlainValues.isSmall(value.getValue())) {
                throw new ProcessEngineException(
                        "The variable " + name + " is too large or no plain value for a decision");
            }
            return value;
        }

        @Override
        public boolean containsVariable(String name) {
            return variables.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return variables.keySet();
        }
    }
}

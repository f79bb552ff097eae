package id.kerani.engine;

import id.kerani.expression.Expression;
import id.kerani.expression.ExpressionProblem;
import id.kerani.expression.ExpressionProblem.Code;
import id.kerani.expression.Grammar;
import id.kerani.expression.Variables;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads every expression of the engine with the small language and nothing else: process variables and registered steps,
 * no beans, no methods, no reflection. A registered name always means its step, also where a case has a variable of that
 * name.
 */
final class KeraniExpressionManager implements ExpressionManager {

    /** A called process takes over the case's business key: the one text outside of the language, compared as a whole. */
    private static final String CASE_BUSINESS_KEY = "#{execution.processBusinessKey}";

    private final Function<String, @Nullable Object> steps;

    /**
     * @param steps the step of a registered name, null for any other name; asked whenever an expression is answered
     */
    KeraniExpressionManager(Function<String, @Nullable Object> steps) {
        this.steps = steps;
    }

    @Override
    public org.camunda.bpm.engine.impl.el.Expression createExpression(String text) {
        if (text.equals(CASE_BUSINESS_KEY)) {
            return new CaseBusinessKey();
        }
        try {
            return new Small(Expression.parse(text, Grammar.EXPRESSION));
        } catch (ExpressionProblem problem) {
            throw refused(text, problem);
        }
    }

    /** The engine offers its own functions (the current user, the time) when it starts; expressions here get none. */
    @Override
    public void addFunction(String name, Method function) {
        // deliberately nothing
    }

    private static ProcessEngineException refused(String text, ExpressionProblem problem) {
        return new ProcessEngineException("The expression '" + text + "' is refused: " + problem.getMessage(), problem);
    }

    private final class Small extends ReadOnly {

        private final Expression expression;

        private Small(Expression expression) {
            this.expression = expression;
        }

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope) {
            if (scope == null && !expression.isLiteral()) {
                // Only queries ask without a case: a text that came into one must not be answered (CVE-2026-109432).
                throw new ProcessEngineException(
                        "The expression '" + expression.text() + "' is refused: there is no case to ask");
            }
            Object step = expression.reference().map(steps).orElse(null);
            if (step != null) {
                return step;
            }
            try {
                Object value = expression.evaluate(new ScopeVariables(scope));
                if (!PlainValues.isData(value)) {
                    // A variable that holds a delegate or a listener would be run by whoever asked for it.
                    throw new ExpressionProblem(Code.WRONG_KIND, 1, "value", "object");
                }
                return value;
            } catch (ExpressionProblem problem) {
                throw refused(expression.text(), problem);
            }
        }

        @Override
        public String getExpressionText() {
            return expression.text();
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteral();
        }
    }

    private static final class CaseBusinessKey extends ReadOnly {

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope) {
            return scope instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
        }

        @Override
        public String getExpressionText() {
            return CASE_BUSINESS_KEY;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }

    private abstract static class ReadOnly implements org.camunda.bpm.engine.impl.el.Expression {

        @Override
        public abstract @Nullable Object getValue(@Nullable VariableScope scope);

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            return getValue(scope);
        }

        @Override
        public void setValue(@Nullable Object value, @Nullable VariableScope scope) {
            throw refused(getExpressionText(), new ExpressionProblem(Code.READ_ONLY, 1));
        }

        @Override
        public void setValue(
                @Nullable Object value, @Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            setValue(value, scope);
        }

        @Override
        public String toString() {
            return getExpressionText();
        }
    }

    private final class ScopeVariables implements Variables {

        private final @Nullable VariableScope scope;

        private ScopeVariables(@Nullable VariableScope scope) {
            this.scope = scope;
        }

        @Override
        public boolean has(String name) {
            if (steps.apply(name) != null) {
                throw new ExpressionProblem(Code.STEP_AS_VALUE, 1, name);
            }
            return scope != null && scope.hasVariable(name);
        }

        @Override
        public @Nullable Object get(String name) {
            return scope == null ? null : scope.getVariable(name);
        }
    }
}

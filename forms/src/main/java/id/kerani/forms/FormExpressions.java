package id.kerani.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * FEEL for forms, with a budget: an expression is at most {@value FormLimits#EXPRESSION_LENGTH} characters long, uses
 * only what {@code ExpressionGuard} lets through, and has {@value FormLimits#EXPRESSION_MILLIS} ms. No functions from
 * outside, no script engines. Numbers come out as exact {@link BigDecimal}s, dates as ISO text. Safe to share.
 */
public final class FormExpressions {

    private static final int CACHED = 5_000;
    private static final int RESULT_NODES = 20_000;
    private static final ConcurrentHashMap<String, Prepared> PREPARED = new ConcurrentHashMap<>();
    private static final FeelEngineApi PARSER = engine(Clock.systemDefaultZone());

    static {
        // Loading the parser's classes takes seconds on a busy machine; no form's budget shall pay for it.
        PARSER.parseExpression("a = null or count([1, 2]) > 0 and b != \"c\"");
    }

    private final FeelEngineApi engine;
    private final Clock clock;

    /** @param clock what {@code now()} and {@code today()} say, in its zone */
    public FormExpressions(Clock clock) {
        this.clock = clock;
        this.engine = engine(clock);
    }

    Clock clock() {
        return clock;
    }

    /** What is wrong with an expression, with or without its leading {@code =}. */
    public static Optional<FormProblem> check(String pointer, String expression) {
        ExpressionGuard.Refused refused = prepare(expression).refused();
        return refused == null
                ? Optional.empty()
                : Optional.of(new FormProblem(pointer, refused.code(), refused.arguments()));
    }

    /**
     * The value of an expression, with or without its leading {@code =}: text, BigDecimal, boolean, list, map or null.
     * FEEL's null stands for everything that cannot be computed, like a sum of texts.
     *
     * @throws ExpressionFailed if the expression may not run or takes more than its budget
     */
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context)
            throws ExpressionFailed {
        Prepared prepared = prepare(expression);
        ParsedExpression parsed = prepared.parsed();
        if (parsed == null || prepared.refused() != null) {
            ExpressionGuard.Refused refused = Objects.requireNonNull(prepared.refused());
            throw new ExpressionFailed(new FormProblem("", refused.code(), refused.arguments()));
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        context.forEach((name, value) -> variables.put(name, value));
        return prepared.heavy() ? ExpressionBudget.run(() -> run(parsed, variables)) : run(parsed, variables);
    }

    private @Nullable Object run(ParsedExpression parsed, Map<String, Object> variables) throws ExpressionFailed {
        try {
            EvaluationResult result = engine.evaluate(parsed, variables);
            return result.isSuccess() ? new Shaper().shape(result.result()) : null;
        } catch (StackOverflowError e) {
            throw new ExpressionFailed(FormProblem.of("", "forms.expression.too-deep", FormLimits.EXPRESSION_DEPTH));
        } catch (ExpressionFailed e) {
            throw e;
        } catch (RuntimeException e) {
            // The engine throws for some wrong arguments where FEEL says null.
            return null;
        }
    }

    /** Refusals that say something about the machine now, not about the expression. */
    private static final Set<String> OF_THE_MOMENT = Set.of("forms.expression.busy", "forms.expression.too-slow");

    private static Prepared prepare(String expression) {
        String text = expression.startsWith("=") ? expression.substring(1) : expression;
        Prepared known = PREPARED.get(text);
        if (known != null) {
            return known;
        }
        Prepared prepared = parse(text);
        if (prepared.refused() != null
                && OF_THE_MOMENT.contains(prepared.refused().code())) {
            return prepared;
        }
        if (PREPARED.size() >= CACHED) {
            PREPARED.clear();
        }
        PREPARED.put(text, prepared);
        return prepared;
    }

    private static Prepared parse(String text) {
        if (text.length() > FormLimits.EXPRESSION_LENGTH) {
            return Prepared.refused("forms.expression.too-long", FormLimits.EXPRESSION_LENGTH);
        }
        if (text.isBlank()) {
            return Prepared.refused("forms.expression.empty");
        }
        if (depth(text) > FormLimits.EXPRESSION_DEPTH) {
            return Prepared.refused("forms.expression.too-deep", FormLimits.EXPRESSION_DEPTH);
        }
        try {
            return ExpressionBudget.run(() -> {
                ParseResult result = PARSER.parseExpression(text);
                if (!result.isSuccess()) {
                    return Prepared.refused("forms.expression.syntax", shown(text));
                }
                ExpressionGuard.Verdict verdict =
                        ExpressionGuard.inspect(result.parsedExpression().expression());
                return new Prepared(result.parsedExpression(), verdict.refused(), verdict.heavy());
            });
        } catch (ExpressionFailed e) {
            return new Prepared(
                    null,
                    new ExpressionGuard.Refused(e.problem().code(), e.problem().arguments()),
                    false);
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else {
                    quoted = c != '"';
                }
            } else if (c == '"') {
                quoted = true;
            } else if ("([{".indexOf(c) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    private static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }

    private static FeelEngineApi engine(Clock clock) {
        return FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withCustomValueMapper(new ExactNumbers())
                .withClock(() -> ZonedDateTime.now(clock))
                .build();
    }

    private record Prepared(
            @Nullable ParsedExpression parsed, ExpressionGuard.@Nullable Refused refused, boolean heavy) {

        static Prepared refused(String code, Object... arguments) {
            return new Prepared(null, new ExpressionGuard.Refused(code, List.of(arguments)), false);
        }
    }

    /** An expression that may not run or went over its budget. */
    public static final class ExpressionFailed extends Exception {

        private final transient FormProblem problem;

        ExpressionFailed(FormProblem problem) {
            super(problem.code());
            this.problem = problem;
        }

        /** Why, without a path. */
        public FormProblem problem() {
            return problem;
        }
    }

    /** The engine would hand out doubles and longs; money wants neither. */
    private static final class ExactNumbers extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }
    }

    /** Brings a result into the shape of form values, up to a size. */
    private static final class Shaper {

        private int nodes;

        @Nullable
        Object shape(@Nullable Object value) throws ExpressionFailed {
            if (++nodes > RESULT_NODES) {
                throw new ExpressionFailed(FormProblem.of("", "forms.expression.too-large"));
            }
            return switch (value) {
                case null -> null;
                case String text -> {
                    if (text.length() > FormLimits.OUTPUT_LENGTH) {
                        throw new ExpressionFailed(FormProblem.of("", "forms.expression.too-large"));
                    }
                    yield text;
                }
                case Boolean flag -> flag;
                case BigDecimal number -> number(number);
                case Map<?, ?> map -> {
                    Map<String, @Nullable Object> shaped = new LinkedHashMap<>();
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        shaped.put(String.valueOf(entry.getKey()), shape(entry.getValue()));
                    }
                    yield java.util.Collections.unmodifiableMap(shaped);
                }
                case camundajar.impl.scala.collection.Map<?, ?> map ->
                    shape(camundajar.impl.scala.jdk.javaapi.CollectionConverters.asJava(map));
                case camundajar.impl.scala.collection.Iterable<?> elements ->
                    shape(camundajar.impl.scala.jdk.javaapi.CollectionConverters.asJava(elements));
                case Iterable<?> elements -> {
                    List<@Nullable Object> shaped = new ArrayList<>();
                    for (Object element : elements) {
                        shaped.add(shape(element));
                    }
                    yield java.util.Collections.unmodifiableList(shaped);
                }
                case ZonedDateTime moment -> moment.toOffsetDateTime().toString();
                case TemporalAccessor moment -> moment.toString();
                case TemporalAmount amount -> amount.toString();
                default -> null;
            };
        }

        private static @Nullable BigDecimal number(BigDecimal number) {
            try {
                return (BigDecimal) JsonShape.value(number);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}

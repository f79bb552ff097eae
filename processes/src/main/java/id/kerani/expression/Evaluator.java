package id.kerani.expression;

import id.kerani.expression.ExpressionProblem.Code;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a parsed expression. It looks into maps, lists, texts and numbers; anything else it only hands on. */
final class Evaluator {

    private final Variables variables;

    Evaluator(Variables variables) {
        this.variables = variables;
    }

    @Nullable
    Object value(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal.value();
            case Node.Variable variable -> variable(variable);
            case Node.Entry entry -> entry(entry);
            case Node.Not not -> !truth(not.operand());
            case Node.Negative negative -> number(negative.operand()).negate();
            case Node.Empty empty -> isEmpty(value(empty.operand()), empty.position());
            case Node.Logic logic ->
                logic.and() ? truth(logic.left()) && truth(logic.right()) : truth(logic.left()) || truth(logic.right());
            case Node.Comparison comparison -> comparison(comparison);
            case Node.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Node.Call call -> call(call);
        };
    }

    private @Nullable Object variable(Node.Variable variable) {
        if (!variables.has(variable.name())) {
            throw new ExpressionProblem(Code.MISSING_VARIABLE, variable.position(), variable.name());
        }
        return variables.get(variable.name());
    }

    private @Nullable Object entry(Node.Entry entry) {
        Object of = value(entry.of());
        if (!(of instanceof Map<?, ?> map)) {
            throw new ExpressionProblem(Code.WRONG_KIND, entry.position(), "map", Values.kind(of));
        }
        String key = text(entry.key());
        return holds(map, key) ? map.get(key) : null;
    }

    /** A sorted map of other keys than texts throws when asked for a text: then it does not hold it. */
    private static boolean holds(Map<?, ?> map, String key) {
        try {
            return map.containsKey(key);
        } catch (ClassCastException otherKeys) {
            return false;
        }
    }

    private boolean comparison(Node.Comparison comparison) {
        Object left = value(comparison.left());
        Object right = value(comparison.right());
        int position = comparison.position();
        return switch (comparison.comparator()) {
            case EQUAL -> Values.equal(left, right, position);
            case NOT_EQUAL -> !Values.equal(left, right, position);
            case LESS -> Values.compare(left, right, position) < 0;
            case LESS_OR_EQUAL -> Values.compare(left, right, position) <= 0;
            case GREATER -> Values.compare(left, right, position) > 0;
            case GREATER_OR_EQUAL -> Values.compare(left, right, position) >= 0;
        };
    }

    private BigDecimal arithmetic(Node.Arithmetic arithmetic) {
        BigDecimal left = number(arithmetic.left());
        BigDecimal right = number(arithmetic.right());
        BigDecimal result =
                switch (arithmetic.operator()) {
                    case '+' -> left.add(right);
                    case '-' -> left.subtract(right);
                    case '*' -> left.multiply(right);
                    default -> {
                        if (right.signum() == 0) {
                            throw new ExpressionProblem(Code.DIVISION_BY_ZERO, arithmetic.position());
                        }
                        yield left.divide(right, MathContext.DECIMAL128);
                    }
                };
        return Values.bounded(result, arithmetic.position());
    }

    private Object call(Node.Call call) {
        List<Node> arguments = call.arguments();
        Node first = arguments.getFirst();
        return switch (call.function()) {
            case CONTAINS -> contains(value(first), value(arguments.get(1)), call.position());
            case STARTS_WITH -> text(first).startsWith(text(arguments.get(1)));
            case ENDS_WITH -> text(first).endsWith(text(arguments.get(1)));
            case SIZE -> BigDecimal.valueOf(size(value(first), call.position()));
            case LOWER -> text(first).toLowerCase(Locale.ROOT);
            case UPPER -> text(first).toUpperCase(Locale.ROOT);
            case TRIM -> text(first).strip();
            case MIN ->
                arguments.stream().map(this::number).reduce(BigDecimal::min).orElseThrow();
            case MAX ->
                arguments.stream().map(this::number).reduce(BigDecimal::max).orElseThrow();
            case ABS -> number(first).abs();
        };
    }

    private static boolean contains(@Nullable Object whole, @Nullable Object part, int position) {
        return switch (whole) {
            case String string when part instanceof String wanted -> string.contains(wanted);
            case Collection<?> collection -> {
                for (Object each : collection) {
                    if (Values.same(each, part, position)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Map<?, ?> map when part instanceof String key -> holds(map, key);
            case null, default -> throw new ExpressionProblem(Code.WRONG_KIND, position, "list", Values.kind(whole));
        };
    }

    private static int size(@Nullable Object value, int position) {
        return switch (value) {
            case String string -> string.length();
            case Collection<?> collection -> collection.size();
            case Map<?, ?> map -> map.size();
            case null, default -> throw new ExpressionProblem(Code.WRONG_KIND, position, "list", Values.kind(value));
        };
    }

    private static boolean isEmpty(@Nullable Object value, int position) {
        return switch (value) {
            case null -> true;
            case String ignored -> size(value, position) == 0;
            case Collection<?> ignored -> size(value, position) == 0;
            case Map<?, ?> ignored -> size(value, position) == 0;
            default -> false;
        };
    }

    private boolean truth(Node node) {
        Object value = value(node);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new ExpressionProblem(Code.WRONG_KIND, node.position(), "true/false", Values.kind(value));
    }

    private BigDecimal number(Node node) {
        return Values.number(value(node), node.position());
    }

    private String text(Node node) {
        Object value = value(node);
        return switch (value) {
            case String string -> string;
            case Enum<?> constant -> constant.name();
            case null, default ->
                throw new ExpressionProblem(Code.WRONG_KIND, node.position(), "text", Values.kind(value));
        };
    }
}

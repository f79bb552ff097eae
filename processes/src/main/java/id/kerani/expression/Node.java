package id.kerani.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a parsed expression; every part knows its position, so that an error can name it. */
sealed interface Node {

    int position();

    /** A string, a {@link java.math.BigDecimal}, a boolean or null. */
    record Literal(@Nullable Object value, int position) implements Node {}

    record Variable(String name, int position) implements Node {}

    /** {@code of.key} or {@code of[key]}, on maps only. */
    record Entry(Node of, Node key, int position) implements Node {}

    record Not(Node operand, int position) implements Node {}

    record Negative(Node operand, int position) implements Node {}

    record Empty(Node operand, int position) implements Node {}

    record Logic(boolean and, Node left, Node right, int position) implements Node {}

    record Comparison(Comparator comparator, Node left, Node right, int position) implements Node {}

    record Arithmetic(char operator, Node left, Node right, int position) implements Node {}

    record Call(Function function, List<Node> arguments, int position) implements Node {}

    /** The comparisons of the language. */
    enum Comparator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }
}

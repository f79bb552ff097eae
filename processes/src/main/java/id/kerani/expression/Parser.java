package id.kerani.expression;

import id.kerani.expression.ExpressionProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over the tokens. Loosest first: or, and, equality, order, sum, product, sign, access. Depth and
 * number of parts are bounded, so that neither reading nor answering can exhaust the stack.
 */
final class Parser {

    private static final Map<String, Node.Comparator> EQUALITY = Map.of(
            "==", Node.Comparator.EQUAL,
            "eq", Node.Comparator.EQUAL,
            "!=", Node.Comparator.NOT_EQUAL,
            "ne", Node.Comparator.NOT_EQUAL);
    private static final Map<String, Node.Comparator> ORDER = Map.of(
            "<", Node.Comparator.LESS,
            "lt", Node.Comparator.LESS,
            "<=", Node.Comparator.LESS_OR_EQUAL,
            "le", Node.Comparator.LESS_OR_EQUAL,
            ">", Node.Comparator.GREATER,
            "gt", Node.Comparator.GREATER,
            ">=", Node.Comparator.GREATER_OR_EQUAL,
            "ge", Node.Comparator.GREATER_OR_EQUAL);
    /** Words with a meaning here or in the languages people know from elsewhere; never the name of a variable. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "empty",
            "true",
            "false",
            "null",
            "div",
            "mod",
            "instanceof");

    private final List<Token> tokens;
    private final Set<String> variables = new LinkedHashSet<>();
    private int at;
    private int depth;
    private int nodes;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    Set<String> variables() {
        return variables;
    }

    Node parse() {
        Node node = or();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("}");
        }
        return node;
    }

    private Node or() {
        if (++depth > Limits.DEPTH) {
            throw new ExpressionProblem(Code.TOO_DEEP, peek().position(), String.valueOf(Limits.DEPTH));
        }
        Node left = and();
        for (Token t = peek(); t.is("||") || t.isWord("or"); t = peek()) {
            at++;
            left = counted(new Node.Logic(false, left, and(), t.position()));
        }
        depth--;
        return left;
    }

    private Node and() {
        Node left = equality();
        for (Token t = peek(); t.is("&&") || t.isWord("and"); t = peek()) {
            at++;
            left = counted(new Node.Logic(true, left, equality(), t.position()));
        }
        return left;
    }

    private Node equality() {
        Node left = order();
        for (Token t = peek(); operator(EQUALITY, t) != null; t = peek()) {
            at++;
            left = counted(new Node.Comparison(EQUALITY.get(t.text()), left, order(), t.position()));
        }
        return left;
    }

    private Node order() {
        Node left = sum();
        for (Token t = peek(); operator(ORDER, t) != null; t = peek()) {
            at++;
            left = counted(new Node.Comparison(ORDER.get(t.text()), left, sum(), t.position()));
        }
        return left;
    }

    private Node sum() {
        Node left = product();
        for (Token t = peek(); t.is("+") || t.is("-"); t = peek()) {
            at++;
            left = counted(new Node.Arithmetic(t.text().charAt(0), left, product(), t.position()));
        }
        return left;
    }

    private Node product() {
        Node left = sign();
        for (Token t = peek(); t.is("*") || t.is("/"); t = peek()) {
            at++;
            left = counted(new Node.Arithmetic(t.text().charAt(0), left, sign(), t.position()));
        }
        return left;
    }

    private Node sign() {
        Token t = peek();
        boolean not = t.is("!") || t.isWord("not");
        boolean empty = t.isWord("empty");
        if (!not && !empty && !t.is("-")) {
            return access();
        }
        if (++depth > Limits.DEPTH) {
            throw new ExpressionProblem(Code.TOO_DEEP, t.position(), String.valueOf(Limits.DEPTH));
        }
        at++;
        Node operand = sign();
        depth--;
        if (not) {
            return counted(new Node.Not(operand, t.position()));
        }
        return counted(empty ? new Node.Empty(operand, t.position()) : new Node.Negative(operand, t.position()));
    }

    private Node access() {
        Node node = primary();
        for (Token t = peek(); t.is(".") || t.is("["); t = peek()) {
            at++;
            Node key;
            if (t.is(".")) {
                Token name = peek();
                if (name.kind() != Token.Kind.NAME) {
                    throw unexpected("name");
                }
                at++;
                if (peek().is("(")) {
                    throw new ExpressionProblem(Code.CALL_NOT_ALLOWED, name.position(), name.text());
                }
                key = counted(new Node.Literal(name.text(), name.position()));
            } else {
                key = or();
                expect("]");
            }
            if (peek().is("(")) {
                throw new ExpressionProblem(Code.CALL_NOT_ALLOWED, t.position(), "[…]");
            }
            node = counted(new Node.Entry(node, key, t.position()));
        }
        return node;
    }

    private Node primary() {
        Token t = peek();
        return switch (t.kind()) {
            case NUMBER -> {
                at++;
                yield counted(new Node.Literal(new BigDecimal(t.text()), t.position()));
            }
            case STRING -> {
                at++;
                yield counted(new Node.Literal(t.text(), t.position()));
            }
            case NAME -> word(t);
            case SYMBOL -> {
                if (!t.is("(")) {
                    throw unexpected("value");
                }
                at++;
                Node inside = or();
                expect(")");
                if (peek().is("(")) {
                    throw new ExpressionProblem(Code.CALL_NOT_ALLOWED, peek().position(), "(…)");
                }
                yield inside;
            }
            case END -> throw unexpected("value");
        };
    }

    private Node word(Token t) {
        at++;
        switch (t.text()) {
            case "true", "false" -> {
                return counted(new Node.Literal(t.text().equals("true"), t.position()));
            }
            case "null" -> {
                return counted(new Node.Literal(null, t.position()));
            }
            default -> {
                if (isReserved(t.text())) {
                    throw new ExpressionProblem(Code.RESERVED_WORD, t.position(), t.text());
                }
            }
        }
        if (peek().is("(")) {
            return call(t);
        }
        variables.add(t.text());
        return counted(new Node.Variable(t.text(), t.position()));
    }

    private Node call(Token name) {
        Function function = Function.named(name.text())
                .orElseThrow(() -> new ExpressionProblem(Code.CALL_NOT_ALLOWED, name.position(), name.text()));
        at++;
        List<Node> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(or());
            while (peek().is(",")) {
                at++;
                arguments.add(or());
            }
        }
        expect(")");
        if (arguments.size() < function.least || arguments.size() > function.most) {
            throw new ExpressionProblem(Code.WRONG_ARGUMENT_COUNT, name.position(), function.word, function.takes());
        }
        return counted(new Node.Call(function, List.copyOf(arguments), name.position()));
    }

    private Node counted(Node node) {
        if (++nodes > Limits.NODES) {
            throw new ExpressionProblem(Code.TOO_MANY_PARTS, node.position(), String.valueOf(Limits.NODES));
        }
        return node;
    }

    private void expect(String symbol) {
        if (!peek().is(symbol)) {
            throw unexpected(symbol);
        }
        at++;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private ExpressionProblem unexpected(String expected) {
        return new ExpressionProblem(Code.UNEXPECTED, peek().position(), peek().shown(), expected);
    }

    private static Node.@Nullable Comparator operator(Map<String, Node.Comparator> operators, Token token) {
        return token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.NAME
                ? operators.get(token.text())
                : null;
    }
}

package id.kerani.expression;

import id.kerani.expression.ExpressionProblem.Code;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed text of a model: plain text, or one <code>${…}</code> (<code>#{…}</code> means the same). Immutable; reading it
 * and answering it throw nothing but {@link ExpressionProblem}, as long as the {@link Variables} throw nothing else.
 */
public final class Expression {

    private final String text;
    private final @Nullable Node root;
    private final Set<String> variables;

    private Expression(String text, @Nullable Node root, Set<String> variables) {
        this.text = text;
        this.root = root;
        this.variables = Set.copyOf(variables);
    }

    /**
     * Reads a text.
     *
     * @throws ExpressionProblem when it is not of the language, or uses more of it than the grammar allows
     */
    public static Expression parse(String text, Grammar grammar) {
        if (text.length() > Limits.LENGTH) {
            throw new ExpressionProblem(Code.TOO_LONG, Limits.LENGTH, String.valueOf(Limits.LENGTH));
        }
        int first = start(text, 0);
        if (first < 0) {
            if (grammar == Grammar.CONDITION || grammar == Grammar.REFERENCE) {
                throw new ExpressionProblem(Code.NOT_AN_EXPRESSION, 1);
            }
            return new Expression(text, null, Set.of());
        }
        int end = text.stripTrailing().length() - 1;
        if (!text.substring(0, first).isBlank() || text.charAt(end) != '}' || end < first + 2) {
            throw new ExpressionProblem(Code.MIXED_TEXT, first + 1);
        }
        Parser parser = new Parser(new Lexer(text, first + 2, end).tokens());
        Node root = parser.parse();
        check(root, grammar);
        return new Expression(text, root, parser.variables());
    }

    /** Whether a text holds the beginning of an expression anywhere. */
    public static boolean mentioned(String text) {
        return start(text, 0) >= 0;
    }

    /** Whether a word can be the name of a variable: ASCII letters, digits and underscore, not a word of the language. */
    public static boolean isName(String word) {
        return word.length() <= Limits.NAME && word.matches("[A-Za-z_][A-Za-z0-9_]*") && !Parser.isReserved(word);
    }

    /** The text as it was read. */
    public String text() {
        return text;
    }

    /** Whether this is plain text, which is its own answer. */
    public boolean isLiteral() {
        return root == null;
    }

    /** The names of all variables this mentions. */
    public Set<String> variables() {
        return variables;
    }

    /** The name, if this is exactly one variable. */
    public Optional<String> reference() {
        return root instanceof Node.Variable variable ? Optional.of(variable.name()) : Optional.empty();
    }

    /**
     * Answers: the plain text, or what the expression comes to. Numbers that were calculated are {@link
     * java.math.BigDecimal}; a variable is handed on as it is.
     *
     * @throws ExpressionProblem for a missing variable, values of the wrong kind, a division by zero …
     */
    public @Nullable Object evaluate(Variables from) {
        return root == null ? text : new Evaluator(from).value(root);
    }

    @Override
    public String toString() {
        return text;
    }

    private static int start(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        if (dollar < 0 || hash < 0) {
            return Math.max(dollar, hash);
        }
        return Math.min(dollar, hash);
    }

    private static void check(Node root, Grammar grammar) {
        switch (grammar) {
            case REFERENCE, VALUE -> {
                if (!(root instanceof Node.Variable)) {
                    throw new ExpressionProblem(Code.NOT_A_NAME, root.position());
                }
            }
            case CONDITION -> {
                if (!canBeQuestion(root)) {
                    throw new ExpressionProblem(Code.NOT_A_CONDITION, root.position());
                }
            }
            case EXPRESSION -> {
                // any expression will do
            }
        }
    }

    private static boolean canBeQuestion(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal.value() instanceof Boolean;
            case Node.Call call -> call.function().question;
            case Node.Arithmetic ignored -> false;
            case Node.Negative ignored -> false;
            default -> true;
        };
    }
}

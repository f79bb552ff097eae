package id.kerani.expression;

import id.kerani.expression.ExpressionProblem.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds for texts in FEEL, the language of decision tables. FEEL itself reaches no Java here (the engine runs it without
 * external functions), but it has loops, functions of one's own, patterns, filters in filters and roundings to a million
 * digits, with which a short text can take forever: they are refused before the text is read. What remains was measured to
 * end within a second for values of the size that the engine lets in.
 */
public final class FeelBounds {

    private static final int LENGTH = 1_500;
    private static final int NESTING = 8;

    private static final Set<String> WORDS = Set.of(
            "for",
            "some",
            "every",
            "function",
            "external",
            "java",
            "satisfies",
            "return",
            "invoke",
            // Functions that take a pattern: matching one can take exponential time.
            "matches",
            "replace",
            "split",
            "extract");
    /** The last words of functions whose second argument is a number of digits. */
    private static final Set<String> ROUNDINGS = Set.of("decimal", "up", "down", "floor", "ceiling");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,2}");

    private FeelBounds() {}

    /**
     * Looks over a FEEL text without reading it.
     *
     * @throws ExpressionProblem when it is too long, too deep, not closed, or uses a word that is not allowed
     */
    public static void check(String text) {
        if (text.length() > LENGTH) {
            throw new ExpressionProblem(Code.TOO_LONG, LENGTH, String.valueOf(LENGTH));
        }
        char[] bare = withoutStrings(text);
        words(new String(bare));
        intervals(bare);
        brackets(bare);
    }

    /** The text with strings blanked; what hides text from this look is refused. */
    private static char[] withoutStrings(String text) {
        char[] bare = text.toCharArray();
        for (int at = 0; at < bare.length; at++) {
            if (bare[at] == '"') {
                int end = endOfString(text, at);
                Arrays.fill(bare, at, end + 1, ' ');
                at = end;
            } else if (bare[at] == '`') {
                throw new ExpressionProblem(Code.UNEXPECTED_CHARACTER, at + 1, "`");
            } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                throw new ExpressionProblem(Code.UNEXPECTED_CHARACTER, at + 1, text.substring(at, at + 2));
            }
        }
        return bare;
    }

    private static int endOfString(String text, int start) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at;
            }
        }
        throw new ExpressionProblem(Code.UNCLOSED_TEXT, start + 1);
    }

    private static void words(String bare) {
        Matcher words = WORD.matcher(bare);
        while (words.find()) {
            String word = words.group();
            int position = words.start() + 1;
            if (word.length() > Limits.NAME) {
                throw new ExpressionProblem(Code.TOKEN_TOO_LONG, position, String.valueOf(Limits.NAME));
            }
            if (WORDS.contains(word)) {
                throw new ExpressionProblem(Code.RESERVED_WORD, position, word);
            }
            if (ROUNDINGS.contains(word)) {
                rounding(bare, words.end(), word, position);
            }
        }
    }

    /** A rounding names its digits, if at all, as a small number: {@code decimal(x, 2)}. */
    private static void rounding(String bare, int from, String word, int position) {
        int open = from;
        while (open < bare.length() && Character.isWhitespace(bare.charAt(open))) {
            open++;
        }
        if (open >= bare.length() || bare.charAt(open) != '(') {
            return;
        }
        int depth = 0;
        int comma = -1;
        for (int at = open; at < bare.length(); at++) {
            char c = bare.charAt(at);
            depth += "([{".indexOf(c) >= 0 ? 1 : 0;
            depth -= ")]}".indexOf(c) >= 0 ? 1 : 0;
            if (c == ':' && depth == 1 || c == ',' && depth == 1 && comma >= 0) {
                throw new ExpressionProblem(Code.CALL_NOT_ALLOWED, position, word);
            }
            comma = c == ',' && depth == 1 ? at : comma;
            if (depth == 0) {
                if (comma >= 0
                        && !DIGITS.matcher(bare.substring(comma + 1, at).strip())
                                .matches()) {
                    throw new ExpressionProblem(Code.CALL_NOT_ALLOWED, position, word);
                }
                return;
            }
        }
    }

    /** Takes away the brackets of intervals ({@code [1..5]}, {@code ]1..5[}), so that those left are lists and filters. */
    private static void intervals(char[] bare) {
        for (int at = 0; at + 1 < bare.length; at++) {
            if (bare[at] == '.' && bare[at + 1] == '.') {
                int start = edge(bare, at - 1, -1, ')', '(');
                int end = edge(bare, at + 2, 1, '(', ')');
                if (start >= 0 && end >= 0) {
                    bare[start] = ' ';
                    bare[end] = ' ';
                }
            }
        }
    }

    private static int edge(char[] bare, int from, int step, char deeper, char higher) {
        int depth = 0;
        for (int at = from; at >= 0 && at < bare.length; at += step) {
            char c = bare[at];
            if (c == deeper) {
                depth++;
            } else if (c == '[' || c == ']' || c == higher) {
                if (depth == 0) {
                    return at;
                }
                if (c != higher) {
                    return -1;
                }
                depth--;
            }
        }
        return -1;
    }

    /** Filters inside of filters multiply their work: of square brackets there is one level. */
    private static void brackets(char[] bare) {
        List<Character> open = new java.util.ArrayList<>();
        for (int at = 0; at < bare.length; at++) {
            char c = bare[at];
            if (c == '(' || c == '[' || c == '{') {
                if (open.size() >= NESTING || c == '[' && open.contains('[')) {
                    throw new ExpressionProblem(Code.TOO_DEEP, at + 1, c == '[' ? "1" : String.valueOf(NESTING));
                }
                open.add(c);
            } else if (c == ')' || c == ']' || c == '}') {
                char opener = c == ')' ? '(' : c == ']' ? '[' : '{';
                if (open.isEmpty() || open.removeLast() != opener) {
                    throw new ExpressionProblem(Code.UNEXPECTED, at + 1, String.valueOf(c), "value");
                }
            }
        }
        if (!open.isEmpty()) {
            throw new ExpressionProblem(Code.UNEXPECTED, bare.length, "", String.valueOf(open.getLast()));
        }
    }
}

package id.kerani.expression;

import id.kerani.expression.ExpressionProblem.Code;
import java.util.ArrayList;
import java.util.List;

/** Splits the inside of <code>${…}</code> into tokens. ASCII only outside of strings. */
final class Lexer {

    private static final List<String> SYMBOLS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", "[", "]", ".", ",", "+", "-", "*", "/");

    private final String text;
    private final int end;
    private int at;

    /** Reads {@code text} from {@code start} up to, not including, {@code end}. */
    Lexer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < end && isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= end) {
                tokens.add(new Token(Token.Kind.END, "", end + 1));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() {
        char c = text.charAt(at);
        if (isLetter(c)) {
            return name();
        }
        if (isDigit(c)) {
            return number();
        }
        if (c == '\'' || c == '"') {
            return string(c);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at) && at + symbol.length() <= end) {
                Token token = new Token(Token.Kind.SYMBOL, symbol, at + 1);
                at += symbol.length();
                return token;
            }
        }
        throw new ExpressionProblem(Code.UNEXPECTED_CHARACTER, at + 1, shown(c));
    }

    private Token name() {
        int start = at;
        while (at < end && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (at - start > Limits.NAME) {
            throw new ExpressionProblem(Code.TOKEN_TOO_LONG, start + 1, String.valueOf(Limits.NAME));
        }
        return new Token(Token.Kind.NAME, text.substring(start, at), start + 1);
    }

    private Token number() {
        int start = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < end && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at < end && isLetter(text.charAt(at))) {
            throw new ExpressionProblem(Code.UNEXPECTED_CHARACTER, at + 1, shown(text.charAt(at)));
        }
        if (at - start > Limits.DIGITS) {
            throw new ExpressionProblem(Code.TOKEN_TOO_LONG, start + 1, String.valueOf(Limits.DIGITS));
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), start + 1);
    }

    private Token string(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at++);
            if (c == quote) {
                return new Token(Token.Kind.STRING, value.toString(), start + 1);
            }
            if (c == '\\') {
                char escaped = at < end ? text.charAt(at++) : ' ';
                if (escaped != '\\' && escaped != '\'' && escaped != '"') {
                    throw new ExpressionProblem(Code.UNEXPECTED_CHARACTER, at, "\\" + shown(escaped));
                }
                value.append(escaped);
            } else {
                value.append(c);
            }
        }
        throw new ExpressionProblem(Code.UNCLOSED_TEXT, start + 1);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String shown(char c) {
        return c < ' ' || c > '~' ? String.format("U+%04X", (int) c) : String.valueOf(c);
    }
}

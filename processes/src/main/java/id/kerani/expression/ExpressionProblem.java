package id.kerani.expression;

import java.util.List;

/**
 * An expression that cannot be read or answered. It says where (the position counts characters of the whole text from 1)
 * and what; the message is for logs, texts for people are made from the code and its arguments.
 */
public final class ExpressionProblem extends RuntimeException {

    /** What is wrong; the arguments that belong to each are named behind it. */
    public enum Code {
        /** longest allowed */
        TOO_LONG,
        /** deepest allowed */
        TOO_DEEP,
        /** most parts allowed */
        TOO_MANY_PARTS,
        /** longest number or name allowed */
        TOKEN_TOO_LONG,
        /** the character */
        UNEXPECTED_CHARACTER,
        /** what was found, what was expected */
        UNEXPECTED,
        UNCLOSED_TEXT,
        /** the word */
        RESERVED_WORD,
        /** the name that was called */
        CALL_NOT_ALLOWED,
        /** the function, how many it takes */
        WRONG_ARGUMENT_COUNT,
        /** text and expression in one */
        MIXED_TEXT,
        NOT_AN_EXPRESSION,
        NOT_A_CONDITION,
        NOT_A_NAME,
        /** the variable */
        MISSING_VARIABLE,
        /** the registered name */
        STEP_AS_VALUE,
        /** what was expected, what was found */
        WRONG_KIND,
        /** the two kinds */
        NOT_COMPARABLE,
        NUMBER_TOO_LARGE,
        DIVISION_BY_ZERO,
        READ_ONLY
    }

    private final Code code;
    private final int position;
    private final transient List<String> arguments;

    public ExpressionProblem(Code code, int position, String... arguments) {
        super(code + " at " + position + " " + List.of(arguments));
        this.code = code;
        this.position = position;
        this.arguments = List.of(arguments);
    }

    public Code code() {
        return code;
    }

    public int position() {
        return position;
    }

    public List<String> arguments() {
        return arguments;
    }
}

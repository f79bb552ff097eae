package id.kerani.expression;

import java.util.Arrays;
import java.util.Optional;

/** The functions of the language; all are pure and linear in their arguments. */
enum Function {
    CONTAINS("contains", 2, 2, true),
    STARTS_WITH("startsWith", 2, 2, true),
    ENDS_WITH("endsWith", 2, 2, true),
    SIZE("size", 1, 1, false),
    LOWER("lower", 1, 1, false),
    UPPER("upper", 1, 1, false),
    TRIM("trim", 1, 1, false),
    MIN("min", 1, 10, false),
    MAX("max", 1, 10, false),
    ABS("abs", 1, 1, false);

    final String word;
    final int least;
    final int most;
    final boolean question;

    Function(String word, int least, int most, boolean question) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.question = question;
    }

    static Optional<Function> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    String takes() {
        return least == most ? String.valueOf(least) : least + "–" + most;
    }
}

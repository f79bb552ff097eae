package id.kerani.forms;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of form authors: checked before use, and matched with a budget of steps so that a pattern that
 * backtracks without end fails instead of hanging. A pattern that runs out of steps counts as not matching.
 */
final class SafePattern {

    private static final int STEPS = 200_000;

    private SafePattern() {}

    /** What is wrong with a pattern: syntax, length, or repetition inside repetition. */
    static Optional<FormProblem> check(String pointer, String pattern) {
        if (pattern.length() > FormLimits.PATTERN_LENGTH) {
            return Optional.of(FormProblem.of(pointer, "forms.definition.pattern-too-long", FormLimits.PATTERN_LENGTH));
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Optional.of(FormProblem.of(pointer, "forms.definition.bad-pattern", pattern));
        }
        return repeatsRepetition(pattern)
                ? Optional.of(FormProblem.of(pointer, "forms.definition.slow-pattern", pattern))
                : Optional.empty();
    }

    /** Whether the pattern is found in the text. */
    static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new int[] {STEPS}))
                    .find();
        } catch (OutOfSteps | StackOverflowError e) {
            return false;
        }
    }

    /** A group with an unbounded repetition inside that is itself repeated: {@code (a+)+}. */
    private static boolean repeatsRepetition(String pattern) {
        boolean[] repeats = new boolean[pattern.length() + 1];
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                repeats[++depth] = false;
            } else if (c == ')' && depth > 0) {
                boolean inner = repeats[depth--];
                if (inner && isUnbounded(pattern, i + 1)) {
                    return true;
                }
                repeats[depth] |= inner;
            } else if (isUnbounded(pattern, i)) {
                repeats[depth] = true;
            }
        }
        return false;
    }

    private static boolean isUnbounded(String pattern, int at) {
        if (at >= pattern.length()) {
            return false;
        }
        char c = pattern.charAt(at);
        if (c == '*' || c == '+') {
            return true;
        }
        int end = pattern.indexOf('}', at);
        if (c != '{' || end < 0) {
            return false;
        }
        String most = pattern.substring(at + 1, end).replaceFirst("^\\d*,?", "");
        String whole = pattern.substring(at + 1, end);
        return whole.endsWith(",") || largerThanTen(most.isEmpty() ? whole.replace(",", "") : most);
    }

    private static boolean largerThanTen(String digits) {
        return digits.length() > 2
                || !digits.isEmpty() && digits.chars().allMatch(Character::isDigit) && Integer.parseInt(digits) > 10;
    }

    private static final class OutOfSteps extends RuntimeException {
        OutOfSteps() {
            super("pattern takes too long", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

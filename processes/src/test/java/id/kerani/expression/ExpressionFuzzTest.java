package id.kerani.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the text: it is read or refused by name, quickly, and so is its answer. */
@Timeout(60)
class ExpressionFuzzTest {

    private static final long SEED = 20261123;
    private static final int CASES = Integer.getInteger("kerani.fuzz.cases", 60_000);
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "list",
            "map",
            "date",
            "name",
            "missing",
            "1",
            "0",
            "2.5",
            "'x'",
            "\"y\"",
            "true",
            "false",
            "null",
            "and",
            "or",
            "not",
            "empty",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "eq",
            "ne",
            "lt",
            "&&",
            "||",
            "!",
            "+",
            "-",
            "*",
            "/",
            "(",
            ")",
            "[",
            "]",
            ".",
            ",",
            "size(",
            "contains(",
            "min(",
            "abs(",
            "lower(",
            "getClass(",
            "${",
            "}",
            "#{",
            "'",
            "\"",
            "\\",
            " ",
            "\n",
            "\u0000",
            "ä",
            "\ud83d",
            "e9",
            "div",
            "?",
            ":",
            "=");

    private final Map<String, Object> values = new HashMap<>(Map.of(
            "a",
            1,
            "b",
            new BigDecimal("2.50"),
            "list",
            List.of(1, "x", List.of()),
            "map",
            Map.of("name", "x", "map", Map.of("a", true)),
            "date",
            LocalDate.of(2026, 1, 1),
            "name",
            "x"));

    @Test
    void anyRowOfPiecesIsReadOrRefused() {
        Random random = new Random(SEED);
        int read = 0;
        int answered = 0;
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder("${");
            int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 8);
            for (int p = 0; p < pieces; p++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            Grammar grammar = Grammar.values()[random.nextInt(Grammar.values().length)];
            int outcome = tryOut(text.append('}').toString(), grammar);
            read += outcome > 0 ? 1 : 0;
            answered += outcome > 1 ? 1 : 0;
        }
        // A run in which nothing gets through would prove nothing.
        assertThat(read).isGreaterThan(CASES / 200);
        assertThat(answered).isGreaterThan(CASES / 400);
    }

    @Test
    void anyDamageToGoodTextIsReadOrRefused() {
        Random random = new Random(SEED + 1);
        List<String> good = List.of(
                "${a > 1 and contains(list, 'x') or map.name == \"x\"}",
                "#{not empty map['map'].a && (b * 2 - 1) / 3 >= min(a, b, 3)}");
        for (int i = 0; i < CASES; i++) {
            char[] text = good.get(random.nextInt(good.size())).toCharArray();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                text[random.nextInt(text.length)] =
                        (char) (random.nextInt(10) == 0 ? random.nextInt(65_536) : 32 + random.nextInt(95));
            }
            tryOut(new String(text), Grammar.EXPRESSION);
        }
    }

    @Test
    void theLongestTextsTakeNoTime() {
        long start = System.nanoTime();
        for (String piece : PIECES) {
            for (String other : List.of("", " ", "a", "(", "a == ")) {
                String unit = piece + other;
                tryOut("${" + unit.repeat(1_990 / unit.length()) + "}", Grammar.EXPRESSION);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void goodExpressionsAnswerAsJavaDoes() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < 5_000; i++) {
            int[] n = random.ints(4, -50, 50).toArray();
            values.put("n", Arrays.stream(n).boxed().toList());
            String text = "${(%d + %d * %d > %d) == (%d <= %d or !(%d == %d))}"
                    .formatted(n[0], n[1], n[2], n[3], n[0], n[1], n[2], n[3])
                    .replace("-", " -");
            boolean expected = (n[0] + n[1] * n[2] > n[3]) == (n[0] <= n[1] || n[2] != n[3]);
            assertThat(Expression.parse(text, Grammar.CONDITION).evaluate(Variables.of(values)))
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    private int tryOut(String text, Grammar grammar) {
        Expression expression;
        try {
            expression = Expression.parse(text, grammar);
        } catch (ExpressionProblem refused) {
            assertThat(refused.position()).isBetween(1, 2_001);
            return 0;
        }
        try {
            expression.evaluate(Variables.of(values));
            return 2;
        } catch (ExpressionProblem refused) {
            return 1;
        }
    }
}

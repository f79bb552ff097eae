package id.kerani.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.expression.ExpressionProblem.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private enum Risk {
        GREEN,
        RED
    }

    private final Map<String, Object> values = values();

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("amount", new BigDecimal("1250000.00"));
        values.put("count", 3);
        values.put("big", 3_000_000_000L);
        values.put("rate", 0.1);
        values.put("risk", Risk.RED);
        values.put("outcome", "accepted");
        values.put("accepted", true);
        values.put("nothing", null);
        values.put("id", UUID.fromString("00000000-0000-7000-8000-000000000001"));
        values.put("today", LocalDate.of(2026, 11, 23));
        values.put("later", LocalDate.of(2026, 12, 1));
        values.put("moment", Instant.parse("2026-11-23T00:00:00Z"));
        values.put("sameMoment", Date.from(Instant.parse("2026-11-23T00:00:00Z")));
        values.put("offsetMoment", Instant.parse("2026-11-23T00:00:00Z").atOffset(ZoneOffset.ofHours(8)));
        values.put("lines", List.of("a", 2, "c"));
        values.put("none", List.of());
        values.put("customer", Map.of("name", "Toko Sinar", "address", Map.of("city", "Samarinda"), "size", 7));
        values.put("numbered", new TreeMap<>(Map.of(1, "one")));
        values.put("stranger", new Object());
        values.put("huge", new BigDecimal("1E+900000000"));
        values.put("hugeInteger", BigInteger.ONE.shiftLeft(1_000_000));
        values.put("notANumber", Double.NaN);
        return values;
    }

    private Object answer(String inside) {
        return Expression.parse("${" + inside + "}", Grammar.EXPRESSION).evaluate(Variables.of(values));
    }

    private Code refusal(String inside) {
        try {
            answer(inside);
        } catch (ExpressionProblem problem) {
            assertThat(problem.position()).isBetween(1, inside.length() + 4);
            return problem.code();
        }
        throw new AssertionError("accepted: " + inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accepted",
                "amount > 1000000",
                "amount == 1250000",
                "amount eq 1250000.0",
                "count lt big",
                "count <= 3 and count ge 3",
                "rate == 0.1",
                "outcome == 'accepted'",
                "outcome != \"refused\"",
                "outcome ne null",
                "nothing == null",
                "empty nothing",
                "empty none",
                "!empty lines",
                "not (accepted and false)",
                "false || true && true",
                "risk == 'RED'",
                "risk != 'GREEN'",
                "id == '00000000-0000-7000-8000-000000000001'",
                "today < later",
                "moment == sameMoment",
                "offsetMoment == sameMoment",
                "customer.name == 'Toko Sinar'",
                "customer['address']['city'] == \"Samarinda\"",
                "customer.address.city == 'Samarinda'",
                "customer.size == 7",
                "customer.missing == null",
                "numbered.x == null",
                "contains(lines, 'a')",
                "contains(lines, 2.0)",
                "!contains(lines, 'b')",
                "contains(outcome, 'cept')",
                "contains(customer, 'name')",
                "startsWith(outcome, 'acc')",
                "endsWith(outcome, 'ed')",
                "size(lines) == 3",
                "lower('ABC') == 'abc'",
                "upper(risk) == 'RED'",
                "trim(' a ') == 'a'",
                "min(3, count, 1) == 1",
                "max(1, 2.5) == 2.5",
                "abs(-2) == 2",
                "1 + 2 * 3 == 7",
                "(1 + 2) * 3 == 9",
                "10 / 4 == 2.5",
                "-count == 0 - 3",
                "1 - 1 - 1 == -1",
                "'it\\'s' == \"it's\"",
                "1 < 2 == true",
            })
    void holds(String question) {
        assertThat(answer(question)).isEqualTo(true);
        assertThat(Expression.parse(" #{ " + question + " }\n", Grammar.CONDITION)
                        .evaluate(Variables.of(values)))
                .isEqualTo(true);
    }

    @Test
    void theRightSideIsNotAskedWhenTheLeftDecides() {
        assertThat(answer("accepted or missing")).isEqualTo(true);
        assertThat(answer("!accepted and missing")).isEqualTo(false);
    }

    @Test
    void aVariableIsHandedOnAsItIs() {
        assertThat(answer("count")).isEqualTo(3);
        assertThat(answer("stranger")).isSameAs(values.get("stranger"));
        assertThat(answer("nothing")).isNull();
    }

    @Test
    void plainTextAnswersItself() {
        Expression text = Expression.parse("PT4H", Grammar.VALUE);

        assertThat(text.isLiteral()).isTrue();
        assertThat(text.evaluate(Variables.of(Map.of()))).isEqualTo("PT4H");
        assertThat(Expression.parse("", Grammar.VALUE).evaluate(Variables.of(Map.of())))
                .isEqualTo("");
    }

    @Test
    void namesItsVariables() {
        Expression expression = Expression.parse("${a.b > size(c[d]) or 'e' == f}", Grammar.CONDITION);

        assertThat(expression.variables()).containsExactlyInAnyOrder("a", "c", "d", "f");
        assertThat(expression.reference()).isEmpty();
        assertThat(Expression.parse("${a}", Grammar.REFERENCE).reference()).contains("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "missing > 1 | MISSING_VARIABLE",
                "outcome > 1 | NOT_COMPARABLE",
                "outcome == 1 | NOT_COMPARABLE",
                "accepted == 'true' | NOT_COMPARABLE",
                "nothing < 1 | NOT_COMPARABLE",
                "stranger == stranger | NOT_COMPARABLE",
                "stranger.class | WRONG_KIND",
                "outcome.length | WRONG_KIND",
                "lines[0] | WRONG_KIND",
                "customer[1] | WRONG_KIND",
                "nothing.name | WRONG_KIND",
                "outcome and true | WRONG_KIND",
                "!count | WRONG_KIND",
                "outcome + 'x' | WRONG_KIND",
                "size(count) | WRONG_KIND",
                "size(nothing) | WRONG_KIND",
                "lower(count) | WRONG_KIND",
                "contains(count, 1) | WRONG_KIND",
                "1 / 0 | DIVISION_BY_ZERO",
                "huge + 1 | NUMBER_TOO_LARGE",
                "hugeInteger > 1 | NUMBER_TOO_LARGE",
                "notANumber > 1 | NUMBER_TOO_LARGE",
                "abs(1, 2) | WRONG_ARGUMENT_COUNT",
                "size() | WRONG_ARGUMENT_COUNT",
            })
    void refusesToAnswer(String inside, Code code) {
        assertThat(refusal(inside)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass()",
                "''.class.forName('java.lang.Runtime')",
                "execution.getProcessEngineServices()",
                "execution.setVariable('a', 1)",
                "runtimeService.deleteProcessInstance(a, b)",
                "customer.get('name')",
                "customer['get']('name')",
                "(customer)('name')",
                "forName('java.lang.Runtime')",
                "currentUser()",
                "now()",
                "dateTime().plusDays(1)",
                "T(java.lang.Runtime).getRuntime()",
                "new Object()",
                "Runtime.getRuntime().exec('id')",
                "a = 1",
                "a ? b : c",
                "a; b",
                "a -> b",
                "[1, 2]",
                "{'a': 1}",
                "@bean",
                "#this",
                "a.1",
                "a..b",
                "a.",
                ".a",
                "a[",
                "a[]",
                "a b",
                "a and",
                "and a",
                "not",
                "div",
                "a div b",
                "a mod b",
                "a % b",
                "a instanceof b",
                "1a",
                "1.",
                "1e9",
                "0x10",
                "'open",
                "'a\\n'",
                "`a`",
                "a & b",
                "a | b",
                "a === b",
                "a <> b",
                "größe > 1",
                "a\u00a0> 1",
                "\u0000",
                "a ${b}",
                "${a}",
                "fn:size(a)",
                "a,b",
                "()",
                "",
            })
    void isNotOfTheLanguage(String inside) {
        assertThatThrownBy(() -> Expression.parse("${" + inside + "}", Grammar.EXPRESSION))
                .isInstanceOf(ExpressionProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${a} ${b}", "x ${a}", "${a} x", "${a}${b}", "${a", "#{a", "\\${a}", "$${a}", "${}"})
    void isEitherTextOrOneExpression(String text) {
        for (Grammar grammar : Grammar.values()) {
            assertThatThrownBy(() -> Expression.parse(text, grammar)).isInstanceOf(ExpressionProblem.class);
        }
    }

    @Test
    void eachPlaceAllowsOnlyItsPartOfTheLanguage() {
        assertThat(codeOf("a > 1", Grammar.CONDITION)).isEqualTo(Code.NOT_AN_EXPRESSION);
        assertThat(codeOf("${a + 1}", Grammar.CONDITION)).isEqualTo(Code.NOT_A_CONDITION);
        assertThat(codeOf("${'a'}", Grammar.CONDITION)).isEqualTo(Code.NOT_A_CONDITION);
        assertThat(codeOf("${size(a)}", Grammar.CONDITION)).isEqualTo(Code.NOT_A_CONDITION);
        assertThat(codeOf("activate", Grammar.REFERENCE)).isEqualTo(Code.NOT_AN_EXPRESSION);
        assertThat(codeOf("${a.b}", Grammar.REFERENCE)).isEqualTo(Code.NOT_A_NAME);
        assertThat(codeOf("${'a'}", Grammar.REFERENCE)).isEqualTo(Code.NOT_A_NAME);
        assertThat(codeOf("${a.b}", Grammar.VALUE)).isEqualTo(Code.NOT_A_NAME);
        assertThat(codeOf("${1}", Grammar.VALUE)).isEqualTo(Code.NOT_A_NAME);
    }

    @Test
    void textNestingAndPartsAreBounded() {
        assertThat(codeOf("${" + "a".repeat(3_000) + "}", Grammar.EXPRESSION)).isEqualTo(Code.TOO_LONG);
        assertThat(codeOf("${" + "a".repeat(101) + "}", Grammar.EXPRESSION)).isEqualTo(Code.TOKEN_TOO_LONG);
        assertThat(codeOf("${" + "1".repeat(31) + "}", Grammar.EXPRESSION)).isEqualTo(Code.TOKEN_TOO_LONG);
        assertThat(codeOf("${" + "(".repeat(900) + "a" + ")".repeat(900) + "}", Grammar.EXPRESSION))
                .isEqualTo(Code.TOO_DEEP);
        assertThat(codeOf("${" + "!".repeat(900) + "a}", Grammar.EXPRESSION)).isEqualTo(Code.TOO_DEEP);
        assertThat(codeOf("${" + "-".repeat(900) + "1}", Grammar.EXPRESSION)).isEqualTo(Code.TOO_DEEP);
        assertThat(codeOf("${a" + "[a".repeat(300) + "]".repeat(300) + "}", Grammar.EXPRESSION))
                .isEqualTo(Code.TOO_DEEP);
        assertThat(codeOf("${a" + " or a".repeat(300) + "}", Grammar.EXPRESSION))
                .isEqualTo(Code.TOO_MANY_PARTS);
        assertThat(codeOf("${a" + ".b".repeat(300) + "}", Grammar.EXPRESSION)).isEqualTo(Code.TOO_MANY_PARTS);
    }

    @Test
    void namesAreAsciiWords() {
        assertThat(Expression.isName("creditLimit_2")).isTrue();
        assertThat(Expression.isName("2nd")).isFalse();
        assertThat(Expression.isName("credit-limit")).isFalse();
        assertThat(Expression.isName("and")).isFalse();
        assertThat(Expression.isName("")).isFalse();
    }

    private static Code codeOf(String text, Grammar grammar) {
        try {
            Expression.parse(text, grammar);
        } catch (ExpressionProblem problem) {
            return problem.code();
        }
        throw new AssertionError("accepted: " + text);
    }
}

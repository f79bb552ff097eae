package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.forms.FormExpressions.ExpressionFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormExpressionsTest {

    private final FormExpressions expressions =
            new FormExpressions(Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        =a + 1                                             | 6
        a + 1                                              | 6
        =0.1 + 0.2                                         | 0.3
        =amount * 3                                        | 3703703703703703.67
        =a > 3 and name = "Budi"                           | true
        =missing = null                                    | true
        =missing > 3                                       | null
        =name + 1                                          | null
        =1 / 0                                             | null
        =if a > 3 then "big" else "small"                  | "big"
        =for x in lines return x.qty * 2                   | [4,6]
        =sum(lines.qty)                                    | 5
        =lines[qty > 2].item                               | ["Gula"]
        =lines[1].item                                     | "Beras"
        =some x in lines satisfies x.qty > 2               | true
        =for i in 1..3 return i                            | [1,2,3]
        ={a: a, b: [1]}                                    | {"a":5,"b":[1]}
        ={name: name, value: a}                            | {"name":"Budi","value":5}
        =matches(name, "^B[a-z]+$")                        | true
        =replace(name, "u", "o")                           | "Bodi"
        =string join(split("a;b", ";"), ", ")              | "a, b"
        =string(today())                                   | "2026-11-24"
        =today()                                           | "2026-11-24"
        =date(due) - today() > duration("P5D")             | true
        =date("2026-01-31") + duration("P1D")              | "2026-02-01"
        =decimal(10 / 3, 2)                                | 3.33
        =a ** 2                                            | 25
        =get or else(missing, "none")                      | "none"
        """)
    void givesExactValues(String expression, String expected) throws Exception {
        FormValues context = Schemas.values("{'a':5,'name':'Budi','amount':1234567901234567.89,'due':'2026-12-01',"
                + "'lines':[{'item':'Beras','qty':2},{'item':'Gula','qty':3}]}");
        Object value = expressions.evaluate(expression, context.asMap());
        assertThat(JsonShape.same(
                        value, Schemas.values("{'v':" + expected + "}").get("v")))
                .as("%s gave %s", expression, value)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        =                                                            | forms.expression.empty
        =a +                                                         | forms.expression.syntax
        =a; b                                                        | forms.expression.syntax
        =${a}                                                        | forms.expression.syntax
        ={f: function(n) f(n), r: f(1)}.r                            | forms.expression.own-function
        ={f: function(x) external {java: {class: "java.lang.System", method signature: "exit(int)"}}} | forms.expression.syntax
        =exec("ls")                                                  | forms.expression.unknown-function
        =camunda.execute("x")                                        | forms.expression.own-function
        =for i in 1..1000000000 return i                             | forms.expression.range
        =for i in 1..a return i                                      | forms.expression.range
        =for i in 1..60 return if count(partial) = 0 then "a" else partial[-1] + partial[-1] | forms.expression.partial
        =for a in l, b in l, c in l return 1                         | forms.expression.too-many-loops
        =for a in l return for b in l return l[item > 1]             | forms.expression.too-many-loops
        ={a: s + s, b: a + a, c: b + b}                              | forms.expression.earlier-entry
        ={a: s, b: {c: a + a}}                                       | forms.expression.earlier-entry
        =10 ** 999999999                                             | forms.expression.exponent
        =2 ** n                                                      | forms.expression.exponent
        =10 ** 20 ** 20                                              | forms.expression.exponent
        =decimal(1, 999999999)                                       | forms.expression.scale
        =round half up(1, n)                                         | forms.expression.scale
        =floor(number("1E999999999"))                                | forms.expression.number-with-rounding
        =matches(s, p)                                               | forms.expression.pattern-not-written
        =matches(s, "(a+)+$")                                        | forms.expression.bad-pattern
        =matches(input: s, pattern: "(a+)+$")                        | forms.expression.named-parameters
        =replace(s, "", t)                                           | forms.expression.replacement
        =replace(replace(s, "", "xx"), "", "xx")                     | forms.expression.replacement
        """)
    void refusesWhatCouldOutgrowAnyBudget(String expression, String code) {
        assertThat(FormExpressions.check("/here", expression)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo("/here");
        });
        assertThatThrownBy(() -> expressions.evaluate(expression, Map.of("a", 1)))
                .isInstanceOf(ExpressionFailed.class);
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(FormExpressions.check("", "=" + "a+".repeat(1_000) + "a"))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("forms.expression.too-long"));
        assertThat(FormExpressions.check("", "=" + "(".repeat(13) + "1" + ")".repeat(13)))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("forms.expression.too-deep"));
        assertThat(FormExpressions.check("", "=\"" + "(".repeat(13) + "\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{a:", "not(", "if true then ", "-", "1+", "for i in l return ", "a[", "\"a\"+"})
    void readingAlwaysEnds(String opening) {
        for (int times : new int[] {5, 11, 150}) {
            Instant start = Instant.now();
            FormExpressions.check("", opening.repeat(times) + "1");
            FormExpressions.check(
                    "", opening.repeat(times) + "1" + closing(opening).repeat(times));
            assertThat(Duration.between(start, Instant.now()))
                    .isLessThan(Duration.ofMillis(3 * FormLimits.EXPRESSION_MILLIS));
        }
    }

    private static String closing(String opening) {
        return switch (opening) {
            case "(", "not(" -> ")";
            case "[", "a[" -> "]";
            case "{a:" -> "}";
            case "if true then " -> " else 2";
            default -> "";
        };
    }

    @Test
    void tooMuchWorkIsAProblemAndNotAHang() {
        List<Integer> many = IntStream.range(0, 20_000).boxed().toList();
        assertThatThrownBy(() -> expressions.evaluate(
                        "=count(for a in l, b in l return a * b)", Map.of("l", new ArrayList<>(many))))
                .isInstanceOfSatisfying(
                        ExpressionFailed.class,
                        e -> assertThat(e.problem().code()).isEqualTo("forms.expression.too-slow"));
    }

    @Test
    void anExpressionCannotReachAScriptEngine() {
        // FEEL registers engines of its own; none may be reachable by a name in an expression.
        new ScriptEngineManager()
                .getEngineFactories().stream()
                        .flatMap(factory -> factory.getNames().stream())
                        .forEach(name -> assertThat(FormExpressions.check("", "=" + name + "(\"1+1\")"))
                                .isPresent());
    }

    @Test
    void resultsAreLimited() {
        List<Integer> many = IntStream.range(0, 30_000).boxed().toList();
        assertThatThrownBy(() -> expressions.evaluate("=l", Map.of("l", many)))
                .isInstanceOfSatisfying(
                        ExpressionFailed.class,
                        e -> assertThat(e.problem().code()).isEqualTo("forms.expression.too-large"));
    }
}

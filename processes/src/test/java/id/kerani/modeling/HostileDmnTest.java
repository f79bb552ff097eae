package id.kerani.modeling;

import static id.kerani.modeling.GoodModels.DMN;
import static id.kerani.modeling.GoodModels.VOCABULARY;
import static id.kerani.modeling.GoodModels.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables that would run something else than a bounded FEEL text. */
class HostileDmnTest {

    private static Arguments a(String name, String find, String replace, String code) {
        assertThat(DMN).contains(find);
        return Arguments.of(name, DMN.replace(find, replace), code);
    }

    static Stream<Arguments> tables() {
        String entry = "<inputEntry id=\"Entry_1\" expressionLanguage=\"feel\"><text>&lt; 1000000</text>";
        return Stream.of(
                a(
                        "juel input expression",
                        "id=\"Expression_1\"",
                        "id=\"Expression_1\" expressionLanguage=\"juel\"",
                        "language"),
                a("groovy input entry", "expressionLanguage=\"feel\"", "expressionLanguage=\"groovy\"", "language"),
                a(
                        "javascript output entry",
                        "id=\"Entry_2\"",
                        "id=\"Entry_2\" expressionLanguage=\"javascript\"",
                        "language"),
                a("java literal", "expressionLanguage=\"FEEL\"", "expressionLanguage=\"java\"", "language"),
                a("feel in a disguise", "expressionLanguage=\"FEEL\"", "expressionLanguage=\"Feel \"", "language"),
                a(
                        "legacy feel name of a script engine",
                        "expressionLanguage=\"FEEL\"",
                        "expressionLanguage=\"feel-juel\"",
                        "language"),
                a(
                        "language of the whole file",
                        "id=\"Definitions_Score\"",
                        "id=\"Definitions_Score\" expressionLanguage=\"juel\"",
                        "language"),
                a("empty language", "expressionLanguage=\"feel\"", "expressionLanguage=\"\"", "language"),
                a(
                        "java function",
                        entry,
                        "<inputEntry><text>function(x) external {java: {class: \"java.lang.Runtime\", "
                                + "`method signature`: \"exec(java.lang.String)\"}}</text>",
                        "expression-unexpected-character"),
                a("own function", entry, "<inputEntry><text>function(x) x + 1</text>", "expression-reserved-word"),
                a(
                        "endless loop",
                        entry,
                        "<inputEntry><text>sum(for i in 1..1000000000 return i) > 1</text>",
                        "expression-reserved-word"),
                a(
                        "endless question",
                        entry,
                        "<inputEntry><text>some x in 1..1000000000 satisfies x = 0</text>",
                        "expression-reserved-word"),
                a(
                        "pattern that takes forever",
                        entry,
                        "<inputEntry><text>matches(name, \"(a+)+b\")</text>",
                        "expression-reserved-word"),
                a(
                        "replacing by pattern",
                        entry,
                        "<inputEntry><text>replace(name, \"(a+)+b\", \"\")</text>",
                        "expression-reserved-word"),
                a(
                        "splitting by pattern",
                        entry,
                        "<inputEntry><text>split(name, \"(a+)+b\")</text>",
                        "expression-reserved-word"),
                a("filters in filters", entry, "<inputEntry><text>a[b[c[d = 1]]]</text>", "expression-too-deep"),
                a(
                        "deep brackets",
                        entry,
                        "<inputEntry><text>" + "(".repeat(300) + "1" + ")".repeat(300) + "</text>",
                        "expression-too-deep"),
                a("long text", entry, "<inputEntry><text>" + "1 + ".repeat(1_000) + "1</text>", "expression-too-long"),
                a("name in backquotes", entry, "<inputEntry><text>`x`</text>", "expression-unexpected-character"),
                a(
                        "comment that hides",
                        entry,
                        "<inputEntry><text>/* \" */ for x</text>",
                        "expression-unexpected-character"),
                a("open string", entry, "<inputEntry><text>\"abc</text>", "expression-unclosed-text"),
                a(
                        "knowledge model",
                        "<inputData id",
                        "<businessKnowledgeModel id=\"x\" name=\"x\" /><inputData id",
                        "unknown-element"),
                a(
                        "import",
                        "<inputData id",
                        "<import namespace=\"x\" locationURI=\"http://x\" importType=\"y\" /><inputData id",
                        "unknown-element"),
                a("context", "<literalExpression id", "<context /><literalExpression id", "unknown-element"),
                a("invocation", "<literalExpression id", "<invocation /><literalExpression id", "unknown-element"),
                a("decision from elsewhere", "href=\"#base-score\"", "href=\"http://x/y.dmn#z\"", "bad-value"),
                a("decision that is not there", "href=\"#base-score\"", "href=\"#gone\"", "unknown-reference"),
                a("input variable", "inputVariable=\"limit\"", "inputVariable=\"${x.y()}\"", "bad-variable"),
                a(
                        "input named like a step",
                        "inputVariable=\"limit\"",
                        "inputVariable=\"activateAccount\"",
                        "reserved-name"),
                a("output name", "name=\"risk\"", "name=\"a.b\"", "bad-variable"),
                a("result name", "name=\"base\"", "name=\"activateAccount\"", "reserved-name"),
                a("type", "typeRef=\"string\"", "typeRef=\"java.lang.Runtime\"", "bad-value"),
                a("hit policy", "hitPolicy=\"FIRST\"", "hitPolicy=\"LAST\"", "bad-value"),
                a("time to live", "camunda:historyTimeToLive=\"180\"", "", "time-to-live"),
                a(
                        "time to live by expression",
                        "historyTimeToLive=\"180\"",
                        "historyTimeToLive=\"${x}\"",
                        "expression-not-allowed"),
                a("other key than file", "id=\"score-application\"", "id=\"score-else\"", "file-name"),
                a("key not kebab-case", "id=\"score-application\"", "id=\"Score\"", "bad-key"),
                a(
                        "no logic",
                        "<literalExpression id=\"Literal_1\" expressionLanguage=\"FEEL\"><text>sum([years, orders / 10])"
                                + "</text></literalExpression>",
                        "",
                        "missing-element"),
                a("duplicate id", "id=\"Entry_3\"", "id=\"Entry_4\"", "duplicate-id"),
                a("name by expression", "name=\"Base score\"", "name=\"${x}\"", "expression-not-allowed"),
                a(
                        "extension",
                        "<description>Green, yellow or red.</description>",
                        "<description>x</description><extensionElements><camunda:connector /></extensionElements>",
                        "connector"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void isRefused(String name, String model, String code) {
        assertThat(ModelGate.check("score-application.dmn", bytes(model), VOCABULARY))
                .as(name)
                .extracting(ModelProblem::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/"
            })
    void eachVersionOfTheStandardIsRead(String namespace) {
        String model = DMN.replace("https://www.omg.org/spec/DMN/20191111/MODEL/", namespace);

        assertThat(ModelGate.check("score-application.dmn", bytes(model), VOCABULARY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> 5",
                "[1..5]",
                "]1..5[, ]7..9[",
                "not(\"a\", \"b\")",
                "\"for some function\"",
                "date(\"2026-01-01\")",
                "[date(\"2026-01-01\")..date(\"2026-12-31\"))",
                "(1..5]",
                "lines[item in [1..5]]",
                "decimal(amount / 3, 2)",
                "round half up(a + (b * 2), 0)",
                "floor(amount)",
                "\"]) (\"",
                "[1, 2, 3]",
                "{a: 1, b: [2]}",
                "if a > 1 then \"x\" else \"y\"",
                "contains(name, \"x\")",
                "list contains(colours, \"red\")",
                "string length(name) > 3",
                "count(lines[amount > 3]) > 1",
                "upper case(name)",
                "null",
                "-",
                "a.b.c = 3",
                "duration(\"P1D\")"
            })
    void usualTablesPass(String text) {
        String escaped = text.replace("<", "&lt;").replace(">", "&gt;");
        String model = DMN.replace("&lt; 1000000", escaped);

        assertThat(ModelGate.check("score-application.dmn", bytes(model), VOCABULARY))
                .isEmpty();
    }
}

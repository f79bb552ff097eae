package id.kerani.modeling;

import static id.kerani.modeling.ValueRules.BOOLEAN;
import static id.kerani.modeling.ValueRules.DECIMAL_NUMBER;
import static id.kerani.modeling.ValueRules.FEEL_LANGUAGE;
import static id.kerani.modeling.ValueRules.FEEL_TEXT;
import static id.kerani.modeling.ValueRules.ID;
import static id.kerani.modeling.ValueRules.KEY;
import static id.kerani.modeling.ValueRules.LOCAL_ADDRESS;
import static id.kerani.modeling.ValueRules.PLAIN;
import static id.kerani.modeling.ValueRules.REFERENCE;
import static id.kerani.modeling.ValueRules.VARIABLE;
import static id.kerani.modeling.ValueRules.matching;
import static id.kerani.modeling.ValueRules.oneOf;

import java.util.Map;

/** What a DMN file (1.1 to 1.3) may hold: decision tables and literal expressions in FEEL, their requirements, the diagram. */
final class DmnRules {

    private static final Map<String, ValueRule> NAMED = Map.of("id", ID, "name", PLAIN);
    private static final ValueRule TYPE = matching(text ->
            text.matches("string|boolean|integer|long|double|number|date|time|dateTime|Any|any|feel:[a-zA-Z]{1,20}"));

    private DmnRules() {}

    static RuleBook book() {
        RuleBook book = new RuleBook();
        documents(book);
        tables(book);
        diagram(book);
        return book;
    }

    private static void documents(RuleBook book) {
        book.element("dmn:definitions")
                .attributes(NAMED)
                .attribute("namespace", PLAIN)
                .attribute("exporter", PLAIN)
                .attribute("exporterVersion", PLAIN)
                .attribute("expressionLanguage", FEEL_LANGUAGE)
                .attribute("modeler:executionPlatform", PLAIN)
                .attribute("modeler:executionPlatformVersion", PLAIN)
                .once("dmn:description", "dmndi:DMNDI")
                .children(
                        "dmn:decision",
                        "dmn:inputData",
                        "dmn:knowledgeSource",
                        "dmn:textAnnotation",
                        "dmn:association");
        book.element("dmn:decision")
                .required("id", (check, element, place, value) -> {
                    KEY.check(check, element, place, value);
                    check.id(element, value);
                })
                .required("name", PLAIN)
                .required("camunda:historyTimeToLive", matching(Times::isTimeToLive))
                .attribute("camunda:versionTag", PLAIN)
                .once(
                        "dmn:description",
                        "dmn:question",
                        "dmn:allowedAnswers",
                        "dmn:variable",
                        "dmn:decisionTable",
                        "dmn:literalExpression",
                        "dmn:extensionElements")
                .children("dmn:informationRequirement", "dmn:authorityRequirement");
        book.element("dmn:description", "dmn:question", "dmn:allowedAnswers").text(PLAIN);
        // The engine gives the answer of a literal expression this name; elsewhere it is only words for people.
        book.element("dmn:variable")
                .attribute("id", ID)
                .required("name", (check, element, place, value) -> {
                    XmlElement of = element.parent();
                    boolean names = of != null
                            && of.children("dmn:literalExpression").findAny().isPresent();
                    (names ? VARIABLE : PLAIN).check(check, element, place, value);
                })
                .attribute("typeRef", TYPE);
        book.element("dmn:inputData")
                .attributes(NAMED)
                .once("dmn:description", "dmn:variable", "dmn:extensionElements");
        book.element("dmn:knowledgeSource")
                .attributes(NAMED)
                .once("dmn:description", "dmn:extensionElements")
                .children("dmn:authorityRequirement");
        book.element("dmn:informationRequirement")
                .attribute("id", ID)
                .once("dmn:requiredInput", "dmn:requiredDecision");
        book.element("dmn:authorityRequirement")
                .attribute("id", ID)
                .once("dmn:requiredInput", "dmn:requiredDecision", "dmn:requiredAuthority");
        book.element(
                        "dmn:requiredInput",
                        "dmn:requiredDecision",
                        "dmn:requiredAuthority",
                        "dmn:sourceRef",
                        "dmn:targetRef")
                .required("href", LOCAL_ADDRESS);
        book.element("dmn:textAnnotation")
                .attribute("id", ID)
                .attribute("textFormat", PLAIN)
                .once("dmn:text");
        book.elementIn("dmn:textAnnotation", "dmn:text").text(PLAIN);
        book.element("dmn:association")
                .attribute("id", ID)
                .attribute("associationDirection", oneOf("None", "One", "Both"))
                .once("dmn:sourceRef", "dmn:targetRef");
        book.element("dmn:extensionElements").children("biodi:bounds", "biodi:edge");
    }

    private static void tables(RuleBook book) {
        book.element("dmn:decisionTable")
                .attribute("id", ID)
                .attribute(
                        "hitPolicy",
                        oneOf("UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"))
                .attribute("aggregation", oneOf("SUM", "COUNT", "MIN", "MAX"))
                .attribute("preferredOrientation", oneOf("Rule-as-Row"))
                .attribute("outputLabel", PLAIN)
                .attribute("biodi:annotationsWidth", DECIMAL_NUMBER)
                .once("dmn:description")
                .children("dmn:input", "dmn:output", "dmn:rule", "dmn:annotation");
        book.element("dmn:annotation").attribute("name", PLAIN);
        book.element("dmn:input")
                .attribute("id", ID)
                .attribute("label", PLAIN)
                .attribute("biodi:width", DECIMAL_NUMBER)
                .attribute("camunda:inputVariable", VARIABLE)
                .exactlyOnce("dmn:inputExpression")
                .once("dmn:inputValues");
        feel(book, "dmn:inputExpression").attribute("typeRef", TYPE);
        feel(book, "dmn:inputValues", "dmn:outputValues");
        book.element("dmn:output")
                .attribute("id", ID)
                .attribute("label", PLAIN)
                .required("name", VARIABLE)
                .attribute("typeRef", TYPE)
                .attribute("biodi:width", DECIMAL_NUMBER)
                .once("dmn:outputValues");
        book.element("dmn:rule")
                .attribute("id", ID)
                .once("dmn:description")
                .children("dmn:inputEntry", "dmn:outputEntry", "dmn:annotationEntry");
        feel(book, "dmn:inputEntry", "dmn:outputEntry", "dmn:literalExpression").attribute("typeRef", TYPE);
        book.element("dmn:annotationEntry").once("dmn:text");
        book.elementIn("dmn:annotationEntry", "dmn:text").text(PLAIN);
        book.element("dmn:text").text(FEEL_TEXT);
    }

    private static ElementRule feel(RuleBook book, String... names) {
        return book.element(names)
                .attribute("id", ID)
                .attribute("label", PLAIN)
                .attribute("expressionLanguage", FEEL_LANGUAGE)
                .once("dmn:text", "dmn:description");
    }

    private static void diagram(RuleBook book) {
        book.element("dmndi:DMNDI").children("dmndi:DMNDiagram");
        book.element("dmndi:DMNDiagram")
                .attributes(NAMED)
                .once("dmndi:Size")
                .children("dmndi:DMNShape", "dmndi:DMNEdge");
        book.element("dmndi:Size").attribute("width", DECIMAL_NUMBER).attribute("height", DECIMAL_NUMBER);
        book.element("dmndi:DMNShape")
                .attribute("id", ID)
                .attribute("dmnElementRef", REFERENCE)
                .attribute("isCollapsed", BOOLEAN)
                .once("dc:Bounds", "dmndi:DMNLabel");
        book.element("dmndi:DMNEdge")
                .attribute("id", ID)
                .attribute("dmnElementRef", REFERENCE)
                .once("dmndi:DMNLabel")
                .children("di:waypoint");
        book.element("dmndi:DMNLabel").attribute("id", ID).once("dc:Bounds");
        book.element("dc:Bounds", "biodi:bounds")
                .attribute("x", DECIMAL_NUMBER)
                .attribute("y", DECIMAL_NUMBER)
                .attribute("width", DECIMAL_NUMBER)
                .attribute("height", DECIMAL_NUMBER);
        book.element("biodi:edge").attribute("source", PLAIN).children("biodi:waypoints");
        book.element("di:waypoint", "biodi:waypoints")
                .attribute("x", DECIMAL_NUMBER)
                .attribute("y", DECIMAL_NUMBER);
    }
}

package id.kerani.modeling;

import static id.kerani.modeling.HostileBpmnTest.EXTENSIONS;
import static id.kerani.modeling.HostileBpmnTest.SERVICE;
import static id.kerani.modeling.HostileBpmnTest.h;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that name what is not there, hide something from the parser, or do not fit together. */
class BrokenBpmnTest {

    static Stream<Hostile> brokenStructures() {
        return Stream.of(
                h("other key than file", "id=\"register-customer\"", "id=\"register-supplier\"", "file-name"),
                h("key not kebab-case", "id=\"register-customer\"", "id=\"RegisterCustomer\"", "bad-key"),
                h("not executable", "isExecutable=\"true\"", "isExecutable=\"false\"", "not-executable"),
                h("executable not said", "isExecutable=\"true\"", "", "not-executable"),
                h("no time to live", "camunda:historyTimeToLive=\"P180D\"", "", "time-to-live"),
                h(
                        "second process",
                        "<bpmndi:BPMNDiagram",
                        "<bpmn:process id=\"other\" isExecutable=\"true\" "
                                + "camunda:historyTimeToLive=\"1\" /><bpmndi:BPMNDiagram",
                        "one-process"),
                h(
                        "import",
                        "<bpmn:collaboration id",
                        "<bpmn:import importType=\"x\" location=\"http://x\" namespace=\"y\" />"
                                + "<bpmn:collaboration id",
                        "import"),
                h(
                        "schema from elsewhere",
                        "id=\"Definitions_1\"",
                        "id=\"Definitions_1\" xsi:schemaLocation=\"x http://evil/x.xsd\"",
                        "unknown-attribute"),
                h("duplicate id", "id=\"Flow_14\"", "id=\"Flow_13\"", "duplicate-id"),
                h("flow to nowhere", "targetRef=\"Event_Papers\"", "targetRef=\"Event_Gone\"", "unknown-reference"),
                h("id with a quote", "id=\"Task_Activate\"", "id=\"Task'); drop\"", "bad-id"),
                h("no form key", " camunda:formKey=\"resolve-duplicate\" />", " />", "form-missing"),
                h("form that is not there", "resolve-duplicate", "resolve-nothing", "form-unknown"),
                h("step that is not there", "${activateAccount}", "${deleteEverything}", "step-unknown"),
                h("service task without a step", SERVICE, "", "delegate-missing"),
                h(
                        "message end without a step",
                        " camunda:delegateExpression=\"${sendConfirmation}\"",
                        "",
                        "delegate-missing"),
                h("decision that is not there", "\"score-application\"", "\"score-nothing\"", "decision-unknown"),
                h("message that is not there", "name=\"papers-arrived\"", "name=\"papers-gone\"", "message-unknown"),
                h("error that is not there", "customer.blocked", "customer.gone", "error-unknown"),
                h("queue that is not there", "value=\"front-office\"", "value=\"nowhere\"", "queue-unknown"),
                h(
                        "process that is not there",
                        "calledElement=\"ask-for-papers\"",
                        "calledElement=\"ask-nobody\"",
                        "process-unknown"),
                h("task outside of lanes", "<bpmn:flowNodeRef>Task_Decide</bpmn:flowNodeRef>", "", "no-lane"),
                h(
                        "lane without a queue",
                        "<camunda:property name=\"queue\" value=\"front-office\" />",
                        "",
                        "queue-missing"),
                h("service level that is none", "value=\"PT4H\"", "value=\"soon\"", "bad-value"),
                h("text between elements", "<bpmn:collaboration id", "hello<bpmn:collaboration id", "unexpected-text"),
                h(
                        "unknown element",
                        "<bpmn:collaboration id",
                        "<bpmn:choreography id=\"x\" /><bpmn:collaboration id",
                        "unknown-element"),
                h("complex gateway", "<bpmn:eventBasedGateway id", "<bpmn:complexGateway id", "unknown-element"),
                h(
                        "two conditions",
                        "</bpmn:conditionExpression>",
                        "</bpmn:conditionExpression><bpmn:conditionExpression>${a}" + "</bpmn:conditionExpression>",
                        "repeated-element"),
                h(
                        "camunda element without prefix",
                        EXTENSIONS,
                        "<executionListener xmlns=\"http://camunda.org/schema/1.0/bpmn\" "
                                + "class=\"x.Y\" event=\"start\" />",
                        "listener"),
                h(
                        "no namespace at all",
                        EXTENSIONS,
                        "<executionListener class=\"x.Y\" event=\"start\" />",
                        "unknown-namespace"),
                h(
                        "attribute under another prefix",
                        SERVICE,
                        "xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:class=\"x.Y\"",
                        "java-class"),
                h(
                        "expression split by CDATA",
                        ">${risk == 'green'}<",
                        ">$<![CDATA[{]]>''.getClass()}<",
                        "expression-call-not-allowed"),
                h(
                        "expression split by a comment",
                        ">${risk == 'green'}<",
                        ">$<!-- -->{''.getClass()}<",
                        "expression-call-not-allowed"),
                h(
                        "expression in character references",
                        ">${risk == 'green'}<",
                        ">&#36;&#x7b;''.getClass()}<",
                        "expression-call-not-allowed"),
                h(
                        "name in character references",
                        "name=\"Resolve duplicate\"",
                        "name=\"&#36;{x}\"",
                        "expression-not-allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenStructures")
    void isRefused(Hostile hostile) {
        hostile.isRefused();
    }
}

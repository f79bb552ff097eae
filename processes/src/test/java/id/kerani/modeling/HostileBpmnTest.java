package id.kerani.modeling;

import static id.kerani.modeling.GoodModels.BPMN;
import static id.kerani.modeling.GoodModels.VOCABULARY;
import static id.kerani.modeling.GoodModels.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One hostile model for each place where the engine (7.24: BpmnParse, BpmnParseUtil, DefaultFormHandler, FormValidators,
 * ScriptUtil, ParseUtil, TimerEntity) reads an expression, a script or a class, and for what a manager might try otherwise.
 */
class HostileBpmnTest {

    private static final String EVIL = "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}";

    static Hostile h(String name, String find, String replace, String code) {
        return new Hostile(name, find, replace, code);
    }

    static final String SERVICE = "camunda:delegateExpression=\"${activateAccount}\"";
    private static final String USER = "camunda:formKey=\"resolve-duplicate\" />";
    static final String EXTENSIONS = "<camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>";
    private static final String CALL = "calledElement=\"ask-for-papers\" camunda:calledElementBinding=\"latest\"";
    private static final String CONDITION =
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${risk == 'green'}";

    private static String user(String inside) {
        return "camunda:formKey=\"resolve-duplicate\">" + inside + "</bpmn:userTask>";
    }

    static Stream<Hostile> placesOfExpressions() {
        return Stream.of(
                h("message name", "name=\"papers-arrived\"", "name=\"" + EVIL + "\"", "expression-not-allowed"),
                h("signal name", "name=\"closing-time\"", "name=\"" + EVIL + "\"", "expression-not-allowed"),
                h(
                        "error code",
                        "errorCode=\"customer.blocked\"",
                        "errorCode=\"" + EVIL + "\"",
                        "expression-not-allowed"),
                h(
                        "error message",
                        "errorCode=\"customer.blocked\"",
                        "errorCode=\"customer.blocked\" camunda:errorMessage=\"" + EVIL + "\"",
                        "expression-not-allowed"),
                h(
                        "escalation code",
                        "escalationCode=\"late\"",
                        "escalationCode=\"" + EVIL + "\"",
                        "expression-not-allowed"),
                h(
                        "candidate starter users",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:candidateStarterUsers=\"" + EVIL + "\"",
                        "starter"),
                h(
                        "candidate starter groups",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:candidateStarterGroups=\"" + EVIL + "\"",
                        "starter"),
                h(
                        "potential starter",
                        "<bpmn:documentation>How",
                        "<bpmn:extensionElements><camunda:potentialStarter><bpmn:resourceAssignmentExpression>"
                                + "<bpmn:formalExpression>" + EVIL + "</bpmn:formalExpression>"
                                + "</bpmn:resourceAssignmentExpression></camunda:potentialStarter>"
                                + "</bpmn:extensionElements><bpmn:documentation>How",
                        "starter"),
                h("history time to live", "\"P180D\"", "\"" + EVIL + "\"", "expression-not-allowed"),
                h("version tag", "versionTag=\"1\"", "versionTag=\"" + EVIL + "\"", "expression-not-allowed"),
                h("initiator", "initiator=\"starter\"", "initiator=\"" + EVIL + "\"", "bad-variable"),
                h("process documentation", "How a customer", EVIL + " a customer", "expression-not-allowed"),
                h("delegate expression", "${activateAccount}", EVIL, "expression-call-not-allowed"),
                h(
                        "delegate expression with a bean's method",
                        "${activateAccount}",
                        "${activateAccount.run()}",
                        "expression-call-not-allowed"),
                h(
                        "delegate expression with a path",
                        "${activateAccount}",
                        "${activateAccount.x}",
                        "expression-not-a-name"),
                h("delegate expression of a variable", "${activateAccount}", "${anyVariable}", "step-unknown"),
                h(
                        "delegate expression as text",
                        "${activateAccount}",
                        "activateAccount",
                        "expression-not-an-expression"),
                h("expression as a step", SERVICE, "camunda:expression=\"" + EVIL + "\"", "free-expression"),
                h("class", SERVICE, "camunda:class=\"java.lang.ProcessBuilder\"", "java-class"),
                h(
                        "class in the older namespace",
                        "xmlns:bioc=",
                        "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:bioc=",
                        "unknown-namespace"),
                h("shell task", SERVICE, "camunda:type=\"shell\"", "external-task"),
                h("mail task", SERVICE, "camunda:type=\"mail\"", "external-task"),
                h("external topic", SERVICE, SERVICE + " camunda:topic=\"" + EVIL + "\"", "external-task"),
                h("external priority", SERVICE, SERVICE + " camunda:taskPriority=\"" + EVIL + "\"", "external-task"),
                h(
                        "external task's error expression",
                        EXTENSIONS,
                        "<camunda:errorEventDefinition errorRef=\"Error_Blocked\" expression=\"" + EVIL + "\" />",
                        "external-task"),
                h("result variable of a step", SERVICE, SERVICE + " camunda:resultVariable=\"x\"", "unknown-attribute"),
                h("field as string", EXTENSIONS, "<camunda:field name=\"x\" stringValue=\"y\" />", "field-injection"),
                h(
                        "field as expression",
                        EXTENSIONS,
                        "<camunda:field name=\"x\"><camunda:expression>" + EVIL
                                + "</camunda:expression></camunda:field>",
                        "field-injection"),
                h(
                        "connector",
                        EXTENSIONS,
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                        "connector"),
                h(
                        "script task",
                        "<bpmn:eventBasedGateway id=\"Gateway_Wait\" />",
                        "<bpmn:scriptTask id=\"Gateway_Wait\" scriptFormat=\"groovy\"><bpmn:script>x</bpmn:script></bpmn:scriptTask>",
                        "script"),
                h(
                        "script task without a language",
                        "<bpmn:eventBasedGateway id=\"Gateway_Wait\" />",
                        "<bpmn:scriptTask id=\"Gateway_Wait\"><bpmn:script>" + EVIL
                                + "</bpmn:script></bpmn:scriptTask>",
                        "script"),
                h(
                        "script from a resource",
                        "<bpmn:eventBasedGateway id=\"Gateway_Wait\" />",
                        "<bpmn:scriptTask id=\"Gateway_Wait\" camunda:resource=\"deployment://x.js\" />",
                        "script"),
                h(
                        "decision",
                        "decisionRef=\"score-application\"",
                        "decisionRef=\"" + EVIL + "\"",
                        "expression-not-allowed"),
                h(
                        "decision binding",
                        "decisionRefBinding=\"latest\"",
                        "decisionRefBinding=\"" + EVIL + "\"",
                        "expression-not-allowed"),
                h(
                        "decision version",
                        "decisionRefBinding=\"latest\"",
                        "decisionRefVersion=\"" + EVIL + "\"",
                        "unknown-attribute"),
                h(
                        "decision version tag",
                        "decisionRefBinding=\"latest\"",
                        "decisionRefVersionTag=\"" + EVIL + "\"",
                        "unknown-attribute"),
                h("decision tenant", "decisionRefBinding=\"latest\"", "decisionRefTenantId=\"" + EVIL + "\"", "tenant"),
                h(
                        "decision's result variable",
                        "resultVariable=\"risk\"",
                        "resultVariable=\"" + EVIL + "\"",
                        "bad-variable"),
                h("decision's mapper", "\"singleEntry\"", "\"" + EVIL + "\"", "expression-not-allowed"),
                h("task name", "name=\"Resolve duplicate\"", "name=\"" + EVIL + "\"", "expression-not-allowed"),
                h(
                        "task name in a mix",
                        "name=\"Resolve duplicate\"",
                        "name=\"Resolve #{x}\"",
                        "expression-not-allowed"),
                h(
                        "task documentation",
                        USER,
                        user("<bpmn:documentation>" + EVIL + "</bpmn:documentation>"),
                        "expression-not-allowed"),
                h("form key", "formKey=\"resolve-duplicate\"", "formKey=\"" + EVIL + "\"", "expression-not-allowed"),
                h(
                        "form key by address",
                        "formKey=\"resolve-duplicate\"",
                        "formKey=\"embedded:deployment:x.html\"",
                        "bad-value"),
                h(
                        "form reference",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:formRef=\"" + EVIL + "\" />",
                        "form-in-model"),
                h(
                        "form reference version",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:formRefVersion=\"" + EVIL + "\" />",
                        "form-in-model"),
                h(
                        "form handler class",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:formHandlerClass=\"x.Y\" />",
                        "form-in-model"),
                h(
                        "form field default and validator",
                        EXTENSIONS,
                        "<camunda:formData><camunda:formField id=\"x\" label=\"" + EVIL
                                + "\" type=\"string\" defaultValue=\"" + EVIL
                                + "\"><camunda:validation><camunda:constraint name=\"validator\" config=\"x.Y\" />"
                                + "</camunda:validation></camunda:formField></camunda:formData>",
                        "form-in-model"),
                h(
                        "form property",
                        EXTENSIONS,
                        "<camunda:formProperty id=\"x\" expression=\"" + EVIL + "\" default=\"" + EVIL + "\" />",
                        "form-in-model"),
                h(
                        "assignee",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:assignee=\"" + EVIL + "\" />",
                        "assignment"),
                h(
                        "plain assignee",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:assignee=\"dewi\" />",
                        "assignment"),
                h(
                        "owner",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:owner=\"" + EVIL + "\" />",
                        "assignment"),
                h(
                        "candidate users",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:candidateUsers=\"" + EVIL + "\" />",
                        "assignment"),
                h(
                        "candidate groups",
                        USER,
                        "camunda:formKey=\"resolve-duplicate\" camunda:candidateGroups=\"" + EVIL + "\" />",
                        "assignment"),
                h(
                        "human performer",
                        USER,
                        user("<bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>" + EVIL
                                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer>"),
                        "assignment"),
                h(
                        "potential owner",
                        USER,
                        user(
                                "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>user("
                                        + EVIL
                                        + ")</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>"),
                        "assignment"),
                h("due date", "dueDate=\"PT4H\"", "dueDate=\"" + EVIL + "\"", "expression-call-not-allowed"),
                h("due date by function", "dueDate=\"PT4H\"", "dueDate=\"${now()}\"", "expression-call-not-allowed"),
                h("follow-up date", "\"${followUp}\"", "\"" + EVIL + "\"", "expression-call-not-allowed"),
                h(
                        "priority",
                        "camunda:priority=\"50\"",
                        "camunda:priority=\"" + EVIL + "\"",
                        "expression-call-not-allowed"),
                h("job priority", "jobPriority=\"10\"", "jobPriority=\"" + EVIL + "\"", "expression-call-not-allowed"),
                h(
                        "task listener by class",
                        EXTENSIONS,
                        "<camunda:taskListener event=\"create\" class=\"x.Y\" />",
                        "listener"),
                h(
                        "task listener by expression",
                        EXTENSIONS,
                        "<camunda:taskListener event=\"create\" expression=\"" + EVIL + "\" />",
                        "listener"),
                h(
                        "task listener by delegate expression",
                        EXTENSIONS,
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${activateAccount}\" />",
                        "listener"),
                h(
                        "task listener by script",
                        EXTENSIONS,
                        "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"juel\">" + EVIL
                                + "</camunda:script></camunda:taskListener>",
                        "listener"),
                h(
                        "timeout listener",
                        EXTENSIONS,
                        "<camunda:taskListener event=\"timeout\" id=\"x\" class=\"x.Y\"><bpmn:timerEventDefinition /></camunda:taskListener>",
                        "listener"),
                h(
                        "execution listener by expression",
                        EXTENSIONS,
                        "<camunda:executionListener event=\"start\" expression=\"" + EVIL + "\" />",
                        "listener"),
                h(
                        "execution listener on a flow",
                        "<bpmn:sequenceFlow id=\"Flow_4\" sourceRef=\"Gateway_Risk\" targetRef=\"Task_Decide\" />",
                        "<bpmn:sequenceFlow id=\"Flow_4\" sourceRef=\"Gateway_Risk\" targetRef=\"Task_Decide\"><bpmn:extensionElements>"
                                + "<camunda:executionListener event=\"take\" class=\"x.Y\" /></bpmn:extensionElements></bpmn:sequenceFlow>",
                        "listener"),
                h(
                        "execution listener on the process",
                        "<bpmn:documentation>How",
                        "<bpmn:extensionElements><camunda:executionListener event=\"start\" delegateExpression=\""
                                + EVIL + "\" /></bpmn:extensionElements><bpmn:documentation>How",
                        "listener"),
                h("timer duration", ">PT4H<", ">" + EVIL + "<", "expression-call-not-allowed"),
                h("timer duration by calculation", ">PT4H<", ">${1 + 1}<", "expression-not-a-name"),
                h("timer date", "${papersUntil}", EVIL, "expression-call-not-allowed"),
                h(
                        "timer cycle",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT4H</bpmn:timeDuration>",
                        "<bpmn:timeCycle>" + EVIL + "</bpmn:timeCycle>",
                        "expression-call-not-allowed"),
                h(
                        "timer cycle that never rests",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT4H</bpmn:timeDuration>",
                        "<bpmn:timeCycle>R/PT0S</bpmn:timeCycle>",
                        "bad-value"),
                h("retry cycle", ">R3/PT5M<", ">" + EVIL + "<", "expression-not-allowed"),
                h("retry cycle by variable", ">R3/PT5M<", ">${retries}<", "expression-not-allowed"),
                h("endless retries", ">R3/PT5M<", ">R999999/PT0S<", "bad-value"),
                h("called process", CALL, "calledElement=\"" + EVIL + "\"", "expression-not-allowed"),
                h("called process by variable", CALL, "calledElement=\"${which}\"", "expression-not-allowed"),
                h("called version", CALL, CALL + " camunda:calledElementVersion=\"" + EVIL + "\"", "unknown-attribute"),
                h(
                        "called version tag",
                        CALL,
                        CALL + " camunda:calledElementVersionTag=\"" + EVIL + "\"",
                        "unknown-attribute"),
                h("called tenant", CALL, CALL + " camunda:calledElementTenantId=\"" + EVIL + "\"", "tenant"),
                h("called case", CALL, CALL + " camunda:caseRef=\"" + EVIL + "\"", "case"),
                h("called case version", CALL, CALL + " camunda:caseVersion=\"" + EVIL + "\"", "case"),
                h("mapping class", CALL, CALL + " camunda:variableMappingClass=\"x.Y\"", "variable-mapping"),
                h(
                        "mapping delegate",
                        CALL,
                        CALL + " camunda:variableMappingDelegateExpression=\"" + EVIL + "\"",
                        "variable-mapping"),
                h("business key", "#{execution.processBusinessKey}", EVIL, "bad-value"),
                h(
                        "business key, almost",
                        "#{execution.processBusinessKey}",
                        "#{execution.processInstance}",
                        "bad-value"),
                h("source expression", "${size(papers) + 1}", EVIL, "expression-call-not-allowed"),
                h(
                        "out source expression",
                        "<camunda:out variables=\"all\" local=\"true\" />",
                        "<camunda:out sourceExpression=\"" + EVIL + "\" target=\"x\" />",
                        "expression-call-not-allowed"),
                h(
                        "signal payload",
                        "<bpmn:escalationEventDefinition escalationRef=\"Escalation_Late\" />",
                        "<bpmn:signalEventDefinition signalRef=\"Signal_Closing\"><bpmn:extensionElements><camunda:in sourceExpression=\""
                                + EVIL + "\" target=\"x\" /></bpmn:extensionElements></bpmn:signalEventDefinition>",
                        "expression-call-not-allowed"),
                h("condition", CONDITION, CONDITION.replace("${risk == 'green'}", EVIL), "expression-call-not-allowed"),
                h("condition with text around", CONDITION, CONDITION + " x", "expression-mixed-text"),
                h(
                        "condition that assigns",
                        "${risk == 'green'}",
                        "${risk = 'green'}",
                        "expression-unexpected-character"),
                h(
                        "condition in another language",
                        "<bpmn:conditionExpression ",
                        "<bpmn:conditionExpression language=\"groovy\" ",
                        "script"),
                h(
                        "condition from a resource",
                        "<bpmn:conditionExpression ",
                        "<bpmn:conditionExpression camunda:resource=\"deployment://x.groovy\" ",
                        "script"),
                h(
                        "condition of another type",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tScript\"",
                        "bad-value"),
                h("conditional event", "${risk == \"red\"}", EVIL, "expression-call-not-allowed"),
                h(
                        "conditional event's variable",
                        "variableName=\"risk\"",
                        "variableName=\"" + EVIL + "\"",
                        "bad-variable"),
                h("conditional event's kinds", "\"create, update\"", "\"" + EVIL + "\"", "expression-not-allowed"),
                h(
                        "loop collection",
                        "collection=\"papers\"",
                        "collection=\"" + EVIL + "\"",
                        "expression-call-not-allowed"),
                h("loop element", "elementVariable=\"paper\"", "elementVariable=\"" + EVIL + "\"", "bad-variable"),
                h(
                        "loop input by reference",
                        "<bpmn:loopCardinality ",
                        "<bpmn:loopDataInputRef>" + EVIL + "</bpmn:loopDataInputRef><bpmn:loopCardinality ",
                        "unknown-element"),
                h("loop cardinality", ">3<", ">" + EVIL + "<", "expression-call-not-allowed"),
                h("loop without end", ">3<", ">2000000000<", "bad-value"),
                h("completion condition", "${nrOfCompletedInstances > 2}", EVIL, "expression-call-not-allowed"),
                h("input parameter", "${upper(risk)}", EVIL, "expression-call-not-allowed"),
                h("input parameter with a bean", "${upper(risk)}", "${activateAccount}", "reserved-name"),
                h("input parameter's name", "name=\"label\"", "name=\"" + EVIL + "\"", "bad-variable"),
                h("input parameter named like a step", "name=\"label\"", "name=\"activateAccount\"", "reserved-name"),
                h(
                        "input parameter by script",
                        "${upper(risk)}",
                        "<camunda:script scriptFormat=\"javascript\">x</camunda:script>",
                        "script"),
                h("list value", "<camunda:value>${risk}", "<camunda:value>" + EVIL, "expression-call-not-allowed"),
                h(
                        "list script",
                        "<camunda:value>${risk}</camunda:value>",
                        "<camunda:script scriptFormat=\"juel\">1</camunda:script>",
                        "script"),
                h("map key", "key=\"outcome\"", "key=\"" + EVIL + "\"", "expression-not-allowed"),
                h("map value", ">${outcome}<", ">" + EVIL + "<", "expression-call-not-allowed"),
                h(
                        "result variable named like a step",
                        "resultVariable=\"risk\"",
                        "resultVariable=\"activateAccount\"",
                        "reserved-name"),
                h("property value", "value=\"credit\"", "value=\"" + EVIL + "\"", "expression-not-allowed"),
                h("property name", "name=\"skill\"", "name=\"" + EVIL + "\"", "expression-not-allowed"),
                h("unknown property", "name=\"skill\"", "name=\"run\"", "bad-value"),
                h("queue", "value=\"front-office\"", "value=\"" + EVIL + "\"", "expression-not-allowed"),
                h(
                        "message end by class",
                        "camunda:delegateExpression=\"${sendConfirmation}\"",
                        "camunda:class=\"x.Y\"",
                        "java-class"),
                h(
                        "message end by expression",
                        "camunda:delegateExpression=\"${sendConfirmation}\"",
                        "camunda:expression=\"" + EVIL + "\"",
                        "free-expression"),
                h(
                        "data mapping by expression",
                        USER,
                        user("<bpmn:dataInputAssociation><bpmn:assignment><bpmn:from>" + EVIL
                                + "</bpmn:from></bpmn:assignment>" + "</bpmn:dataInputAssociation>"),
                        "unknown-element"),
                h(
                        "process data mapping",
                        "<bpmn:documentation>How",
                        "<bpmn:property id=\"P\" camunda:srcExpr=\"" + EVIL + "\" /><bpmn:documentation>How",
                        "unknown-attribute"),
                h(
                        "error code variable",
                        "errorCodeVariable=\"code\"",
                        "errorCodeVariable=\"" + EVIL + "\"",
                        "bad-variable"),
                h("annotation", "Read the papers first.", EVIL, "expression-not-allowed"),
                h("diagram", "y=\"80.5\"", "y=\"" + EVIL + "\"", "expression-not-allowed"),
                h("colour", "#aa0000", EVIL, "expression-not-allowed"),
                h("exporter", "exporter=\"Kerani\"", "exporter=\"" + EVIL + "\"", "expression-not-allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placesOfExpressions")
    void isRefused(Hostile hostile) {
        hostile.isRefused();
    }

    @Test
    void thereIsOneForEachPlace() {
        assertThat(placesOfExpressions().map(Hostile::name))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    /** Whatever the list above forgot: no attribute and no text of a model lets a call through. */
    @Test
    void noValueAnywhereMayCall() {
        List<String> values = allValues();
        assertThat(values.size()).isGreaterThan(180);
        for (String damaged : values) {
            assertThat(ModelGate.check("register-customer.bpmn", bytes(damaged), VOCABULARY))
                    .as(damaged)
                    .isNotEmpty();
        }
    }

    /** The good model, once for each attribute and each text in it, with that one value replaced. */
    private static List<String> allValues() {
        var values = java.util.regex.Pattern.compile("(?<!xmlns:\\w{1,10})=\"([^\"]*)\"|>([^<>\\s][^<>]*)</");
        var matcher = values.matcher(BPMN);
        List<String> damaged = new java.util.ArrayList<>();
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            boolean namespace = BPMN.substring(Math.max(0, matcher.start() - 16), matcher.start())
                    .contains("xmlns:");
            boolean declaration = matcher.start() < BPMN.indexOf('\n');
            if (!namespace && !declaration) {
                damaged.add(BPMN.substring(0, matcher.start(group)) + "${x.y()}" + BPMN.substring(matcher.end(group)));
            }
        }
        return damaged;
    }
}

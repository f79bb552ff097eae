package id.kerani.modeling;

import static id.kerani.modeling.ValueRules.ANY_EXPRESSION;
import static id.kerani.modeling.ValueRules.BOOLEAN;
import static id.kerani.modeling.ValueRules.BUSINESS_KEY;
import static id.kerani.modeling.ValueRules.CONDITION;
import static id.kerani.modeling.ValueRules.ID;
import static id.kerani.modeling.ValueRules.KEY;
import static id.kerani.modeling.ValueRules.PLAIN;
import static id.kerani.modeling.ValueRules.PLAIN_NAME;
import static id.kerani.modeling.ValueRules.REFERENCE;
import static id.kerani.modeling.ValueRules.STEP;
import static id.kerani.modeling.ValueRules.VARIABLE;
import static id.kerani.modeling.ValueRules.literalOrVariable;
import static id.kerani.modeling.ValueRules.matching;
import static id.kerani.modeling.ValueRules.named;
import static id.kerani.modeling.ValueRules.oneOf;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a BPMN file may hold: the elements the engine runs (BPMN 2.0, formal/2011-01-03), the diagram, and of the engine's
 * extensions those that are data. Attributes in which the engine reads an expression are the ones with a grammar.
 */
final class BpmnRules {

    /** Names of {@code camunda:property} that Kerani reads; their values are plain text. */
    static final Set<String> PROPERTIES = Set.of(
            "queue",
            "priority",
            "skill",
            "level",
            "serviceLevel",
            "separateFrom",
            "title",
            "title.en",
            "title.id",
            "summary",
            "summary.en",
            "summary.id",
            "subject",
            "phase",
            "milestone",
            "outcome",
            "help");

    private static final ValueRule PRIORITY = literalOrVariable(text -> text.matches("-?[0-9]{1,6}"));
    private static final ValueRule COUNT = literalOrVariable(text -> text.matches("[1-9][0-9]{0,2}"));
    private static final ValueRule BINDING = oneOf("latest", "deployment");
    private static final ValueRule FORMAL = oneOf("bpmn:tFormalExpression");

    static final Map<String, ValueRule> NAMED = Map.of("id", ID, "name", PLAIN);
    private static final Map<String, ValueRule> ASYNC = Map.of(
            "camunda:asyncBefore", BOOLEAN,
            "camunda:asyncAfter", BOOLEAN,
            "camunda:exclusive", BOOLEAN,
            "camunda:jobPriority", PRIORITY);

    private static final Set<String> ARTIFACTS = Set.of("bpmn:textAnnotation", "bpmn:association", "bpmn:group");
    private static final Set<String> ACTIVITIES = Set.of(
            "bpmn:task",
            "bpmn:manualTask",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:sendTask",
            "bpmn:receiveTask",
            "bpmn:businessRuleTask",
            "bpmn:callActivity",
            "bpmn:subProcess",
            "bpmn:transaction");
    private static final Set<String> FLOW_ELEMENTS = union(
            ACTIVITIES,
            ARTIFACTS,
            Set.of(
                    "bpmn:startEvent",
                    "bpmn:intermediateCatchEvent",
                    "bpmn:intermediateThrowEvent",
                    "bpmn:boundaryEvent",
                    "bpmn:endEvent",
                    "bpmn:exclusiveGateway",
                    "bpmn:parallelGateway",
                    "bpmn:inclusiveGateway",
                    "bpmn:eventBasedGateway",
                    "bpmn:sequenceFlow",
                    "bpmn:dataObject",
                    "bpmn:dataObjectReference",
                    "bpmn:dataStoreReference"));

    private BpmnRules() {}

    static RuleBook book() {
        RuleBook book = new RuleBook();
        documents(book);
        activities(book);
        eventsAndGateways(book);
        eventDefinitions(book);
        extensions(book);
        BpmnDiagramRules.add(book);
        return book;
    }

    private static void documents(RuleBook book) {
        book.element("bpmn:definitions")
                .attributes(NAMED)
                .attribute("targetNamespace", PLAIN)
                .attribute("exporter", PLAIN)
                .attribute("exporterVersion", PLAIN)
                .attribute("modeler:executionPlatform", PLAIN)
                .attribute("modeler:executionPlatformVersion", PLAIN)
                .exactlyOnce("bpmn:process")
                .once("bpmn:collaboration")
                .children(
                        "bpmn:message",
                        "bpmn:signal",
                        "bpmn:error",
                        "bpmn:escalation",
                        "bpmn:dataStore",
                        "bpmn:category",
                        "bpmndi:BPMNDiagram");
        book.element("bpmn:process")
                .required("id", KEY)
                .attribute("name", PLAIN)
                .required("isExecutable", BOOLEAN)
                .attribute("processType", oneOf("None", "Public", "Private"))
                .attribute("isClosed", BOOLEAN)
                .required("camunda:historyTimeToLive", matching(Times::isTimeToLive))
                .attribute("camunda:versionTag", PLAIN)
                .attribute("camunda:isStartableInTasklist", BOOLEAN)
                .attribute("camunda:jobPriority", PRIORITY)
                .children(FLOW_ELEMENTS)
                .children("bpmn:documentation", "bpmn:property")
                .once("bpmn:extensionElements", "bpmn:laneSet");
        book.element("bpmn:laneSet", "bpmn:childLaneSet").attributes(NAMED).children("bpmn:lane", "bpmn:documentation");
        book.element("bpmn:lane")
                .attributes(NAMED)
                .children("bpmn:flowNodeRef", "bpmn:documentation")
                .once("bpmn:extensionElements", "bpmn:childLaneSet");
        book.element("bpmn:collaboration")
                .attributes(NAMED)
                .attribute("isClosed", BOOLEAN)
                .children(ARTIFACTS)
                .children("bpmn:participant", "bpmn:messageFlow", "bpmn:documentation");
        book.element("bpmn:participant")
                .attributes(NAMED)
                .attribute("processRef", matching(text -> text.matches("[A-Za-z0-9_.-]{1,120}")))
                .children("bpmn:documentation");
        book.element("bpmn:messageFlow")
                .attributes(NAMED)
                .attribute("sourceRef", REFERENCE)
                .attribute("targetRef", REFERENCE)
                .attribute("messageRef", REFERENCE)
                .children("bpmn:documentation");
        book.element("bpmn:message").required("id", ID).required("name", named(NameKind.MESSAGE));
        book.element("bpmn:signal").required("id", ID).required("name", PLAIN_NAME);
        book.element("bpmn:error")
                .required("id", ID)
                .attribute("name", PLAIN)
                .required("errorCode", named(NameKind.ERROR))
                .attribute("camunda:errorMessage", PLAIN);
        book.element("bpmn:escalation")
                .required("id", ID)
                .attribute("name", PLAIN)
                .required("escalationCode", PLAIN_NAME);
        book.element("bpmn:documentation")
                .attribute("id", ID)
                .attribute("textFormat", PLAIN)
                .text(PLAIN);
        book.element("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef", "bpmn:sourceRef", "bpmn:targetRef")
                .text(REFERENCE);
        book.element("bpmn:category").attributes(NAMED).children("bpmn:categoryValue");
        book.element("bpmn:categoryValue").attribute("id", ID).attribute("value", PLAIN);
        book.element("bpmn:group").attribute("id", ID).attribute("categoryValueRef", REFERENCE);
        book.element("bpmn:textAnnotation")
                .attribute("id", ID)
                .attribute("textFormat", PLAIN)
                .once("bpmn:text");
        book.element("bpmn:text").text(PLAIN);
        book.element("bpmn:association")
                .attribute("id", ID)
                .attribute("sourceRef", REFERENCE)
                .attribute("targetRef", REFERENCE)
                .attribute("associationDirection", oneOf("None", "One", "Both"));
        book.element("bpmn:dataObject", "bpmn:dataStore").attributes(NAMED).attribute("isCollection", BOOLEAN);
        book.element("bpmn:dataObjectReference").attributes(NAMED).attribute("dataObjectRef", REFERENCE);
        book.element("bpmn:dataStoreReference").attributes(NAMED).attribute("dataStoreRef", REFERENCE);
        book.element("bpmn:property").attributes(NAMED);
        book.element("bpmn:dataInputAssociation", "bpmn:dataOutputAssociation")
                .attribute("id", ID)
                .once("bpmn:sourceRef", "bpmn:targetRef");
    }

    private static ElementRule flowNode(RuleBook book, String... names) {
        return book.element(names)
                .required("id", ID)
                .attribute("name", PLAIN)
                .attributes(ASYNC)
                .children("bpmn:documentation", "bpmn:incoming", "bpmn:outgoing")
                .once("bpmn:extensionElements");
    }

    private static ElementRule activity(RuleBook book, String... names) {
        return flowNode(book, names)
                .attribute("default", REFERENCE)
                .attribute("isForCompensation", BOOLEAN)
                .children("bpmn:property", "bpmn:dataInputAssociation", "bpmn:dataOutputAssociation")
                .once("bpmn:multiInstanceLoopCharacteristics");
    }

    private static void activities(RuleBook book) {
        activity(book, "bpmn:task", "bpmn:manualTask");
        activity(book, "bpmn:userTask")
                .required("camunda:formKey", named(NameKind.FORM))
                .attribute("camunda:dueDate", literalOrVariable(Times::isDateOrDuration))
                .attribute("camunda:followUpDate", literalOrVariable(Times::isDateOrDuration))
                .attribute("camunda:priority", PRIORITY);
        activity(book, "bpmn:serviceTask", "bpmn:sendTask").required("camunda:delegateExpression", STEP);
        activity(book, "bpmn:receiveTask").required("messageRef", REFERENCE);
        activity(book, "bpmn:businessRuleTask")
                .attribute("camunda:delegateExpression", STEP)
                .attribute("camunda:decisionRef", named(NameKind.DECISION))
                .attribute("camunda:decisionRefBinding", BINDING)
                .attribute("camunda:resultVariable", VARIABLE)
                .attribute(
                        "camunda:mapDecisionResult",
                        oneOf("singleEntry", "singleResult", "collectEntries", "resultList"));
        activity(book, "bpmn:callActivity")
                .required("calledElement", named(NameKind.PROCESS))
                .attribute("camunda:calledElementBinding", BINDING);
        activity(book, "bpmn:subProcess", "bpmn:transaction")
                .attribute("triggeredByEvent", BOOLEAN)
                .children(FLOW_ELEMENTS);
        book.element("bpmn:multiInstanceLoopCharacteristics")
                .attribute("id", ID)
                .attribute("isSequential", BOOLEAN)
                .attribute("camunda:collection", (check, element, place, value) -> {
                    ValueRule rule = value.contains("{") ? literalOrVariable(text -> false) : VARIABLE;
                    rule.check(check, element, place, value);
                })
                .attribute("camunda:elementVariable", VARIABLE)
                .attributes(ASYNC)
                .once("bpmn:loopCardinality", "bpmn:completionCondition", "bpmn:extensionElements");
        expression(book, "bpmn:loopCardinality", COUNT);
        expression(book, "bpmn:completionCondition", CONDITION);
    }

    private static void eventsAndGateways(RuleBook book) {
        String[] catching = {
            "bpmn:messageEventDefinition",
            "bpmn:timerEventDefinition",
            "bpmn:signalEventDefinition",
            "bpmn:conditionalEventDefinition"
        };
        flowNode(book, "bpmn:startEvent")
                .attribute("isInterrupting", BOOLEAN)
                .attribute("camunda:initiator", VARIABLE)
                .once(catching)
                .once("bpmn:errorEventDefinition", "bpmn:escalationEventDefinition", "bpmn:compensateEventDefinition");
        flowNode(book, "bpmn:intermediateCatchEvent").once(catching).once("bpmn:linkEventDefinition");
        flowNode(book, "bpmn:boundaryEvent")
                .required("attachedToRef", REFERENCE)
                .attribute("cancelActivity", BOOLEAN)
                .once(catching)
                .once(
                        "bpmn:errorEventDefinition",
                        "bpmn:escalationEventDefinition",
                        "bpmn:compensateEventDefinition",
                        "bpmn:cancelEventDefinition");
        flowNode(book, "bpmn:intermediateThrowEvent", "bpmn:endEvent")
                .once(
                        "bpmn:messageEventDefinition",
                        "bpmn:signalEventDefinition",
                        "bpmn:errorEventDefinition",
                        "bpmn:escalationEventDefinition",
                        "bpmn:compensateEventDefinition",
                        "bpmn:cancelEventDefinition",
                        "bpmn:terminateEventDefinition",
                        "bpmn:linkEventDefinition");
        flowNode(book, "bpmn:exclusiveGateway", "bpmn:inclusiveGateway")
                .attribute("default", REFERENCE)
                .attribute("gatewayDirection", PLAIN);
        flowNode(book, "bpmn:parallelGateway").attribute("gatewayDirection", PLAIN);
        flowNode(book, "bpmn:eventBasedGateway")
                .attribute("gatewayDirection", PLAIN)
                .attribute("instantiate", oneOf("false"))
                .attribute("eventGatewayType", oneOf("Exclusive"));
        book.element("bpmn:sequenceFlow")
                .required("id", ID)
                .attribute("name", PLAIN)
                .required("sourceRef", REFERENCE)
                .required("targetRef", REFERENCE)
                .children("bpmn:documentation")
                .once("bpmn:conditionExpression", "bpmn:extensionElements");
        expression(book, "bpmn:conditionExpression", CONDITION);
    }

    private static void eventDefinitions(RuleBook book) {
        book.element("bpmn:messageEventDefinition")
                .attribute("id", ID)
                .required("messageRef", REFERENCE)
                .attribute("camunda:delegateExpression", STEP);
        for (String throwing : Set.of("bpmn:intermediateThrowEvent", "bpmn:endEvent")) {
            book.elementIn(throwing, "bpmn:messageEventDefinition")
                    .attribute("id", ID)
                    .required("messageRef", REFERENCE)
                    .required("camunda:delegateExpression", STEP);
        }
        book.element("bpmn:timerEventDefinition")
                .attribute("id", ID)
                .once("bpmn:timeDate", "bpmn:timeDuration", "bpmn:timeCycle");
        expression(book, "bpmn:timeDate", literalOrVariable(Times::isDate));
        expression(book, "bpmn:timeDuration", literalOrVariable(Times::isDuration));
        expression(book, "bpmn:timeCycle", literalOrVariable(Times::isCycle));
        book.element("bpmn:signalEventDefinition")
                .attribute("id", ID)
                .required("signalRef", REFERENCE)
                .attribute("camunda:async", BOOLEAN)
                .once("bpmn:extensionElements");
        book.element("bpmn:errorEventDefinition")
                .attribute("id", ID)
                .attribute("errorRef", REFERENCE)
                .attribute("camunda:errorCodeVariable", VARIABLE)
                .attribute("camunda:errorMessageVariable", VARIABLE);
        book.element("bpmn:escalationEventDefinition")
                .attribute("id", ID)
                .attribute("escalationRef", REFERENCE)
                .attribute("camunda:escalationCodeVariable", VARIABLE);
        book.element("bpmn:conditionalEventDefinition")
                .attribute("id", ID)
                .attribute("camunda:variableName", VARIABLE)
                .attribute(
                        "camunda:variableEvents",
                        matching(text -> text.matches("(create|update|delete)(, ?(create|update|delete)){0,2}")))
                .exactlyOnce("bpmn:condition");
        expression(book, "bpmn:condition", CONDITION);
        book.element("bpmn:compensateEventDefinition")
                .attribute("id", ID)
                .attribute("activityRef", REFERENCE)
                .attribute("waitForCompletion", BOOLEAN);
        book.element("bpmn:linkEventDefinition").attribute("id", ID).required("name", PLAIN_NAME);
        book.element("bpmn:terminateEventDefinition", "bpmn:cancelEventDefinition")
                .attribute("id", ID);
    }

    private static void extensions(RuleBook book) {
        book.element("bpmn:extensionElements")
                .once("camunda:properties", "camunda:inputOutput", "camunda:failedJobRetryTimeCycle");
        for (String holder : Set.of("bpmn:process", "bpmn:lane", "bpmn:sequenceFlow")) {
            book.elementIn(holder, "bpmn:extensionElements").once("camunda:properties");
        }
        book.elementIn("bpmn:callActivity", "bpmn:extensionElements")
                .once("camunda:properties", "camunda:inputOutput", "camunda:failedJobRetryTimeCycle")
                .children("camunda:in", "camunda:out");
        book.elementIn("bpmn:signalEventDefinition", "bpmn:extensionElements").children("camunda:in");
        book.elementIn("bpmn:multiInstanceLoopCharacteristics", "bpmn:extensionElements")
                .once("camunda:failedJobRetryTimeCycle");
        book.element("camunda:properties").children("camunda:property");
        book.element("camunda:property")
                .attribute("id", ID)
                .required("name", matching(PROPERTIES::contains))
                .required("value", PLAIN);
        book.element("camunda:failedJobRetryTimeCycle").text(matching(text -> Times.isRetry(text.strip())));
        book.element("camunda:inputOutput").children("camunda:inputParameter", "camunda:outputParameter");
        book.element("camunda:inputParameter", "camunda:outputParameter")
                .required("name", VARIABLE)
                .text(ANY_EXPRESSION)
                .once("camunda:list", "camunda:map");
        book.element("camunda:list").children("camunda:value");
        book.element("camunda:value").text(ANY_EXPRESSION);
        book.element("camunda:map").children("camunda:entry");
        book.element("camunda:entry").required("key", PLAIN_NAME).text(ANY_EXPRESSION);
        book.element("camunda:in")
                .attribute("businessKey", BUSINESS_KEY)
                .attribute("source", VARIABLE)
                .attribute("sourceExpression", ANY_EXPRESSION)
                .attribute("target", VARIABLE)
                .attribute("variables", oneOf("all"))
                .attribute("local", BOOLEAN);
        book.element("camunda:out")
                .attribute("source", VARIABLE)
                .attribute("sourceExpression", ANY_EXPRESSION)
                .attribute("target", VARIABLE)
                .attribute("variables", oneOf("all"))
                .attribute("local", BOOLEAN);
    }

    private static void expression(RuleBook book, String name, ValueRule rule) {
        book.element(name).attribute("id", ID).attribute("xsi:type", FORMAL).text(rule);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}

package id.kerani.modeling;

import java.nio.charset.StandardCharsets;

/** Models that pass the gate, for tests that damage them. */
final class GoodModels {

    static final ModelVocabulary VOCABULARY = ModelVocabulary.empty()
            .with(NameKind.STEP, "activateAccount", "sendConfirmation", "checkDuplicates")
            .with(NameKind.FORM, "decide-on-application", "resolve-duplicate")
            .with(NameKind.DECISION, "score-application")
            .with(NameKind.MESSAGE, "application-cancelled", "papers-arrived", "confirmation")
            .with(NameKind.ERROR, "customer.blocked")
            .with(NameKind.QUEUE, "front-office", "back-office")
            .with(NameKind.PROCESS, "ask-for-papers", "register-customer");

    static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
                xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" id="Definitions_1"
                targetNamespace="http://kerani.id/processes" exporter="Kerani" exporterVersion="1"
                modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
              <bpmn:message id="Message_Cancelled" name="application-cancelled" />
              <bpmn:message id="Message_Papers" name="papers-arrived" />
              <bpmn:message id="Message_Confirmation" name="confirmation" />
              <bpmn:signal id="Signal_Closing" name="closing-time" />
              <bpmn:error id="Error_Blocked" name="Blocked" errorCode="customer.blocked" />
              <bpmn:escalation id="Escalation_Late" name="Late" escalationCode="late" />
              <bpmn:collaboration id="Collaboration_1">
                <bpmn:participant id="Participant_1" name="Toko" processRef="register-customer" />
              </bpmn:collaboration>
              <bpmn:process id="register-customer" name="Register customer" isExecutable="true"
                  camunda:historyTimeToLive="P180D" camunda:versionTag="1">
                <bpmn:documentation>How a customer is registered.</bpmn:documentation>
                <bpmn:laneSet id="LaneSet_1">
                  <bpmn:lane id="Lane_Front" name="Front office">
                    <bpmn:extensionElements>
                      <camunda:properties><camunda:property name="queue" value="front-office" /></camunda:properties>
                    </bpmn:extensionElements>
                    <bpmn:flowNodeRef>Event_Start</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>Task_Decide</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>Sub_Resolve</bpmn:flowNodeRef>
                  </bpmn:lane>
                </bpmn:laneSet>
                <bpmn:startEvent id="Event_Start" name="Application arrived" camunda:asyncAfter="true" camunda:initiator="starter">
                  <bpmn:outgoing>Flow_1</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Task_Score" />
                <bpmn:businessRuleTask id="Task_Score" name="Score application" camunda:decisionRef="score-application"
                    camunda:decisionRefBinding="latest" camunda:resultVariable="risk" camunda:mapDecisionResult="singleEntry">
                  <bpmn:incoming>Flow_1</bpmn:incoming>
                  <bpmn:outgoing>Flow_2</bpmn:outgoing>
                </bpmn:businessRuleTask>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_Score" targetRef="Gateway_Risk" />
                <bpmn:exclusiveGateway id="Gateway_Risk" name="Is it green?" default="Flow_4" />
                <bpmn:sequenceFlow id="Flow_3" name="yes" sourceRef="Gateway_Risk" targetRef="Task_Activate">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${risk == 'green'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_4" sourceRef="Gateway_Risk" targetRef="Task_Decide" />
                <bpmn:userTask id="Task_Decide" name="Decide on application" camunda:formKey="decide-on-application"
                    camunda:dueDate="PT4H" camunda:followUpDate="${followUp}" camunda:priority="50" camunda:jobPriority="10">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="skill" value="credit" />
                      <camunda:property name="serviceLevel" value="PT4H" />
                    </camunda:properties>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="label">${upper(risk)}</camunda:inputParameter>
                      <camunda:inputParameter name="choices"><camunda:list>
                        <camunda:value>accept</camunda:value><camunda:value>${risk}</camunda:value>
                      </camunda:list></camunda:inputParameter>
                      <camunda:outputParameter name="decided"><camunda:map>
                        <camunda:entry key="outcome">${outcome}</camunda:entry>
                      </camunda:map></camunda:outputParameter>
                    </camunda:inputOutput>
                    <camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>
                  </bpmn:extensionElements>
                  <bpmn:multiInstanceLoopCharacteristics isSequential="true" camunda:collection="papers" camunda:elementVariable="paper">
                    <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">3</bpmn:loopCardinality>
                    <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${nrOfCompletedInstances > 2}</bpmn:completionCondition>
                  </bpmn:multiInstanceLoopCharacteristics>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="BoundaryEvent_Late" cancelActivity="false" attachedToRef="Task_Decide">
                  <bpmn:outgoing>Flow_5</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="Timer_1">
                    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT4H</bpmn:timeDuration>
                  </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="Flow_5" sourceRef="BoundaryEvent_Late" targetRef="Event_Escalated" />
                <bpmn:endEvent id="Event_Escalated"><bpmn:escalationEventDefinition escalationRef="Escalation_Late" /></bpmn:endEvent>
                <bpmn:boundaryEvent id="BoundaryEvent_Cancelled" attachedToRef="Task_Decide">
                  <bpmn:outgoing>Flow_6</bpmn:outgoing>
                  <bpmn:messageEventDefinition messageRef="Message_Cancelled" />
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="Flow_6" sourceRef="BoundaryEvent_Cancelled" targetRef="Event_Confirmed" />
                <bpmn:endEvent id="Event_Confirmed">
                  <bpmn:messageEventDefinition messageRef="Message_Confirmation" camunda:delegateExpression="${sendConfirmation}" />
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="Flow_7" sourceRef="Task_Decide" targetRef="Sub_Resolve" />
                <bpmn:subProcess id="Sub_Resolve" name="Resolve">
                  <bpmn:incoming>Flow_7</bpmn:incoming>
                  <bpmn:startEvent id="Event_SubStart" />
                  <bpmn:userTask id="Task_Resolve" name="Resolve duplicate" camunda:formKey="resolve-duplicate" />
                  <bpmn:callActivity id="Call_Papers" name="Ask for papers" calledElement="ask-for-papers" camunda:calledElementBinding="latest">
                    <bpmn:extensionElements>
                      <camunda:in businessKey="#{execution.processBusinessKey}" />
                      <camunda:in source="risk" target="risk" />
                      <camunda:in sourceExpression="${size(papers) + 1}" target="number" />
                      <camunda:out variables="all" local="true" />
                    </bpmn:extensionElements>
                  </bpmn:callActivity>
                  <bpmn:sequenceFlow id="Flow_8" sourceRef="Event_SubStart" targetRef="Task_Resolve" />
                  <bpmn:sequenceFlow id="Flow_9" sourceRef="Task_Resolve" targetRef="Call_Papers" />
                </bpmn:subProcess>
                <bpmn:sequenceFlow id="Flow_10" sourceRef="Sub_Resolve" targetRef="Task_Activate" />
                <bpmn:serviceTask id="Task_Activate" name="Activate account" camunda:delegateExpression="${activateAccount}"
                    camunda:asyncBefore="true" camunda:exclusive="true" />
                <bpmn:boundaryEvent id="BoundaryEvent_Blocked" attachedToRef="Task_Activate">
                  <bpmn:errorEventDefinition errorRef="Error_Blocked" camunda:errorCodeVariable="code" />
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="Flow_11" sourceRef="Task_Activate" targetRef="Gateway_Wait" />
                <bpmn:eventBasedGateway id="Gateway_Wait" />
                <bpmn:sequenceFlow id="Flow_12" sourceRef="Gateway_Wait" targetRef="Event_Papers" />
                <bpmn:sequenceFlow id="Flow_13" sourceRef="Gateway_Wait" targetRef="Event_Date" />
                <bpmn:sequenceFlow id="Flow_14" sourceRef="Gateway_Wait" targetRef="Event_Condition" />
                <bpmn:intermediateCatchEvent id="Event_Papers"><bpmn:messageEventDefinition messageRef="Message_Papers" /></bpmn:intermediateCatchEvent>
                <bpmn:intermediateCatchEvent id="Event_Date">
                  <bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${papersUntil}</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:intermediateCatchEvent id="Event_Condition">
                  <bpmn:conditionalEventDefinition camunda:variableName="risk" camunda:variableEvents="create, update">
                    <bpmn:condition xsi:type="bpmn:tFormalExpression">${risk == "red"}</bpmn:condition>
                  </bpmn:conditionalEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:textAnnotation id="Annotation_1"><bpmn:text>Read the papers first.</bpmn:text></bpmn:textAnnotation>
                <bpmn:association id="Association_1" sourceRef="Task_Decide" targetRef="Annotation_1" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="Diagram_1">
                <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">
                  <bpmndi:BPMNShape id="Shape_1" bpmnElement="Task_Decide" bioc:stroke="#aa0000">
                    <dc:Bounds x="100" y="80.5" width="100" height="80" /><bpmndi:BPMNLabel />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="Edge_1" bpmnElement="Flow_1"><di:waypoint x="1" y="2" /><di:waypoint x="-1" y="2" /></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
                xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
                id="Definitions_Score" name="Score" namespace="http://kerani.id/decisions">
              <inputData id="Input_Limit" name="Credit limit" />
              <decision id="score-application" name="Score application" camunda:historyTimeToLive="180">
                <description>Green, yellow or red.</description>
                <informationRequirement id="Requirement_1"><requiredDecision href="#base-score" /></informationRequirement>
                <informationRequirement id="Requirement_2"><requiredInput href="#Input_Limit" /></informationRequirement>
                <decisionTable id="Table_1" hitPolicy="FIRST" biodi:annotationsWidth="200">
                  <input id="Column_1" label="Limit" biodi:width="192" camunda:inputVariable="limit">
                    <inputExpression id="Expression_1" typeRef="number"><text>creditLimit</text></inputExpression>
                  </input>
                  <output id="Column_2" label="Risk" name="risk" typeRef="string">
                    <outputValues id="Values_1"><text>"green","yellow","red"</text></outputValues>
                  </output>
                  <rule id="Rule_1">
                    <description>Small limits</description>
                    <inputEntry id="Entry_1" expressionLanguage="feel"><text>&lt; 1000000</text></inputEntry>
                    <outputEntry id="Entry_2"><text>"green"</text></outputEntry>
                  </rule>
                  <rule id="Rule_2">
                    <inputEntry id="Entry_3"><text></text></inputEntry>
                    <outputEntry id="Entry_4"><text>if base > 3 then "red" else "yellow"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
              <decision id="base-score" name="Base score" camunda:historyTimeToLive="P180D">
                <variable id="Variable_1" name="base" typeRef="number" />
                <literalExpression id="Literal_1" expressionLanguage="FEEL"><text>sum([years, orders / 10])</text></literalExpression>
              </decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="Diagram_1">
                <dmndi:DMNShape id="Shape_1" dmnElementRef="score-application"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
                <dmndi:DMNEdge id="Edge_1" dmnElementRef="Requirement_1"><di:waypoint x="1" y="2" /></dmndi:DMNEdge>
              </dmndi:DMNDiagram></dmndi:DMNDI>
            </definitions>
            """;

    private GoodModels() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

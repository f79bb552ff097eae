package id.kerani.modeling;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that people know from elsewhere and that have no place here: each gets its own explanation. */
final class Refused {

    private static final Map<String, Code> ELEMENTS = Map.ofEntries(
            Map.entry("bpmn:scriptTask", Code.SCRIPT),
            Map.entry("bpmn:script", Code.SCRIPT),
            Map.entry("camunda:script", Code.SCRIPT),
            Map.entry("camunda:executionListener", Code.LISTENER),
            Map.entry("camunda:taskListener", Code.LISTENER),
            Map.entry("camunda:connector", Code.CONNECTOR),
            Map.entry("camunda:field", Code.FIELD_INJECTION),
            Map.entry("camunda:formData", Code.FORM_IN_MODEL),
            Map.entry("camunda:formProperty", Code.FORM_IN_MODEL),
            Map.entry("camunda:errorEventDefinition", Code.EXTERNAL_TASK),
            Map.entry("camunda:potentialStarter", Code.STARTER),
            Map.entry("bpmn:potentialOwner", Code.ASSIGNMENT),
            Map.entry("bpmn:humanPerformer", Code.ASSIGNMENT),
            Map.entry("bpmn:performer", Code.ASSIGNMENT),
            Map.entry("bpmn:import", Code.IMPORT));

    private static final Map<String, Code> ATTRIBUTES = Map.ofEntries(
            Map.entry("camunda:class", Code.JAVA_CLASS),
            Map.entry("camunda:expression", Code.FREE_EXPRESSION),
            Map.entry("camunda:type", Code.EXTERNAL_TASK),
            Map.entry("camunda:topic", Code.EXTERNAL_TASK),
            Map.entry("camunda:taskPriority", Code.EXTERNAL_TASK),
            Map.entry("camunda:assignee", Code.ASSIGNMENT),
            Map.entry("camunda:owner", Code.ASSIGNMENT),
            Map.entry("camunda:candidateUsers", Code.ASSIGNMENT),
            Map.entry("camunda:candidateGroups", Code.ASSIGNMENT),
            Map.entry("camunda:candidateStarterUsers", Code.STARTER),
            Map.entry("camunda:candidateStarterGroups", Code.STARTER),
            Map.entry("camunda:formRef", Code.FORM_IN_MODEL),
            Map.entry("camunda:formRefBinding", Code.FORM_IN_MODEL),
            Map.entry("camunda:formRefVersion", Code.FORM_IN_MODEL),
            Map.entry("camunda:formHandlerClass", Code.FORM_IN_MODEL),
            Map.entry("camunda:resource", Code.SCRIPT),
            Map.entry("scriptFormat", Code.SCRIPT),
            Map.entry("language", Code.SCRIPT),
            Map.entry("camunda:variableMappingClass", Code.VARIABLE_MAPPING),
            Map.entry("camunda:variableMappingDelegateExpression", Code.VARIABLE_MAPPING),
            Map.entry("camunda:caseRef", Code.CASE),
            Map.entry("camunda:caseBinding", Code.CASE),
            Map.entry("camunda:caseVersion", Code.CASE),
            Map.entry("camunda:caseTenantId", Code.TENANT),
            Map.entry("camunda:calledElementTenantId", Code.TENANT),
            Map.entry("camunda:decisionRefTenantId", Code.TENANT));

    private Refused() {}

    static @Nullable Code element(String name) {
        return ELEMENTS.get(name);
    }

    static @Nullable Code attribute(String name) {
        return ATTRIBUTES.get(name);
    }
}

package id.kerani.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Reads the traits of user tasks while a model is parsed and puts our listener on each, so that no model can forget it
 * and none can name another.
 */
class ModelListener extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final String TRAITS = "kerani.traits";
    private static final String PROPERTIES = "kerani.properties";

    private final Supplier<TaskEvents> events;

    ModelListener(Supplier<TaskEvents> events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty(PROPERTIES, properties(element));
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener(TaskEvents::created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener(TaskEvents::completed));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener(TaskEvents::withdrawn));
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        Map<String, String> queues = new HashMap<>();
        collectQueues(process, queues);
        assignTraits(definition, queues);
    }

    private static void collectQueues(Element parent, Map<String, String> queues) {
        for (Element laneSet : parent.elements("laneSet")) {
            lanes(laneSet, queues);
        }
        for (Element child : parent.elements("childLaneSet")) {
            lanes(child, queues);
        }
    }

    private static void lanes(Element laneSet, Map<String, String> queues) {
        for (Element lane : laneSet.elements("lane")) {
            String queue = properties(lane).get("queue");
            if (queue != null) {
                lane.elements("flowNodeRef")
                        .forEach(node -> queues.put(node.getText().trim(), queue));
            }
            collectQueues(lane, queues);
        }
    }

    private static void assignTraits(ScopeImpl scope, Map<String, String> queues) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (activity.getProperty(PROPERTIES) instanceof Map<?, ?> properties) {
                activity.setProperty(TRAITS, traits(properties, queueOf(activity, queues)));
            }
            assignTraits(activity, queues);
        }
    }

    /** Nodes inside a subprocess lie in the subprocess's lane. */
    private static String queueOf(ActivityImpl activity, Map<String, String> queues) {
        ScopeImpl place = activity;
        while (place != null) {
            String queue = queues.get(place.getId());
            if (queue != null) {
                return queue;
            }
            place = place instanceof ActivityImpl inner ? inner.getFlowScope() : null;
        }
        throw new IllegalStateException("The user task " + activity.getId()
                + " lies in no lane with a property 'queue': nobody would ever see it");
    }

    private static StepTraits traits(Map<?, ?> properties, String queue) {
        Object serviceLevel = properties.get("serviceLevel");
        Object separate = properties.get("separateFrom");
        Object skill = properties.get("skill");
        Object level = properties.get("level");
        Set<String> separateFrom = new LinkedHashSet<>();
        if (separate != null) {
            Arrays.stream(separate.toString().split(",")).map(String::trim).forEach(separateFrom::add);
        }
        return new StepTraits(
                queue,
                serviceLevel == null ? null : Duration.parse(serviceLevel.toString()),
                separateFrom,
                skill == null ? null : skill.toString(),
                level == null ? 1 : Integer.parseInt(level.toString()));
    }

    private static Map<String, String> properties(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties == null) {
            return Map.of();
        }
        Map<String, String> all = new HashMap<>();
        properties
                .elementsNS(CAMUNDA, "property")
                .forEach(property -> all.put(property.attribute("name"), property.attribute("value")));
        return all;
    }

    private TaskListener listener(BiConsumer<TaskEvents, EngineTask> call) {
        return task -> call.accept(events.get(), describe(task));
    }

    private static EngineTask describe(DelegateTask delegate) {
        TaskEntity task = (TaskEntity) delegate;
        var execution = task.getExecution();
        UUID caseId = caseId(execution.getProcessBusinessKey());
        if (caseId == null) {
            throw new IllegalStateException("The process of task " + task.getTaskDefinitionKey() + " carries no case");
        }
        return new EngineTask(
                task.getId(),
                caseId,
                task.getProcessDefinition().getKey(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getTaskDefinition().getFormKey().getExpressionText(),
                task.getPriority(),
                (StepTraits) execution.getActivity().getProperty(TRAITS));
    }

    /** The business key as a case's id; absent when it is none. */
    static @Nullable UUID caseId(@Nullable String businessKey) {
        try {
            return businessKey == null ? null : UUID.fromString(businessKey);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

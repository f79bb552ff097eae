package id.kerani.modeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a single attribute cannot tell: the file's name is the key, each user task lies in a lane that names its queue. */
final class BpmnStructure {

    private final Check check;
    private final XmlElement definitions;
    private final Map<String, XmlElement> lanes = new HashMap<>();

    BpmnStructure(Check check, XmlElement definitions) {
        this.check = check;
        this.definitions = definitions;
    }

    /** Reports what is wrong and answers the user tasks. */
    List<ModelInventory.HumanTask> check(String key) {
        List<ModelInventory.HumanTask> tasks = new ArrayList<>();
        List<XmlElement> processes = definitions.children("bpmn:process").toList();
        if (processes.size() != 1) {
            check.report(definitions, Code.ONE_PROCESS, String.valueOf(processes.size()));
        }
        for (XmlElement process : processes) {
            String id = process.attribute("id");
            if (id != null) {
                check.id(process, id);
                if (!id.equals(key)) {
                    check.report(process, Code.FILE_NAME, id);
                }
            }
            if ("false".equals(process.attribute("isExecutable"))) {
                check.report(process, Code.NOT_EXECUTABLE);
            }
            process.all().filter(e -> e.name().equals("bpmn:lane")).forEach(this::lane);
            process.all().forEach(element -> {
                switch (element.name()) {
                    case "bpmn:userTask" -> tasks.add(task(id == null ? "" : id, element));
                    case "bpmn:businessRuleTask" -> decisionOrStep(element);
                    case "bpmn:timerEventDefinition" -> timer(element);
                    case "camunda:inputParameter", "camunda:outputParameter", "camunda:entry" -> oneValue(element);
                    case "camunda:in", "camunda:out" -> mapping(element);
                    case "camunda:property" -> property(element);
                    case "bpmn:multiInstanceLoopCharacteristics" -> loop(element);
                    default -> {
                        // told by its own attributes
                    }
                }
            });
        }
        return tasks;
    }

    private void lane(XmlElement lane) {
        lane.children("bpmn:flowNodeRef").forEach(reference -> {
            String node = reference.text().strip();
            XmlElement other = lanes.get(node);
            if (other == null || isInside(lane, other)) {
                lanes.put(node, lane);
            } else if (!isInside(other, lane)) {
                check.report(reference, Code.TWO_LANES, node);
            }
        });
    }

    /** A task inside a subprocess lies in the lane of the subprocess. */
    private ModelInventory.HumanTask task(String process, XmlElement task) {
        XmlElement lane = null;
        for (XmlElement at = task; at != null && lane == null; at = at.parent()) {
            String id = at.attribute("id");
            lane = id == null ? null : lanes.get(id);
        }
        String queue = "";
        if (lane == null) {
            check.report(task, Code.NO_LANE);
        } else {
            queue = queue(lane);
            if (queue.isEmpty()) {
                check.report(lane, Code.QUEUE_MISSING);
            }
        }
        return new ModelInventory.HumanTask(
                process,
                orEmpty(task.attribute("id")),
                orEmpty(task.attribute("name")),
                orEmpty(task.attribute("camunda:formKey")),
                queue,
                properties(task));
    }

    private String queue(XmlElement lane) {
        String queue = properties(lane).getOrDefault("queue", "");
        if (!queue.isBlank()) {
            check.use(lane, NameKind.QUEUE, queue);
        }
        return queue;
    }

    /** Values that are read as something else than words. */
    private void property(XmlElement property) {
        String value = orEmpty(property.attribute("value"));
        boolean good =
                switch (orEmpty(property.attribute("name"))) {
                    case "serviceLevel" -> Times.isWorkingTime(value);
                    case "level" -> value.matches("[1-9]");
                    case "priority" -> value.matches("[0-9]{1,3}");
                    case "queue" -> !value.isBlank();
                    default -> true;
                };
        if (!good) {
            check.report(property, Code.BAD_VALUE, orEmpty(property.attribute("name")), ValueRules.shortened(value));
        }
    }

    private void decisionOrStep(XmlElement task) {
        boolean decision = task.attribute("camunda:decisionRef") != null;
        boolean step = task.attribute("camunda:delegateExpression") != null;
        if (!decision && !step) {
            check.report(task, Code.MISSING_ATTRIBUTE, "camunda:decisionRef");
        } else if (decision && step) {
            check.report(task, Code.BAD_VALUE, "camunda:delegateExpression", "");
        }
        if (decision && task.attribute("camunda:resultVariable") == null) {
            check.report(task, Code.MISSING_ATTRIBUTE, "camunda:resultVariable");
        }
    }

    private void timer(XmlElement timer) {
        if (timer.children().size() != 1) {
            check.report(timer, Code.MISSING_ELEMENT, "timeDate, timeDuration, timeCycle");
        }
    }

    /** The engine reads either the text or the one child. */
    private void oneValue(XmlElement parameter) {
        if (parameter.children().size() > 1
                || !parameter.children().isEmpty() && !parameter.text().isBlank()) {
            check.report(parameter, Code.UNEXPECTED_TEXT, parameter.name());
        }
    }

    private void mapping(XmlElement mapping) {
        boolean whole = mapping.attribute("businessKey") != null || mapping.attribute("variables") != null;
        boolean source = mapping.attribute("source") != null || mapping.attribute("sourceExpression") != null;
        if (!whole && (!source || mapping.attribute("target") == null)) {
            check.report(mapping, Code.MISSING_ATTRIBUTE, source ? "target" : "source");
        }
    }

    private void loop(XmlElement loop) {
        if (loop.attribute("camunda:collection") == null
                && loop.children("bpmn:loopCardinality").findAny().isEmpty()) {
            check.report(loop, Code.MISSING_ATTRIBUTE, "camunda:collection");
        }
    }

    private static Map<String, String> properties(XmlElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        element.children("bpmn:extensionElements")
                .flatMap(extensions -> extensions.children("camunda:properties"))
                .flatMap(list -> list.children("camunda:property"))
                .forEach(property ->
                        properties.put(orEmpty(property.attribute("name")), orEmpty(property.attribute("value"))));
        return properties;
    }

    private static boolean isInside(XmlElement inner, XmlElement outer) {
        for (XmlElement at = inner.parent(); at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package id.kerani.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The second line behind the gate for what a task does: whatever way a model came in, a task runs a registered step or a
 * decision, never a class, a script, a shell command, a mail or a topic.
 */
final class KnownBehaviours extends AbstractBpmnParseListener {

    private static final Set<Class<?>> KNOWN =
            Set.of(ServiceTaskDelegateExpressionActivityBehavior.class, DmnBusinessRuleTaskActivityBehavior.class);

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    private static void check(ActivityImpl activity) {
        Object behaviour = activity.getActivityBehavior();
        if (behaviour != null && !KNOWN.contains(behaviour.getClass())) {
            throw new ProcessEngineException("The task " + activity.getId() + " would run a "
                    + behaviour.getClass().getSimpleName() + ", which no model may");
        }
    }
}

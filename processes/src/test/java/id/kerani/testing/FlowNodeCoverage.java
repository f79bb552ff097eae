package id.kerani.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Notes which flow nodes of which model were passed, gateways and events too, from the start of the build process on. */
@Component
public final class FlowNodeCoverage extends AbstractBpmnParseListener implements BeanPostProcessor {

    private static final Map<String, Set<String>> NODES = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    /** All flow nodes of a model, by its key. */
    public static Set<String> nodes(String processKey) {
        return new TreeSet<>(NODES.getOrDefault(processKey, Set.of()));
    }

    /** The flow nodes that no case passed yet. */
    public static Set<String> left(String processKey) {
        Set<String> left = nodes(processKey);
        left.removeAll(PASSED.getOrDefault(processKey, Set.of()));
        return left;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ProcessEngineFactoryBean factory) {
            List<BpmnParseListener> listeners = new ArrayList<>(List.of(this));
            factory.getProcessEngineConfiguration().setCustomPostBPMNParseListeners(listeners);
        }
        return bean;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        watch(definition.getKey(), definition);
    }

    private static void watch(String key, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            NODES.computeIfAbsent(key, k -> new ConcurrentSkipListSet<>()).add(activity.getId());
            ExecutionListener listener = execution -> PASSED.computeIfAbsent(key, k -> new ConcurrentSkipListSet<>())
                    .add(activity.getId());
            activity.addListener(ExecutionListener.EVENTNAME_START, listener);
            watch(key, activity);
        }
    }
}

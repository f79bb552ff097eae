package id.kerani.engine;

import id.kerani.shared.ProcessVariable;
import id.kerani.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All steps that models may name, as the engine wants them. Asked first when the engine runs one. */
@Component
class StepRegistry {

    private final ObjectProvider<ProcessSteps> providers;
    private volatile @Nullable Map<String, JavaDelegate> delegates;

    StepRegistry(ObjectProvider<ProcessSteps> providers) {
        this.providers = providers;
    }

    Set<String> names() {
        return delegates().keySet();
    }

    @Nullable
    Object find(String name) {
        return delegates().get(name);
    }

    private Map<String, JavaDelegate> delegates() {
        Map<String, JavaDelegate> known = delegates;
        if (known == null) {
            known = collect(providers.stream().toList());
            delegates = known;
        }
        return known;
    }

    private static Map<String, JavaDelegate> collect(List<ProcessSteps> all) {
        Map<String, JavaDelegate> delegates = new HashMap<>();
        for (ProcessSteps steps : all) {
            steps.steps().forEach((name, step) -> {
                if (delegates.put(name, execution -> run(step, execution)) != null) {
                    throw new IllegalStateException("Two steps are named " + name);
                }
            });
        }
        return Map.copyOf(delegates);
    }

    private static void run(Step step, DelegateExecution execution) {
        try {
            step.run(new Running(execution));
        } catch (Refusal refusal) {
            throw new BpmnError(refusal.code(), refusal.getMessage());
        }
    }

    private record Running(DelegateExecution execution) implements StepContext {

        @Override
        public UUID caseId() {
            UUID id = ModelListener.caseId(execution.getProcessBusinessKey());
            if (id == null) {
                throw new IllegalStateException("The process " + processKey() + " carries no case");
            }
            return id;
        }

        @Override
        public String processKey() {
            String definition = execution.getProcessDefinitionId();
            int colon = definition.indexOf(':');
            return colon < 0 ? definition : definition.substring(0, colon);
        }

        @Override
        public String element() {
            return execution.getCurrentActivityId();
        }

        @Override
        public <T> Optional<T> get(ProcessVariable<T> variable) {
            Object value = execution.getVariable(variable.name());
            if (value == null) {
                return Optional.empty();
            }
            if (!variable.type().isInstance(value)) {
                throw new IllegalStateException("Variable " + variable.name() + " holds a "
                        + value.getClass().getSimpleName() + ", not a "
                        + variable.type().getSimpleName());
            }
            return Optional.of(variable.type().cast(value));
        }

        @Override
        public <T> T require(ProcessVariable<T> variable) {
            return get(variable)
                    .orElseThrow(() -> new IllegalStateException("Variable " + variable.name() + " is missing"));
        }

        @Override
        public <T> void set(ProcessVariable<T> variable, T value) {
            execution.setVariable(variable.name(), value);
        }
    }
}

package id.kerani.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The way into running processes for the work list; everybody else goes through cases and work items. Each call joins
 * the caller's transaction.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;

    Processes(@Lazy RuntimeService runtime, @Lazy TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Starts the latest version of a process and runs it to its first waiting points.
     *
     * @return the engine's id of the process
     */
    public String start(String processKey, UUID caseId, Outcome variables) {
        return runtime.startProcessInstanceByKey(processKey, caseId.toString(), variables.variables())
                .getId();
    }

    /** Completes a user task and runs its process on. */
    public void complete(String taskId, Outcome variables) {
        tasks.complete(taskId, variables.variables());
    }

    /** The variables of a task's process, for steps without a contract. */
    public Map<String, Object> variables(String taskId) {
        return tasks.getVariables(taskId);
    }

    /** A variable of a running process by its case; empty when there is none. */
    public <T> Optional<T> variable(String processInstanceId, id.kerani.shared.ProcessVariable<T> variable) {
        return Optional.ofNullable(variable.type().cast(runtime.getVariable(processInstanceId, variable.name())));
    }

    /**
     * Tells a case's process a message.
     *
     * @return false when no process of the case waits for it
     */
    public boolean tell(UUID caseId, String message, Outcome variables) {
        // Asked first: a correlation that fails dooms the caller's transaction.
        boolean waits = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
        if (!waits) {
            return false;
        }
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId.toString())
                    .setVariables(variables.variables())
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException raced) {
            throw new IllegalStateException("The process of case " + caseId + " moved on meanwhile", raced);
        }
    }
}

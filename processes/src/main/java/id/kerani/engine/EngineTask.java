package id.kerani.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine tells it.
 *
 * @param taskId the engine's id of the task
 * @param caseId the case, taken from the business key
 * @param processKey the process definition's key
 * @param processInstanceId the engine's id of the running process
 * @param step the user task's element id
 * @param name the user task's label in the model
 * @param formKey the form it asks with
 * @param priority the engine's priority, 50 unless the model says otherwise
 * @param traits what the model's properties say of the step
 */
public record EngineTask(
        String taskId,
        UUID caseId,
        String processKey,
        String processInstanceId,
        String step,
        @Nullable String name,
        String formKey,
        int priority,
        StepTraits traits) {}

package id.kerani.engine;

import id.kerani.shared.Refusal;

/**
 * What the machine does at a service task: reads typed variables, makes one call to its capability, writes one outcome.
 * Runs in the engine's transaction.
 */
@FunctionalInterface
public interface Step {

    /**
     * Does the step's work.
     *
     * @throws Refusal a business refusal; the engine raises it as the BPMN error of that code, so a boundary event may
     *     catch it. Anything else that is thrown is technical: retried, then an incident.
     */
    void run(StepContext context) throws Refusal;
}

package id.kerani.worklist;

import id.kerani.engine.Outcome;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;

/**
 * What a step gives to its form and takes from it. A package-private bean of the capability, found by its form key. A
 * step without one shows and writes the process variables that its form names.
 *
 * @param <I> a record with the form's data, its components named as the form's keys
 * @param <D> a record that the submitted and validated values fit
 */
public interface TaskContract<I, D> {

    /** The form's key, its file name without the ending. */
    String formKey();

    /** What the form shows before anybody typed. Called outside of writing transactions, once per opening. */
    I prefill(CaseRef reference);

    /** The record the values are read into. */
    Class<D> decisionType();

    /**
     * Acts on what was decided, in the transaction that completes the task.
     *
     * @return the small outcomes that the process's gateways ask for
     * @throws Refusal the decision cannot be taken; everything is rolled back and the person told
     */
    Outcome decide(CaseRef reference, D decision, Actor actor) throws Refusal;
}

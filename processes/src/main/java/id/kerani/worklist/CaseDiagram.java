package id.kerani.worklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The drawing of the process that carries a case, and how far the case has come in it.
 *
 * @param xml the model as it was put in, BPMN 2.0 with its drawing
 * @param labels what its shapes are called in the reader's language, by element id
 * @param done ids of the flow nodes it has passed, gateways on the way included
 * @param here ids of the flow nodes where it waits
 * @param next ids of the flow nodes it can reach next, gateways on the way included
 * @param steps the same in words: what was done in the order it happened, where it is, what can come next
 */
public record CaseDiagram(
        String xml,
        Map<String, String> labels,
        Set<String> done,
        Set<String> here,
        Set<String> next,
        List<Step> steps) {

    /** Where a step is seen from the case. */
    public enum Place {
        DONE,
        HERE,
        NEXT
    }

    /**
     * One step.
     *
     * @param element its element id
     * @param label its name in the reader's language
     */
    public record Step(String element, String label, Place place) {}
}

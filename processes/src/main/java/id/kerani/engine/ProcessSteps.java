package id.kerani.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a capability offers to models: its steps, by the name that a model writes as {@code ${name}}, and the names it
 * speaks with. A bean per process; at start everything is checked against the models in both directions.
 */
public interface ProcessSteps {

    /** Name to step; the same map at each call. Names are unique in the product and verb + object ({@code activateAccount}). */
    Map<String, Step> steps();

    /** Messages that the capability tells its processes. */
    default Set<String> messages() {
        return Set.of();
    }

    /** Codes of refusals that its steps raise and that a model may catch as BPMN errors. */
    default Set<String> errors() {
        return Set.of();
    }

    /** Keys of forms that are used outside of models, on a public page for instance. */
    default Set<String> formsOutsideModels() {
        return Set.of();
    }
}

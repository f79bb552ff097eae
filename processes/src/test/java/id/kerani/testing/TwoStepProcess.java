package id.kerani.testing;

import id.kerani.engine.ProcessSteps;
import id.kerani.engine.Step;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names of the model {@code two-step}. */
@Component
public class TwoStepProcess implements ProcessSteps {

    public static final String KEY = "two-step";
    public static final String STOPPED = "two-step-stopped";

    @Override
    public Map<String, Step> steps() {
        return Map.of();
    }

    @Override
    public Set<String> messages() {
        return Set.of(STOPPED);
    }
}

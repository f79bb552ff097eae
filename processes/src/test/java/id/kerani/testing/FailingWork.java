package id.kerani.testing;

import id.kerani.engine.ProcessSteps;
import id.kerani.engine.Step;
import id.kerani.engine.StepContext;
import id.kerani.shared.ProcessVariable;
import id.kerani.shared.Refusal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The step of the model {@code failing-work}, which does what a test tells it to. */
@Component
public class FailingWork implements ProcessSteps {

    public static final String KEY = "failing-work";
    public static final String DECLINED = "testing.declined";
    public static final ProcessVariable<String> HOW = ProcessVariable.text("how");

    private volatile boolean broken = true;

    /** Whether the work breaks technically from now on. */
    public void breaks(boolean now) {
        broken = now;
    }

    @Override
    public Map<String, Step> steps() {
        return Map.of("doTestWork", this::work);
    }

    @Override
    public Set<String> errors() {
        return Set.of(DECLINED);
    }

    private void work(StepContext context) throws Refusal {
        if (context.require(HOW).equals("declines")) {
            throw new Refusal(DECLINED);
        }
        if (broken) {
            throw new IllegalStateException("The printer is on fire");
        }
    }
}

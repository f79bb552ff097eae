package id.kerani.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints and checks what {@link PassesEveryFlowNode} promises. */
final class FlowNodeProof implements BeforeEachCallback, AfterAllCallback {

    private final AtomicInteger ran = new AtomicInteger();

    @Override
    public void beforeEach(ExtensionContext context) {
        ran.incrementAndGet();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        String key = test.getAnnotation(PassesEveryFlowNode.class).value();
        int all = FlowNodeCoverage.nodes(key).size();
        Set<String> left = FlowNodeCoverage.left(key);
        int passed = all - left.size();
        System.out.printf("Flow nodes passed: %s %d/%d (%d %%)%n", key, passed, all, all == 0 ? 0 : 100 * passed / all);
        long tests = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (ran.get() >= tests && (all == 0 || !left.isEmpty())) {
            throw new AssertionError("No test passed these flow nodes of " + key + ": " + left);
        }
    }
}

package id.kerani.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a class pass every flow node of a model: the figure is printed after the last of them, and a node that none
 * passed fails the class. Not asked for when only some of its tests run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FlowNodeProof.class)
public @interface PassesEveryFlowNode {

    /** The key of the model's process. */
    String value();
}

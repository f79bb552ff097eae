package id.kerani.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole of {@code processes} on PostgreSQL. All classes with this annotation share one application
 * context and one database, so each makes its own people and cases. Jobs are executed by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestKerani.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "kerani.engine.run-jobs=false",
            "kerani.staff.password-strength=4",
            "spring.main.banner-mode=off",
            "spring.test.print-condition-evaluation-report=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface KeraniTest {}

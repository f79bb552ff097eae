package id.kerani.e2e;

import id.kerani.KeraniApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole product in a browser. All classes with this annotation share one server, started empty and set up
 * through its own first-run page, and one browser; each makes its own people and cases. What a test opened is closed after
 * it; when it fails, pictures of its pages lie in {@code target/screenshots/failed}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Suite.class)
@SpringBootTest(
        classes = {KeraniApplication.class, Office.class, Books.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kerani.data=" + Suite.DATA,
            "server.address=127.0.0.1",
            "vaadin.productionMode=true",
            "spring.datasource.hikari.connection-timeout=4000",
            "spring.test.print-condition-evaluation-report=false"
        })
@interface EndToEnd {}

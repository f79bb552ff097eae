package id.kerani.testing;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Everything of the product that has no screen, on a clock that tests move. */
@SpringBootApplication(scanBasePackages = "id.kerani")
@AutoConfigurationPackage(basePackages = "id.kerani")
public class TestKerani {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}

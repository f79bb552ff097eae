package id.kerani.testing;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

    /** Tests may count what is asked of the database. */
    @Bean
    static BeanPostProcessor statementCount() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? new StatementCount(dataSource) : bean;
            }
        };
    }
}

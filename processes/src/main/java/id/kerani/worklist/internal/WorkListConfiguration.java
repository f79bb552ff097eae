package id.kerani.worklist.internal;

import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormValidator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WorkListConfiguration {

    /** The shipped forms, from {@code forms/} on the class path. */
    @Bean
    FormCatalog formCatalog() {
        return FormCatalog.ofClassPath();
    }

    @Bean
    FormValidator formValidator(Clock clock) {
        return new FormValidator(clock);
    }
}

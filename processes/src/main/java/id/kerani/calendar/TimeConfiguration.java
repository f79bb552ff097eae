package id.kerani.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The clock that everybody takes the time from, so that tests and demonstrations can move it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

package id.kerani.bench;

import id.kerani.engine.ProcessSteps;
import id.kerani.engine.Step;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Everything of the product that has no screen, on a PostgreSQL of its own that is as durable as in production. */
@SpringBootApplication(scanBasePackages = "id.kerani")
@AutoConfigurationPackage(basePackages = "id.kerani")
class BenchKerani {

    static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("effective_cache_size", "512MB")
                .setServerConfig("work_mem", "8MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .start();
    }

    static ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
        return start(postgres, "postgres");
    }

    /** Kerani on one of several databases of a server. */
    static ConfigurableApplicationContext start(EmbeddedPostgres postgres, String database) {
        return new SpringApplicationBuilder(BenchKerani.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN",
                        "kerani.engine.run-jobs=false",
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", database)
                                + "&reWriteBatchedInserts=true",
                        "spring.datasource.username=postgres",
                        "spring.jpa.hibernate.ddl-auto=validate")
                .run();
    }

    /** What Kerani runs on its database can be written down. */
    @Bean
    static BeanPostProcessor statementRecorder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? new StatementRecorder(dataSource) : bean;
            }
        };
    }

    /** The names of the model {@code bench-two-step}. */
    @Component
    static class BenchTwoStep implements ProcessSteps {

        static final String KEY = "bench-two-step";

        @Override
        public Map<String, Step> steps() {
            return Map.of();
        }

        @Override
        public Set<String> messages() {
            return Set.of("bench-two-step-stopped");
        }
    }
}

package id.kerani.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Takes the data folder before anything is written into it, even a log line: the log file of a folder held by another Kerani is
 * not ours. Property {@code kerani.data}, {@code ./data} if not set.
 */
final class DataFolderPostProcessor implements EnvironmentPostProcessor, Ordered {

    private final ConfigurableBootstrapContext bootstrap;

    DataFolderPostProcessor(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path path = Path.of(environment.getProperty("kerani.data", "data"));
        if (ownPostgres(environment)) {
            path = DataFolder.writable(path);
        } else {
            DataFolder folder = DataFolder.take(path);
            path = folder.path();
            bootstrap.addCloseListener(
                    event -> event.getApplicationContext().getBeanFactory().registerSingleton("dataFolder", folder));
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "keraniData",
                        Map.of(
                                "logging.file.name",
                                path.resolve("logs/kerani.log").toString())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Whether {@code spring.datasource.url} names a PostgreSQL of one's own. */
    static boolean ownPostgres(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
}

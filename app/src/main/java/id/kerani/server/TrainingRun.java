package id.kerani.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A start only for Java to learn which classes a start takes ({@code kerani.training-run=true}): asks for the first page once,
 * then ends the server. The launcher keeps what was learned in a cache.
 */
@Component
@ConditionalOnProperty("kerani.training-run")
class TrainingRun {

    private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void learn(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            log.info(
                    "first page: {}",
                    client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException noPage) {
            log.info("no first page", noPage);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        // Not on this thread: it is still starting the application.
        Thread.ofPlatform()
                .name("training-end")
                .start(() -> System.exit(SpringApplication.exit(event.getApplicationContext())));
    }
}

package id.kerani.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.KeraniApplication;
import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What those who watch over the server get to see, and what its log tells. The last test takes the database away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchIT {

    private static final String TOKEN = "hanya-untuk-pemantau";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext kerani;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        kerani = SpringApplication.run(
                KeraniApplication.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--kerani.data=" + temp.resolve("data"),
                "--kerani.metrics.token=" + TOKEN,
                "--logging.structured.format.file=logstash",
                "--logging.level.id.kerani=DEBUG",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @AfterAll
    void stop() throws IOException {
        kerani.close();
        postgres.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + kerani.getEnvironment().getProperty("local.server.port") + path))
                .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void saysUpAndNoMore() throws Exception {
        HttpResponse<String> answer = get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    @Order(2)
    void figuresNeedTheToken() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/metrics", "Authorization", "Bearer " + TOKEN + "x").statusCode())
                .isEqualTo(401);
        assertThat(get("/metrics", "Authorization", "Basic " + TOKEN).statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void figuresTellWhatWaits() throws Exception {
        HttpResponse<String> answer = get("/metrics", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
        List<String> lines = answer.body().lines().toList();
        assertThat(value(lines, "kerani_work_items_waiting{queue=\"credit\"}"))
                .isEqualTo(number(
                        "select count(*) from work_item i join team t on t.id = i.queue_id where t.key = 'credit'"
                                + " and i.state = 'READY'"))
                .isPositive();
        assertThat(value(lines, "kerani_work_items_held{queue=\"credit\"}")).isPositive();
        assertThat(value(lines, "kerani_work_items_oldest_seconds{queue=\"credit\"}"))
                .isPositive();
        assertThat(value(lines, "kerani_incidents")).isZero();
        assertThat(value(lines, "kerani_jobs_backlog")).isNotNegative();
        assertThat(value(lines, "kerani_mail_waiting")).isZero();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"))
                .anyMatch(line -> line.startsWith("hikaricp_connections"))
                .anyMatch(line -> line.startsWith("http_server_requests_seconds"));
    }

    @Test
    @Order(4)
    void theLogIsOneObjectALineAndKeepsPeopleOutOfIt() throws Exception {
        String name = "Zulkarnaen Purbasari";
        ApplicationAnswers answers = JSON.convertValue(
                Map.of(
                        "kind", "PERSON",
                        "name", name,
                        "nationalId", "6472011505900077",
                        "phone", "081377788899",
                        "email", "zulkarnaen.purbasari@example.com",
                        "address", Map.of("street", "Jl. Rahasia 77", "city", "Samarinda"),
                        "consent", true),
                ApplicationAnswers.class);
        kerani.getBean(Registrations.class)
                .apply(new NewApplication(UUID.randomUUID(), "web", Texts.INDONESIAN, answers), Actor.visitor(name));
        for (int tries = 0;
                tries < 600
                        && number("select count(*) from case_file where state = 'OPEN' and about like 'Zulkarnaen%'")
                                > 0;
                tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        List<String> lines = Files.readAllLines(temp.resolve("data/logs/kerani.log"));
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
        assertThat(String.join("\n", lines))
                .doesNotContain("Zulkarnaen", "zulkarnaen", "6472011505900077", "81377788899", "Rahasia");
    }

    @Test
    @Order(5)
    void saysDownWhenTheDatabaseIsAway() throws Exception {
        postgres.close();
        HttpResponse<String> answer = get("/health");
        for (int tries = 0; tries < 100 && answer.statusCode() == 200; tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            answer = get("/health");
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"down\"}");
    }

    private static double value(List<String> lines, String figure) {
        return lines.stream()
                .filter(line -> line.startsWith(figure + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(figure.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No figure " + figure));
    }

    private double number(String query) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }
}

package id.kerani.server.watch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health} for everybody, with a word only, and {@code /metrics} for who has the token. There is no token until somebody
 * sets {@code kerani.metrics.token}: "from this machine" would let in whatever a web server in front passes on.
 */
@RestController
class WatchDoors {

    private static final String SCHEME = "Bearer ";

    private final Health health;
    private final PrometheusMeterRegistry figures;
    private final WorkMeters work;
    private final String token;

    WatchDoors(
            Health health,
            PrometheusMeterRegistry figures,
            WorkMeters work,
            @Value("${kerani.metrics.token:}") String token) {
        this.health = health;
        this.figures = figures;
        this.work = work;
        this.token = token.strip();
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> health() {
        boolean up = health.up();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(up ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (token.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !same(authorization.substring(SCHEME.length()).strip(), token)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(work.scrape(figures));
    }

    private static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}

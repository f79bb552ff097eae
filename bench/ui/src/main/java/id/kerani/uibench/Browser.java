package id.kerani.uibench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser: its cookies, logging in and out. Files that a browser keeps (scripts, styles) are not fetched. */
final class Browser {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient http;
    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    HttpClient http() {
        return http;
    }

    URI address() {
        return address;
    }

    synchronized String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void logIn(String login, String password) throws IOException, InterruptedException {
        page("/login");
        String to = submit("/login", Map.of("username", login, "password", password));
        if (URI.create(to).getPath().equals("/login")) {
            throw new UnexpectedAnswer("login of " + login + " leads to " + to);
        }
    }

    /** Ends the session. */
    void logOut() throws IOException, InterruptedException {
        submit("/logout", Map.of());
    }

    /** Loads a page's HTML, which every page shares; keeps its token against forgery. */
    void page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html"));
        Matcher found = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find()) {
            throw new UnexpectedAnswer("page " + path + ": " + answer.statusCode());
        }
        token = found.group(1);
    }

    /** Sends a form; where it leads. */
    private String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 302) {
            throw new UnexpectedAnswer(path + " was answered with " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElse("");
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(address.resolve(pathAndQuery))
                .timeout(PATIENCE)
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36")
                .header("Accept-Language", "en-GB");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String known = cookies();
        if (!known.isEmpty()) {
            request.header("Cookie", known);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        keep(answer);
        return answer;
    }

    private synchronized void keep(HttpResponse<?> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.split(";", 2)[0];
            int equals = pair.indexOf('=');
            String name = pair.substring(0, equals);
            String value = pair.substring(equals + 1);
            if (value.isEmpty() || set.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
    }
}

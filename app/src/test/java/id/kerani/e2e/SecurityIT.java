package id.kerani.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The web's door, request by request. */
@EndToEnd
class SecurityIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final Office office;
    private final People people;

    SecurityIT(@Autowired Office office, @Autowired People people) {
        this.office = office;
        this.people = people;
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() throws Exception {
        office.clerk("Headers");
        HttpResponse<String> login = new Visitor().get("/login");
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "form-action 'self'");
        assertThat(login.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(login.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(login.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/company", "/account", "/no-such-page", "/actuator/env", "/actuator"})
    void withoutALoginThereIsOnlyTheLogin(String path) throws Exception {
        office.clerk("Door");
        HttpResponse<String> answer = new Visitor().get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void aLoginWithoutTheTokenAgainstForgeryIsNotLookedAt() throws Exception {
        Colleague clerk = office.clerk("Forged");
        Visitor visitor = new Visitor();
        visitor.get("/login");
        HttpResponse<String> answer =
                visitor.post("/login", "username=" + clerk.login() + "&password=" + encoded(clerk.password()));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?again");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void aLoginGetsANewSessionAndALogoutEndsIt() throws Exception {
        Colleague clerk = office.clerk("Fixation");
        Visitor visitor = new Visitor();
        visitor.get("/login");
        String before = visitor.session();
        assertThat(visitor.logIn(clerk.login(), clerk.password())).doesNotContain("/login");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.isIn()).isTrue();
        visitor.post("/logout", "_csrf=" + encoded(visitor.token("/account")));
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void wrongPasswordsAreSaidAndThenSlowedDown() throws Exception {
        Colleague clerk = office.clerk("Guessed");
        Visitor visitor = new Visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.logIn(clerk.login(), "bukan ini " + i)).endsWith("/login?error");
        }
        assertThat(visitor.logIn(clerk.login(), clerk.password())).matches(".*/login\\?wait=1[0-5]");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void whoeverIsDeactivatedIsOutWithTheNextRequest() throws Exception {
        Colleague clerk = office.colleague("Leaving", Role.ADMINISTRATOR);
        office.colleague("Staying", Role.ADMINISTRATOR);
        Visitor visitor = new Visitor();
        visitor.logIn(clerk.login(), clerk.password());
        assertThat(visitor.isIn()).isTrue();
        deactivate(clerk);
        assertThat(visitor.isIn()).isFalse();
        assertThat(visitor.logIn(clerk.login(), clerk.password())).endsWith("/login?error");
    }

    private void deactivate(Colleague colleague) throws Refusal {
        people.deactivate(colleague.id(), Actor.system());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A browser's requests, without a browser. */
    private class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(office.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(office.address() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Logs in as the page does; returns where the answer sends the browser. */
        String logIn(String login, String password) throws IOException, InterruptedException {
            String form = "username=" + encoded(login) + "&password=" + encoded(password) + "&_csrf="
                    + encoded(token("/login"));
            return post("/login", form).headers().firstValue("Location").orElseThrow();
        }

        String token(String path) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(path).body());
            assertThat(token.find()).as("a token against forgery in " + path).isTrue();
            return token.group(1);
        }

        boolean isIn() throws IOException, InterruptedException {
            return get("/account").statusCode() == 200;
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package id.kerani.ui.session;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import id.kerani.shared.Texts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language before anybody is known: what was chosen on this device, else what the browser asks for. */
public final class Language {

    private static final String COOKIE = "kerani-language";

    private Language() {}

    static Locale of(@Nullable VaadinRequest request) {
        if (request == null) {
            return Texts.INDONESIAN;
        }
        Cookie[] cookies = request.getCookies();
        Optional<Locale> chosen = cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(cookie -> Texts.supported(Locale.of(cookie.getValue())))
                        .findFirst();
        return chosen.orElseGet(() -> Texts.supported(request.getLocale()));
    }

    /** Remembers the choice on this device for a year. */
    public static void remember(Locale locale) {
        VaadinResponse response = VaadinResponse.getCurrent();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (response == null || request == null) {
            return;
        }
        Cookie cookie = new Cookie(COOKIE, Texts.supported(locale).getLanguage());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        String path = request.getContextPath();
        cookie.setPath(path.isEmpty() ? "/" : path);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }
}

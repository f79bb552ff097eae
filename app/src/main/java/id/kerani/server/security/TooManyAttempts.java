package id.kerani.server.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The brake on guessing is on. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    Duration waitTime() {
        return wait;
    }
}

package id.kerani.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an application arrived. */
public enum Channel {
    COUNTER,
    WEB,
    CALL,
    MAIL,
    SCAN,
    API;

    /** The name cases and forms use: {@code counter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; empty when there is no such channel. */
    public static Optional<Channel> read(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findAny();
    }
}

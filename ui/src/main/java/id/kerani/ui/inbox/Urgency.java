package id.kerani.ui.inbox;

import java.util.Locale;

/** Priorities as people say them. */
enum Urgency {
    LOW(25, 0),
    USUAL(50, 40),
    HIGH(75, 60),
    URGENT(90, 85);

    private final int value;
    private final int least;

    Urgency(int value, int least) {
        this.value = value;
        this.least = least;
    }

    /** What an item gets when somebody chooses this. */
    int value() {
        return value;
    }

    /** The smallest priority that is called so. */
    int least() {
        return least;
    }

    static Urgency of(int priority) {
        Urgency found = LOW;
        for (Urgency each : values()) {
            if (priority >= each.least) {
                found = each;
            }
        }
        return found;
    }

    String key() {
        return "inbox.urgency." + name().toLowerCase(Locale.ROOT);
    }

    /** The chip's colour; plain words for what is usual. */
    String tone() {
        return switch (this) {
            case LOW -> "k-chip k-plain";
            case USUAL -> "k-muted";
            case HIGH -> "k-chip k-warn";
            case URGENT -> "k-chip k-bad";
        };
    }
}

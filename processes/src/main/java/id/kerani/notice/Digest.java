package id.kerani.notice;

/** When a person gets notifications by mail; in the application everybody sees them at once. */
public enum Digest {
    /** A minute after the first, so that what comes together is one mail. */
    AT_ONCE,
    /** At the full hour. */
    HOURLY,
    /** At seven in the morning, company time. */
    MORNING,
    /** Not at all. */
    NEVER
}

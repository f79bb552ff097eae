package id.kerani.customer;

/** Whether an application is a known customer's. */
public enum Verdict {
    /** Surely not, as far as can be seen. */
    NONE,
    /** Somebody has to look. */
    POSSIBLE,
    /** Surely. */
    CERTAIN
}

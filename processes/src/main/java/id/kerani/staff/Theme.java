package id.kerani.staff;

/** How a person wants screens drawn. */
public enum Theme {
    /** As the device says. */
    SYSTEM,
    LIGHT,
    DARK
}

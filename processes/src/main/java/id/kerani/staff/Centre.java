package id.kerani.staff;

/**
 * A service centre: a place where people work.
 *
 * @param key kebab-case, unique, never changes
 */
public record Centre(CentreId id, String key, String name) {}

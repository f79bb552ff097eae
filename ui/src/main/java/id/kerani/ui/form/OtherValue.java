package id.kerani.ui.form;

import org.jspecify.annotations.Nullable;

/**
 * A value that somebody else, or the same person elsewhere, gave to a field meanwhile.
 *
 * @param path of the field, {@code lines[0].quantity}
 * @param value the other value, null for a field that was emptied
 * @param from whose it is, in the person's language: "Budi, 14:02", "another window"
 */
public record OtherValue(String path, @Nullable Object value, String from) {}

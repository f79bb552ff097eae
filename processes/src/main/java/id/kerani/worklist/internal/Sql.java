package id.kerani.worklist.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement put together from fixed fragments; every value is bound. */
final class Sql {

    private final StringBuilder text = new StringBuilder(600);
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds a fragment of this program's, with a value for each question mark in it. */
    Sql add(String fragment, @Nullable Object... bound) {
        text.append(fragment);
        values.addAll(Arrays.asList(bound));
        return this;
    }

    Sql add(String fragment, Collection<?> bound) {
        text.append(fragment);
        values.addAll(bound);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> values() {
        return values;
    }
}

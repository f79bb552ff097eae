package id.kerani.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an expression finds its variables. A name that {@link #has} denies is an error, never silently null. */
public interface Variables {

    boolean has(String name);

    /** The value of a variable for which {@link #has} answers true; null is a value too. */
    @Nullable
    Object get(String name);

    static Variables of(Map<String, ? extends @Nullable Object> values) {
        return new Variables() {
            @Override
            public boolean has(String name) {
                return values.containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return values.get(name);
            }
        };
    }
}

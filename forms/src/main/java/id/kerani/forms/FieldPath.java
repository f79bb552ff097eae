package id.kerani.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value: names and indexes.
 *
 * @param steps {@link String} names and {@link Integer} indexes, counted from zero
 */
public record FieldPath(List<Object> steps) {

    /** The whole. */
    public static final FieldPath ROOT = new FieldPath(List.of());

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,6})]");

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads {@code lines[0].quantity}.
     *
     * @throws IllegalArgumentException if the text is no path
     */
    public static FieldPath of(String text) {
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("Not a path: " + text);
            }
            String name = matcher.group(1);
            if (name == null) {
                steps.add(Integer.valueOf(matcher.group(2)));
            } else {
                steps.add(name);
            }
            at = matcher.end();
        }
        return new FieldPath(steps);
    }

    /** This path and then dot separated names; an absent or empty text adds nothing. */
    public FieldPath then(@Nullable String names) {
        if (names == null || names.isEmpty()) {
            return this;
        }
        List<Object> longer = new ArrayList<>(steps);
        Collections.addAll(longer, (Object[]) names.split("\\."));
        return new FieldPath(longer);
    }

    /** This path and then one name, whatever signs it has. */
    FieldPath thenKey(String name) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(name);
        return new FieldPath(longer);
    }

    /** This path and then an element of the list it leads to. */
    public FieldPath at(int index) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(index);
        return new FieldPath(longer);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** The path without its indexes, as a definition knows it. */
    public FieldPath withoutIndexes() {
        return new FieldPath(steps.stream().filter(String.class::isInstance).toList());
    }

    @Nullable
    Object get(@Nullable Object root) {
        Object current = root;
        for (Object step : steps) {
            current = child(current, step);
        }
        return current;
    }

    boolean isPresent(@Nullable Object root) {
        if (steps.isEmpty()) {
            return true;
        }
        Object parent = new FieldPath(steps.subList(0, steps.size() - 1)).get(root);
        Object last = steps.getLast();
        return switch (parent) {
            case Map<?, ?> map -> map.containsKey(last);
            case List<?> list -> last instanceof Integer index && index < list.size();
            case null, default -> false;
        };
    }

    Map<String, @Nullable Object> put(Map<String, @Nullable Object> root, @Nullable Object value) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("The whole cannot be replaced by a value");
        }
        return JsonShape.map((Map<?, ?>) java.util.Objects.requireNonNull(put(root, 0, value)));
    }

    Map<String, @Nullable Object> remove(Map<String, @Nullable Object> root) {
        if (!isPresent(root) || steps.isEmpty()) {
            return root;
        }
        return JsonShape.map((Map<?, ?>) java.util.Objects.requireNonNull(remove(root, 0)));
    }

    private @Nullable Object put(@Nullable Object here, int depth, @Nullable Object value) {
        if (depth == steps.size()) {
            return value;
        }
        Object step = steps.get(depth);
        if (step instanceof Integer index) {
            List<@Nullable Object> list = here instanceof List<?> old ? new ArrayList<>(old) : new ArrayList<>();
            while (list.size() <= index) {
                list.add(null);
            }
            list.set(index, put(list.get(index), depth + 1, value));
            return list;
        }
        Map<String, @Nullable Object> map = copy(here);
        map.put((String) step, put(map.get(step), depth + 1, value));
        return map;
    }

    private @Nullable Object remove(@Nullable Object here, int depth) {
        Object step = steps.get(depth);
        boolean last = depth == steps.size() - 1;
        if (step instanceof Integer index && here instanceof List<?> old) {
            List<@Nullable Object> list = new ArrayList<>(old);
            if (last) {
                list.remove(index.intValue());
            } else {
                list.set(index, remove(list.get(index), depth + 1));
            }
            return list;
        }
        Map<String, @Nullable Object> map = copy(here);
        if (last) {
            map.remove(step);
        } else {
            map.put((String) step, remove(map.get(step), depth + 1));
        }
        return map;
    }

    private static Map<String, @Nullable Object> copy(@Nullable Object here) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (here instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put((String) key, value));
        }
        return copy;
    }

    private static @Nullable Object child(@Nullable Object parent, Object step) {
        return switch (parent) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list -> step instanceof Integer index && index < list.size() ? list.get(index) : null;
            case null, default -> null;
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}

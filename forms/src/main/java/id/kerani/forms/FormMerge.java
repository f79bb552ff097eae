package id.kerani.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two people, tabs or devices made of the same form. What only one of them changed is taken; what
 * both changed to the same is taken once; what both changed differently is a collision, told with all three values. The
 * merged values then hold "mine", so that nothing a person sees jumps away.
 *
 * <p>A field of the definition is the unit, also inside groups. Of a dynamic list whose number of rows nobody changed each
 * row is merged by its fields, otherwise the list is one value: nobody can tell which row is which. Lists of choices and
 * of files are sets: what either added is in, what either took out is out. Values the definition does not name are
 * compared as a whole by their key.
 */
public final class FormMerge {

    /** A key that is not there, and one that is there with nothing. */
    private static final Object ABSENT = new Object();

    private static final Object NULL = new Object();

    private final List<Collision> collisions = new ArrayList<>();

    private FormMerge() {}

    /**
     * @param values the values merged; at a collision mine
     * @param collisions in the order of the values, empty when everything fitted
     */
    public record Merged(FormValues values, List<Collision> collisions) {
        public Merged {
            collisions = List.copyOf(collisions);
        }

        public boolean isClean() {
            return collisions.isEmpty();
        }
    }

    /**
     * A place that both changed, differently.
     *
     * @param path as in {@link FormValues}: {@code lines[0].quantity}
     * @param base what stood there before, null for nothing
     * @param mine what I made of it, null when I emptied it
     * @param theirs what the other made of it, null when they emptied it
     */
    public record Collision(
            String path,
            @Nullable Object base,
            @Nullable Object mine,
            @Nullable Object theirs) {}

    /**
     * Merges.
     *
     * @param definition the form; values of fields it lacks are merged by their top-level keys
     * @param base what both started from
     * @param mine base as I changed it
     * @param theirs base as the other changed it
     */
    public static Merged merge(FormDefinition definition, FormValues base, FormValues mine, FormValues theirs) {
        Place root = new Place(Kind.OBJECT);
        declare(root, definition.components());
        return merge(root, base, mine, theirs);
    }

    /** Merges without a definition, by top-level keys. */
    public static Merged merge(FormValues base, FormValues mine, FormValues theirs) {
        return merge(new Place(Kind.OBJECT), base, mine, theirs);
    }

    private static Merged merge(Place root, FormValues base, FormValues mine, FormValues theirs) {
        FormMerge merge = new FormMerge();
        Object merged = merge.any(root, FieldPath.ROOT, base.asMap(), mine.asMap(), theirs.asMap());
        return new Merged(FormValues.of(object(merged)), merge.collisions);
    }

    // ---- what the definition says about each place

    private enum Kind {
        VALUE,
        /** Nobody types it: it is computed again from the merged fields. */
        COMPUTED,
        SET,
        OBJECT,
        ROWS
    }

    private static final class Place {

        private static final Place VALUE = new Place(Kind.VALUE);

        private final Kind kind;
        private final Map<String, Place> inside = new LinkedHashMap<>();

        Place(Kind kind) {
            this.kind = kind;
        }

        Place at(String key) {
            return inside.getOrDefault(key, VALUE);
        }

        /** The place at a path below this one; objects on the way are declared with it. */
        Place declare(List<Object> steps, Kind wanted) {
            Place here = this;
            for (int i = 0; i < steps.size(); i++) {
                Kind next = i == steps.size() - 1 ? wanted : Kind.OBJECT;
                here = here.inside.computeIfAbsent(String.valueOf(steps.get(i)), key -> new Place(next));
            }
            return here;
        }
    }

    private static void declare(Place place, List<FormComponent> components) {
        for (FormComponent component : components) {
            FieldPath path = FieldPath.ROOT.then(component.type().isContainer() ? component.path() : component.key());
            if (component.type() == ComponentType.GROUP) {
                declare(place.declare(path.steps(), Kind.OBJECT), component.components());
            } else if (path.isRoot()) {
                continue;
            } else if (component.type() == ComponentType.DYNAMICLIST) {
                declare(place.declare(path.steps(), Kind.ROWS), component.components());
            } else if (component.type().hasValue()) {
                place.declare(path.steps(), kindOf(component));
            }
        }
    }

    private static Kind kindOf(FormComponent component) {
        if (!component.type().isInput()) {
            return Kind.COMPUTED;
        }
        return isSet(component) ? Kind.SET : Kind.VALUE;
    }

    /** A picker of one file holds a list too, but two files would be one too many. */
    private static boolean isSet(FormComponent component) {
        boolean oneFile = component.type() == ComponentType.FILEPICKER
                && component.details(FormComponent.FileDetails.class).multiple().isNever();
        return component.type().isMultiple() && !oneFile;
    }

    // ---- merging

    private Object any(Place place, FieldPath path, Object base, Object mine, Object theirs) {
        if (same(mine, theirs) || same(base, theirs)) {
            return mine;
        }
        if (same(base, mine)) {
            return theirs;
        }
        if (place.kind == Kind.OBJECT && isObject(base) && isObject(mine) && isObject(theirs)) {
            return fields(place, path, object(base), object(mine), object(theirs));
        }
        if (place.kind == Kind.ROWS
                && base instanceof List<?> b
                && mine instanceof List<?> m
                && theirs instanceof List<?> t) {
            if (b.size() == m.size() && b.size() == t.size() && keepsOrder(b, m) && keepsOrder(b, t)) {
                return rows(place, path, b, m, t);
            }
        }
        if (place.kind == Kind.SET && isList(base) && isList(mine) && isList(theirs)) {
            return set(list(base), list(mine), list(theirs));
        }
        if (place.kind == Kind.COMPUTED) {
            return mine;
        }
        collisions.add(new Collision(path.toString(), value(base), value(mine), value(theirs)));
        return mine;
    }

    private Object fields(Place place, FieldPath path, Map<?, ?> base, Map<?, ?> mine, Map<?, ?> theirs) {
        Set<Object> keys = new LinkedHashSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        keys.addAll(base.keySet());
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object key : keys) {
            String name = String.valueOf(key);
            Object result = any(place.at(name), path.thenKey(name), at(base, key), at(mine, key), at(theirs, key));
            if (result != ABSENT) {
                merged.put(name, value(result));
            }
        }
        return merged;
    }

    private Object rows(Place place, FieldPath path, List<?> base, List<?> mine, List<?> theirs) {
        Place row = new Place(Kind.OBJECT);
        row.inside.putAll(place.inside);
        List<@Nullable Object> merged = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            merged.add(value(any(row, path.at(i), present(base.get(i)), present(mine.get(i)), present(theirs.get(i)))));
        }
        return merged;
    }

    /** Whether no row moved: a changed row that looks like another one of before did, and then fields would be mixed. */
    private static boolean keepsOrder(List<?> before, List<?> after) {
        for (int i = 0; i < after.size(); i++) {
            if (JsonShape.same(before.get(i), after.get(i))) {
                continue;
            }
            for (Object other : before) {
                if (JsonShape.same(other, after.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Object set(List<?> base, List<?> mine, List<?> theirs) {
        List<@Nullable Object> merged = new ArrayList<>();
        for (Object element : mine) {
            if (contains(theirs, element) || !contains(base, element)) {
                merged.add(element);
            }
        }
        for (Object element : theirs) {
            if (!contains(base, element) && !contains(merged, element)) {
                merged.add(element);
            }
        }
        return merged;
    }

    private static boolean contains(List<?> list, @Nullable Object element) {
        return list.stream().anyMatch(each -> JsonShape.same(each, element));
    }

    // ---- shapes

    /** A field that nobody filled in may be missing, null, empty, or a box without its tick: all the same to a person. */
    private static boolean same(Object one, Object other) {
        return JsonShape.same(filled(one), filled(other));
    }

    private static @Nullable Object filled(Object held) {
        Object value = value(held);
        boolean empty =
                "".equals(value) || Boolean.FALSE.equals(value) || value instanceof List<?> list && list.isEmpty();
        return empty ? null : value;
    }

    private static Object at(Map<?, ?> map, Object key) {
        return map.containsKey(key) ? present(map.get(key)) : ABSENT;
    }

    private static Object present(@Nullable Object value) {
        return value == null ? NULL : value;
    }

    private static @Nullable Object value(Object held) {
        return held == NULL || held == ABSENT ? null : held;
    }

    private static boolean isObject(Object value) {
        return value == ABSENT || value instanceof Map<?, ?>;
    }

    @SuppressWarnings("unchecked") // values of a form have text keys
    private static Map<String, @Nullable Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static boolean isList(Object value) {
        return value == ABSENT || value == NULL || value instanceof List<?>;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? Collections.unmodifiableList(list) : List.of();
    }
}

package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import id.kerani.forms.FieldPath;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component of a form as drawn, once per row where it stands in a dynamic list. */
abstract class Node {

    private final FormComponent component;
    private FieldPath path = FieldPath.ROOT;

    Node(FormComponent component) {
        this.component = component;
    }

    final FormComponent component() {
        return component;
    }

    /** Where its value is at the moment. */
    final FieldPath path() {
        return path;
    }

    /** What stands on the page. */
    abstract Component view();

    /** Brings everything that depends on values up to date. */
    final void refresh(FormScope scope, boolean readOnly) {
        path = scope.pathOf(component);
        boolean hidden = scope.isHidden(component) || !isDrawn();
        view().setVisible(!hidden);
        if (!scope.isHidden(component)) {
            update(scope, readOnly || scope.isReadonly(component));
        }
    }

    /** Whether there is anything to see at all. */
    boolean isDrawn() {
        return true;
    }

    abstract void update(FormScope scope, boolean readOnly);

    /** Puts the value it has into the map its key is counted from. */
    void collect(Map<String, @Nullable Object> target) {}

    /** Takes its value from the form's values. */
    void load(FormScope scope) {}

    /** The nodes inside. */
    List<Node> children() {
        return List.of();
    }

    /** Shows a message beside it; null takes it away. */
    boolean show(@Nullable String message) {
        return false;
    }

    /** What the field itself cannot understand, in words. */
    Optional<String> misread() {
        return Optional.empty();
    }

    /** Puts the cursor there. */
    void focus() {}

    static void put(Map<String, @Nullable Object> target, String key, @Nullable Object value) {
        Map<String, @Nullable Object> map = target;
        String[] names = key.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            map = inner(map, names[i]);
        }
        map.put(names[names.length - 1], value);
    }

    /** The map a container's children are counted from. */
    static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> target, @Nullable String path) {
        Map<String, @Nullable Object> map = target;
        if (path == null || path.isEmpty()) {
            return map;
        }
        for (String name : path.split("\\.")) {
            if (!(map.get(name) instanceof Map<?, ?>)) {
                map.put(name, new LinkedHashMap<String, @Nullable Object>());
            }
            @SuppressWarnings("unchecked") // only this class puts maps in
            Map<String, @Nullable Object> next = (Map<String, @Nullable Object>) map.get(name);
            map = java.util.Objects.requireNonNull(next);
        }
        return map;
    }
}

package id.kerani.modeling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one kind of element may carry. Everything not listed is refused. */
final class ElementRule {

    private final Map<String, ValueRule> attributes = new HashMap<>();
    private final Set<String> required = new HashSet<>();
    private final Set<String> children = new HashSet<>();
    private final Set<String> once = new HashSet<>();
    private final Set<String> requiredChildren = new HashSet<>();
    private @Nullable ValueRule text;

    ElementRule attribute(String name, ValueRule rule) {
        attributes.put(name, rule);
        return this;
    }

    ElementRule required(String name, ValueRule rule) {
        required.add(name);
        return attribute(name, rule);
    }

    ElementRule attributes(Map<String, ValueRule> more) {
        attributes.putAll(more);
        return this;
    }

    ElementRule children(String... names) {
        children.addAll(Set.of(names));
        return this;
    }

    ElementRule children(Set<String> names) {
        children.addAll(names);
        return this;
    }

    /** Children of which there is one at most. The engine stumbles over a second or silently takes one of them. */
    ElementRule once(String... names) {
        once.addAll(Set.of(names));
        return children(names);
    }

    ElementRule exactlyOnce(String name) {
        requiredChildren.add(name);
        return once(name);
    }

    ElementRule text(ValueRule rule) {
        text = rule;
        return this;
    }

    @Nullable
    ValueRule attribute(String name) {
        return attributes.get(name);
    }

    Set<String> required() {
        return required;
    }

    boolean mayHold(String child) {
        return children.contains(child);
    }

    boolean isOnce(String child) {
        return once.contains(child);
    }

    Set<String> requiredChildren() {
        return requiredChildren;
    }

    @Nullable
    ValueRule text() {
        return text;
    }
}

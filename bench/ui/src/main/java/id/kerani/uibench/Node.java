package id.kerani.uibench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element of a page as the server described it: maps and lists by the number of what Flow calls a feature. */
final class Node {

    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;

    private final int id;
    private final Map<Integer, Map<String, JsonNode>> maps = new HashMap<>();
    private final Map<Integer, List<Integer>> nodes = new HashMap<>();
    private final Map<Integer, List<JsonNode>> values = new HashMap<>();

    Node(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    /** One change of a {@code changes} list; attaching and detaching are the page's. */
    void apply(JsonNode change) {
        int feature = change.path("feat").asInt();
        switch (change.path("type").asString()) {
            case "put" ->
                map(feature)
                        .put(
                                change.path("key").asString(),
                                change.has("nodeValue") ? change.path("nodeValue") : change.path("value"));
            case "remove" -> map(feature).remove(change.path("key").asString());
            case "clear" -> {
                nodes.remove(feature);
                values.remove(feature);
            }
            case "splice" -> splice(feature, change);
            default -> throw new UnexpectedAnswer("unknown change " + change);
        }
    }

    private void splice(int feature, JsonNode change) {
        int index = change.path("index").asInt();
        int removed = change.path("remove").asInt(0);
        List<Integer> children = nodes.computeIfAbsent(feature, key -> new ArrayList<>());
        List<JsonNode> plain = values.computeIfAbsent(feature, key -> new ArrayList<>());
        for (int i = 0; i < removed; i++) {
            (children.isEmpty() ? plain : children).remove(index);
        }
        List<Integer> added = new ArrayList<>();
        change.path("addNodes").forEach(node -> added.add(node.asInt()));
        children.addAll(added.isEmpty() ? 0 : index, added);
        List<JsonNode> addedValues = new ArrayList<>();
        change.path("add").forEach(addedValues::add);
        plain.addAll(addedValues.isEmpty() ? 0 : index, addedValues);
    }

    private Map<String, JsonNode> map(int feature) {
        return maps.computeIfAbsent(feature, key -> new HashMap<>());
    }

    String tag() {
        return map(ELEMENT).containsKey("tag") ? map(ELEMENT).get("tag").asString() : "";
    }

    boolean isVisible() {
        JsonNode visible = map(ELEMENT).get("visible");
        return visible == null || visible.asBoolean();
    }

    /** A text node's own text, empty for elements. */
    String ownText() {
        JsonNode text = map(TEXT).get("text");
        return text == null ? "" : text.asString();
    }

    /** Property or attribute of this name as text, empty when there is none. */
    String get(String name) {
        JsonNode property = map(PROPERTIES).get(name);
        JsonNode value = property == null ? map(ATTRIBUTES).get(name) : property;
        return value == null || value.isNull() ? "" : value.asString("");
    }

    boolean is(String property) {
        JsonNode value = map(PROPERTIES).get(property);
        return value != null && value.asBoolean(false);
    }

    boolean hasClass(String name) {
        return values.getOrDefault(CLASSES, List.of()).stream()
                .anyMatch(value -> value.asString("").equals(name));
    }

    List<Integer> children() {
        return List.copyOf(nodes.getOrDefault(CHILDREN, List.of()));
    }

    /** Key of the constant that says what to send with an event; absent when the server does not listen to it. */
    @Nullable
    String listener(String event) {
        JsonNode constant = map(LISTENERS).get(event);
        return constant == null ? null : constant.asString();
    }

    /** Events that the server listens to. */
    List<String> events() {
        return List.copyOf(map(LISTENERS).keySet());
    }
}

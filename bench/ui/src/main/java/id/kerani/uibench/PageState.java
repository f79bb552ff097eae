package id.kerani.uibench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one page shows, kept from the changes the server sends as Vaadin's client keeps it, and what of the scripts in them a
 * simulated browser has to follow: lists are filled and navigations followed; the rest only looks nice.
 */
final class PageState {

    private static final Pattern CONNECTOR = Pattern.compile("\\$0\\.\\$connector\\.(\\w+)\\(");

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private final Map<Integer, Rows> lists = new LinkedHashMap<>();
    private final RowListener listener;

    /** Hears of each row that is drawn anew. */
    interface RowListener {
        void drawn(Rows rows, Rows.@Nullable Row before, Rows.Row now);
    }

    PageState(RowListener listener) {
        this.listener = listener;
    }

    /** Applies a message. Returns the nodes that are new. */
    List<Node> apply(JsonNode message) {
        List<Node> added = new ArrayList<>();
        message.path("constants").properties().forEach(entry -> constants.put(entry.getKey(), entry.getValue()));
        for (JsonNode change : message.path("changes")) {
            int id = change.path("node").asInt();
            switch (change.path("type").asString()) {
                case "attach" -> {
                    Node node = new Node(id);
                    nodes.put(id, node);
                    added.add(node);
                }
                case "detach" -> {
                    nodes.remove(id);
                    lists.remove(id);
                }
                default -> nodes.computeIfAbsent(id, Node::new).apply(change);
            }
        }
        message.path("execute").forEach(this::execute);
        return added;
    }

    private void execute(JsonNode call) {
        List<JsonNode> parts = new ArrayList<>();
        call.forEach(parts::add);
        String script = parts.removeLast().asString("");
        if (script.contains("setLitRenderer")) {
            connect(parts);
            return;
        }
        Matcher connector = CONNECTOR.matcher(script);
        if (connector.find() && parts.getFirst().has("@v-node")) {
            int list = parts.getFirst().path("@v-node").asInt();
            Rows rows = lists.computeIfAbsent(list, Rows::new);
            Collection<Rows.Row> changed = rows.call(connector.group(1), parts.subList(1, parts.size()));
            for (Rows.Row row : changed) {
                listener.drawn(rows, rows.before(row), row);
            }
        }
    }

    /** A renderer comes with a channel for the functions of its template, whose names stand in a list. */
    private void connect(List<JsonNode> parts) {
        JsonNode channel = null;
        List<String> names = new ArrayList<>();
        int list = -1;
        for (JsonNode part : parts) {
            if (part.has("@v-return")) {
                channel = part.path("@v-return");
            } else if (part.isArray()) {
                part.forEach(name -> names.add(name.asString("")));
            } else if (part.has("@v-node")) {
                list = part.path("@v-node").asInt();
            }
        }
        if (channel != null && list >= 0) {
            Rows rows = lists.computeIfAbsent(list, Rows::new);
            for (String name : names) {
                rows.connect(name, channel.get(0).asInt(), channel.get(1).asInt());
            }
        }
    }

    /** What a constant of a listener says: expressions to send, each with whether it filters. */
    JsonNode constant(String key) {
        JsonNode constant = constants.get(key);
        if (constant == null) {
            throw new UnexpectedAnswer("unknown constant " + key);
        }
        return constant;
    }

    Collection<Rows> lists() {
        return lists.values();
    }

    /** Visible elements, oldest first. */
    Stream<Node> elements(Predicate<Node> which) {
        return nodes.values().stream().filter(Node::isVisible).filter(which).sorted(Comparator.comparingInt(Node::id));
    }

    @Nullable
    Node find(Predicate<Node> which) {
        return elements(which).findFirst().orElse(null);
    }

    /** The one visible element of this kind, by its label, accessible name or text. */
    Node require(String tag, String name) {
        Node found = find(node -> node.tag().equals(tag) && nameOf(node).equals(name));
        if (found == null) {
            throw new UnexpectedAnswer("no " + tag + " called “" + name + "”, there are "
                    + elements(node -> node.tag().equals(tag)).map(this::nameOf).toList());
        }
        return found;
    }

    private String nameOf(Node node) {
        return !node.get("label").isEmpty()
                ? node.get("label")
                : !node.get("aria-label").isEmpty() ? node.get("aria-label") : text(node);
    }

    /** All text in an element. */
    String text(Node node) {
        StringBuilder text = new StringBuilder(node.ownText());
        for (int child : node.children()) {
            Node inner = nodes.get(child);
            if (inner != null && inner.isVisible()) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }
}

package id.kerani.uibench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rows of one list as its connector in the browser would hold them: the server calls {@code $connector.…}, rows are
 * bound to a key, their values carry the name of the renderer as a prefix.
 */
final class Rows {

    private static final Pattern RENDERER = Pattern.compile("^lr_[^_]+_");

    private final int list;
    private final List<@Nullable Row> rows = new ArrayList<>();
    private final Map<String, Row> known = new HashMap<>();
    private final Map<String, int[]> functions = new HashMap<>();
    private int requestedCount = -1;

    Rows(int list) {
        this.list = list;
    }

    /** A row: the key the server knows it by, and its values. */
    record Row(String key, Map<String, String> values) {

        String get(String name) {
            return values.getOrDefault(name, "");
        }
    }

    int list() {
        return list;
    }

    /** Rows that are drawn, in order. */
    List<Row> drawn() {
        List<Row> drawn = new ArrayList<>();
        for (Row row : rows) {
            if (row != null) {
                drawn.add(row);
            }
        }
        return drawn;
    }

    int size() {
        return rows.size();
    }

    /** Whether rows are missing that a browser would show at once. */
    boolean isComplete(int visible) {
        return drawn().size() >= Math.min(visible, rows.size());
    }

    /** What the connector does when the server calls it; the name is that of its function. Returns rows that changed. */
    Collection<Row> call(String function, List<JsonNode> arguments) {
        switch (function) {
            case "updateSize" -> resize(arguments.getFirst().asInt());
            case "set" -> {
                return set(arguments.getFirst().asInt(), arguments.get(1));
            }
            case "clear" -> {
                int from = arguments.getFirst().asInt();
                int to = Math.min(rows.size(), from + arguments.get(1).asInt());
                for (int i = from; i < to; i++) {
                    rows.set(i, null);
                }
            }
            case "updateData" -> {
                return update(arguments.getFirst());
            }
            default -> {
                // Placeholders and the like: nothing that a person would read.
            }
        }
        return List.of();
    }

    private void resize(int size) {
        while (rows.size() > size) {
            rows.removeLast();
        }
        while (rows.size() < size) {
            rows.add(null);
        }
    }

    private Collection<Row> set(int index, JsonNode items) {
        List<Row> changed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Row row = row(items.get(i));
            if (index + i >= rows.size()) {
                rows.add(row);
            } else {
                rows.set(index + i, row);
            }
            changed.add(row);
        }
        return changed;
    }

    private Collection<Row> update(JsonNode items) {
        List<Row> changed = new ArrayList<>();
        for (JsonNode item : items) {
            Row row = row(item);
            rows.replaceAll(old -> old != null && old.key().equals(row.key()) ? row : old);
            changed.add(row);
        }
        return changed;
    }

    private static Row row(JsonNode item) {
        Map<String, String> values = new HashMap<>();
        item.properties()
                .forEach(entry -> values.put(
                        RENDERER.matcher(entry.getKey()).replaceFirst(""),
                        entry.getValue().asString("")));
        return new Row(item.path("key").asString(""), values);
    }

    /** What the row of this key was before; remembers it as it is now. */
    @Nullable
    Row before(Row row) {
        return known.put(row.key(), row);
    }

    /** A function of the renderer that a row's button calls, and the channel it leads to. */
    void connect(String function, int node, int channel) {
        functions.put(function, new int[] {node, channel});
    }

    int[] channel(String function) {
        int[] channel = functions.get(function);
        if (channel == null) {
            throw new UnexpectedAnswer("rows have no button for " + function);
        }
        return channel;
    }

    /** Rows to ask the server for, as the connector does when the list has grown or shrunk; zero when it has them. */
    int toRequest(int visible, int ahead) {
        int count = 1 + Math.min(visible + ahead, rows.size());
        if (rows.isEmpty() || count == requestedCount) {
            return 0;
        }
        requestedCount = count;
        return count;
    }
}

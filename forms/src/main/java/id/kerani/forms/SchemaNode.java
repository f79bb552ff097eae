package id.kerani.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a schema, read property by property; a property of the wrong type is a problem and counts as absent. */
final class SchemaNode {

    private final String pointer;
    private final Map<?, ?> properties;
    private final List<FormProblem> problems;

    SchemaNode(String pointer, Map<?, ?> properties, List<FormProblem> problems) {
        this.pointer = pointer;
        this.properties = properties;
        this.problems = problems;
    }

    String pointer() {
        return pointer;
    }

    String at(String property) {
        return pointer + "/" + property;
    }

    boolean has(String property) {
        return properties.get(property) != null;
    }

    @Nullable
    Object raw(String property) {
        return properties.get(property);
    }

    @Nullable
    String text(String property) {
        return switch (properties.get(property)) {
            case null -> null;
            case String text -> {
                if (text.length() > FormLimits.TEMPLATE_LENGTH && !property.equals("source")) {
                    report(property, "forms.definition.text-too-long", FormLimits.TEMPLATE_LENGTH);
                    yield null;
                }
                yield text;
            }
            case Object other -> wrong(property, "text");
        };
    }

    String text(String property, String otherwise) {
        String text = text(property);
        return text == null ? otherwise : text;
    }

    boolean flag(String property, boolean otherwise) {
        return switch (properties.get(property)) {
            case null -> otherwise;
            case Boolean flag -> flag;
            case Object other -> {
                wrong(property, "boolean");
                yield otherwise;
            }
        };
    }

    /** A number, also one written as text, as form-js allows for increments and limits. */
    @Nullable
    BigDecimal number(String property) {
        Object value = properties.get(property);
        if (value == null || "".equals(value)) {
            return null;
        }
        if (value instanceof Number || value instanceof String) {
            BigDecimal number = JsonShape.number(value.toString()).orElse(null);
            if (number != null) {
                return number;
            }
        }
        return wrong(property, "number");
    }

    int integer(String property, int otherwise, int least, int most) {
        BigDecimal number = number(property);
        if (number == null) {
            return otherwise;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            report(property, "forms.definition.out-of-range", least, most);
            return otherwise;
        }
        return number.intValue();
    }

    /** One of the names of an enumeration, as {@code names} writes them. */
    <E> E choice(String property, Map<String, E> names, E otherwise) {
        String text = text(property);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        E found = names.get(text);
        if (found == null) {
            report(property, "forms.definition.bad-choice", text, String.join(", ", names.keySet()));
            return otherwise;
        }
        return found;
    }

    @Nullable
    SchemaNode object(String property) {
        return switch (properties.get(property)) {
            case null -> null;
            case Map<?, ?> map -> new SchemaNode(at(property), map, problems);
            case Object other -> wrong(property, "object");
        };
    }

    List<SchemaNode> objects(String property) {
        List<SchemaNode> nodes = new ArrayList<>();
        List<?> elements = list(property);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> map) {
                nodes.add(new SchemaNode(at(property) + "/" + i, map, problems));
            } else {
                wrong(property + "/" + i, "object");
            }
        }
        return nodes;
    }

    List<?> list(String property) {
        return switch (properties.get(property)) {
            case null -> List.of();
            case List<?> list -> list;
            case Object other -> {
                wrong(property, "list");
                yield List.of();
            }
        };
    }

    Map<String, String> texts(String property) {
        SchemaNode node = object(property);
        if (node == null) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties.forEach((key, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                texts.put(Objects.toString(key), value.toString());
            } else {
                node.wrong(Objects.toString(key), "text");
            }
        });
        return texts;
    }

    void report(String property, String code, Object... arguments) {
        problems.add(FormProblem.of(property.isEmpty() ? pointer : at(property), code, arguments));
    }

    private <T> @Nullable T wrong(String property, String expected) {
        report(property, "forms.definition.wrong-type." + expected);
        return null;
    }
}

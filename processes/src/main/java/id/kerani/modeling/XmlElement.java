package id.kerani.modeling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element as the gate sees it. Names carry the gate's own prefixes ({@code bpmn:userTask}, {@code camunda:formKey}),
 * whatever prefixes the file uses; attributes without namespace have none.
 */
final class XmlElement {

    private final String name;
    private final int line;
    private final @Nullable XmlElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String name() {
        return name;
    }

    /** The name without prefix. */
    String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    int line() {
        return line;
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** This and everything inside, in the order of the file. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    StringBuilder rawText() {
        return text;
    }

    /** All text directly inside, in one piece, as the engine puts it together too. */
    String text() {
        return text.toString();
    }

    /** Id of this or the nearest element around it that has one; else the kind. */
    String label() {
        for (XmlElement at = this; at != null; at = at.parent) {
            String id = at.attributes.get("id");
            if (id != null && !id.isBlank()) {
                return id.length() > 120 ? id.substring(0, 120) : id;
            }
        }
        return local();
    }
}

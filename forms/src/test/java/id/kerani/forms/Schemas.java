package id.kerani.forms;

import java.util.Objects;

/** Schemas for tests. */
final class Schemas {

    private Schemas() {}

    static String text(String name) {
        return FormCatalog.text(
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/schemas/" + name + ".form"), name));
    }

    static FormDefinition definition(String name) {
        return valid(text(name));
    }

    /** A form of these components, single quotes for double ones. */
    static FormDefinition of(String... components) {
        return valid(json(components));
    }

    static String json(String... components) {
        return "{\"type\":\"default\",\"schemaVersion\":19,\"components\":["
                + String.join(",", components).replace("\"", "\\\"").replace('\'', '"') + "]}";
    }

    static FormValues values(String json) {
        try {
            return FormValues.fromJson(json.replace('\'', '"'));
        } catch (UnreadableValues e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static FormDefinition valid(String json) {
        try {
            return FormDefinition.parse(json).require();
        } catch (ParsedForm.InvalidForm e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}

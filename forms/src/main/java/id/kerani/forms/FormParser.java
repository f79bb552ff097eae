package id.kerani.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form-js schema and collects everything that is wrong with it. One instance reads one text. */
final class FormParser {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4 * FormLimits.DEPTH + 8)
                            .maxDocumentLength(FormLimits.DEFINITION_LENGTH)
                            .maxNumberLength(2 * FormLimits.NUMBER_DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<FormProblem> problems = new ArrayList<>();
    private final List<FormProblem> notes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final KeyClaims claims = new KeyClaims();
    private int count;

    private FormParser() {}

    static ParsedForm parse(String json) {
        FormParser parser = new FormParser();
        FormDefinition definition = parser.read(json);
        return new ParsedForm(definition, parser.problems, parser.notes);
    }

    private @Nullable FormDefinition read(String json) {
        if (json.length() > FormLimits.DEFINITION_LENGTH) {
            problems.add(FormProblem.of("", "forms.definition.too-large", FormLimits.DEFINITION_LENGTH));
            return null;
        }
        Object root;
        try {
            root = JSON.readValue(json, Object.class);
        } catch (JacksonException e) {
            problems.add(
                    e.getLocation() == null || e.getLocation().getLineNr() < 1
                            ? FormProblem.of("", "forms.definition.broken-json-somewhere")
                            : FormProblem.of(
                                    "",
                                    "forms.definition.broken-json",
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr()));
            return null;
        }
        if (!(root instanceof Map<?, ?> object)) {
            problems.add(FormProblem.of("", "forms.definition.not-an-object"));
            return null;
        }
        SchemaNode node = new SchemaNode("", object, problems);
        String type = node.text("type");
        if (!"default".equals(type)) {
            problems.add(FormProblem.of("/type", "forms.definition.wrong-root-type", type == null ? "" : type));
        }
        int version = node.integer("schemaVersion", 1, 1, Integer.MAX_VALUE);
        if (version > FormDefinition.SCHEMA_VERSION) {
            problems.add(FormProblem.of(
                    "/schemaVersion", "forms.definition.newer-schema", version, FormDefinition.SCHEMA_VERSION));
        }
        if (!node.has("components")) {
            problems.add(FormProblem.of("", "forms.definition.no-components"));
        }
        String id = node.text("id");
        List<FormComponent> components = components(node, 1, FieldPath.ROOT, "");
        return new FormDefinition(id == null ? "" : id, version, components);
    }

    private List<FormComponent> components(SchemaNode parent, int depth, FieldPath base, String scope) {
        List<FormComponent> components = new ArrayList<>();
        List<SchemaNode> nodes = parent.objects("components");
        if (depth > FormLimits.DEPTH && !nodes.isEmpty()) {
            problems.add(FormProblem.of(parent.at("components"), "forms.definition.too-deep", FormLimits.DEPTH));
            return components;
        }
        for (SchemaNode node : nodes) {
            if (++count > FormLimits.COMPONENTS) {
                if (count == FormLimits.COMPONENTS + 1) {
                    problems.add(FormProblem.of(node.pointer(), "forms.definition.too-many", FormLimits.COMPONENTS));
                }
                break;
            }
            components.add(component(node, depth, base, scope));
        }
        checkRows(components);
        return components;
    }

    private FormComponent component(SchemaNode node, int depth, FieldPath base, String scope) {
        String typeName = node.text("type");
        ComponentType type = typeName == null ? ComponentType.UNKNOWN : ComponentType.of(typeName);
        if (!node.has("type")) {
            problems.add(FormProblem.of(node.pointer(), "forms.definition.no-type"));
        } else if (typeName != null && type == ComponentType.UNKNOWN) {
            problems.add(FormProblem.of(node.at("type"), "forms.definition.unknown-type", typeName));
        } else if (typeName != null && !type.isSupported()) {
            notes.add(FormProblem.of(node.pointer(), "forms.definition.not-supported", typeName));
        }
        String id = id(node);
        String key = type.hasValue() ? key(node, base, scope) : null;
        String path = type.isContainer() ? path(node, type, base, scope) : null;
        ComponentReader reader = new ComponentReader(node, type, problems);
        List<FormComponent> children = List.of();
        if (type.isContainer()) {
            boolean list = type == ComponentType.DYNAMICLIST;
            children = components(
                    node,
                    depth + 1,
                    list ? FieldPath.ROOT : base.then(path),
                    list ? scope + base.then(path) + "[]." : scope);
        }
        return reader.read(typeName == null ? "" : typeName, id, key, path, children);
    }

    private String id(SchemaNode node) {
        String id = node.text("id");
        if (id == null || id.isBlank()) {
            return "Component" + node.pointer().replace("/components/", "_");
        }
        if (!ids.add(id)) {
            problems.add(FormProblem.of(node.at("id"), "forms.definition.duplicate-id", id));
            return id + "_" + count;
        }
        return id;
    }

    private @Nullable String key(SchemaNode node, FieldPath base, String scope) {
        String key = node.text("key");
        if (key == null || key.isEmpty()) {
            problems.add(FormProblem.of(node.pointer(), "forms.definition.no-key"));
            return null;
        }
        if (!KeyClaims.isName(key)) {
            problems.add(FormProblem.of(node.at("key"), "forms.definition.bad-key", key));
            return null;
        }
        if (!claims.claimValue(scope + base.then(key))) {
            problems.add(FormProblem.of(node.at("key"), "forms.definition.duplicate-key", key));
        }
        return key;
    }

    private @Nullable String path(SchemaNode node, ComponentType type, FieldPath base, String scope) {
        String path = node.text("path");
        if (path == null || path.isEmpty()) {
            if (type == ComponentType.DYNAMICLIST) {
                problems.add(FormProblem.of(node.pointer(), "forms.definition.no-path"));
            }
            return null;
        }
        if (!KeyClaims.isName(path)) {
            problems.add(FormProblem.of(node.at("path"), "forms.definition.bad-key", path));
            return null;
        }
        String full = scope + base.then(path);
        boolean free = type == ComponentType.DYNAMICLIST ? claims.claimValue(full) : claims.claimObject(full);
        if (!free) {
            problems.add(FormProblem.of(node.at("path"), "forms.definition.duplicate-key", path));
        }
        return path;
    }

    private void checkRows(List<FormComponent> components) {
        java.util.Map<String, Integer> widths = new java.util.HashMap<>();
        for (FormComponent component : components) {
            String row = component.layout().row();
            if (row == null) {
                continue;
            }
            int width = widths.merge(row, component.layout().columns(), Integer::sum);
            if (width > 16 && width - component.layout().columns() <= 16) {
                problems.add(FormProblem.of(component.pointer() + "/layout", "forms.definition.row-too-wide", row));
            }
        }
    }
}

package id.kerani.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form: what it asks and shows. Immutable. Made from form-js JSON by {@link #parse}.
 *
 * @param id the schema's id
 * @param schemaVersion version of the form-js schema, 1 to {@value #SCHEMA_VERSION}
 * @param components in their order
 */
public record FormDefinition(String id, int schemaVersion, List<FormComponent> components) {

    /** The newest schema version this code knows: that of form-js 1.23. */
    public static final int SCHEMA_VERSION = 19;

    public FormDefinition {
        components = List.copyOf(components);
    }

    /** Reads and checks a definition; never throws, see {@link ParsedForm}. */
    public static ParsedForm parse(String json) {
        return FormParser.parse(json);
    }

    /** All components, containers before their children. */
    public List<FormComponent> allComponents() {
        List<FormComponent> all = new ArrayList<>();
        collect(components, all);
        return all;
    }

    /**
     * Whether a check of entered values needs nothing but them: each field may be changed and is always shown, and no
     * condition, expression or choice looks at what the form was opened with.
     */
    public boolean standsAlone() {
        return allComponents().stream().allMatch(FormComponent::standsAlone);
    }

    /** The component with this id. */
    public Optional<FormComponent> component(String id) {
        return allComponents().stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }

    /** The component that a value's path belongs to; indexes in the path do not matter. */
    public Optional<FormComponent> componentAt(String valuePath) {
        return Optional.ofNullable(
                find(components, FieldPath.ROOT, FieldPath.of(valuePath).withoutIndexes()));
    }

    private static @Nullable FormComponent find(List<FormComponent> components, FieldPath base, FieldPath wanted) {
        for (FormComponent component : components) {
            FieldPath here = base.then(component.type().isContainer() ? component.path() : component.key());
            if (component.type().isContainer()) {
                FormComponent inside = find(component.components(), here, wanted);
                if (inside != null) {
                    return inside;
                }
            }
            if (here.equals(wanted) && !here.equals(base)) {
                return component;
            }
        }
        return null;
    }

    private static void collect(List<FormComponent> components, List<FormComponent> all) {
        for (FormComponent component : components) {
            all.add(component);
            collect(component.components(), all);
        }
    }
}

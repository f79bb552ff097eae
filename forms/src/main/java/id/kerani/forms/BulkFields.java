package id.kerani.forms;

import id.kerani.forms.FormComponent.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that are asked once when many tasks are answered together: those with the custom property
 * {@code bulk: ask}, outside of lists. {@code bulkOptions} names the choices that may be given to many, separated by
 * commas. A form without such a field is answered one by one.
 */
public final class BulkFields {

    private static final String PROPERTY = "bulk";
    private static final String ASK = "ask";
    private static final String OPTIONS = "bulkOptions";

    private final Map<String, FormComponent> byPath;

    private BulkFields(Map<String, FormComponent> byPath) {
        this.byPath = byPath;
    }

    /** The fields a form asks once; nothing for a form that is answered one by one. */
    public static Optional<BulkFields> of(FormDefinition form) {
        Map<String, FormComponent> found = new LinkedHashMap<>();
        collect(form.components(), FieldPath.ROOT, found);
        return found.isEmpty() ? Optional.empty() : Optional.of(new BulkFields(found));
    }

    /** The part of the form that is asked once, in the language the form is in. */
    public FormDefinition ask(FormDefinition form) {
        return new FormDefinition(form.id(), form.schemaVersion(), asked(form.components()));
    }

    /** The paths of what is asked once. */
    public Set<String> paths() {
        return Set.copyOf(byPath.keySet());
    }

    /** A task's own values with the common answers laid over; other answers than those asked for are left out. */
    public FormValues answer(FormValues own, FormValues common) {
        FormValues values = own;
        for (String path : byPath.keySet()) {
            if (common.has(path)) {
                values = values.with(path, common.get(path));
            }
        }
        return values;
    }

    /** Whether each answer is one that may be given to many. */
    public boolean allows(FormValues common) {
        return byPath.entrySet().stream().allMatch(field -> {
            Set<String> choices = choices(field.getValue());
            return choices.isEmpty()
                    || common.get(field.getKey()) == null
                    || common.text(field.getKey()).filter(choices::contains).isPresent();
        });
    }

    private static void collect(List<FormComponent> components, FieldPath base, Map<String, FormComponent> found) {
        for (FormComponent component : components) {
            if (component.type() == ComponentType.GROUP) {
                collect(component.components(), base.then(component.path()), found);
            } else if (isAsked(component)) {
                found.put(base.then(component.key()).toString(), component);
            }
        }
    }

    private static List<FormComponent> asked(List<FormComponent> components) {
        List<FormComponent> asked = new ArrayList<>();
        for (FormComponent component : components) {
            if (component.type() == ComponentType.GROUP) {
                List<FormComponent> inside = asked(component.components());
                if (!inside.isEmpty()) {
                    asked.add(component.withComponents(inside));
                }
            } else if (isAsked(component)) {
                asked.add(component.withTexts(
                        component.label(),
                        component.description(),
                        narrowed(component.options(), choices(component)),
                        component.validation(),
                        component.appearance(),
                        component.details()));
            }
        }
        return asked;
    }

    private static @Nullable Options narrowed(@Nullable Options options, Set<String> choices) {
        if (options == null || choices.isEmpty()) {
            return options;
        }
        return new Options(
                options.fixed().stream()
                        .filter(option -> choices.contains(String.valueOf(option.value())))
                        .toList(),
                options.key(),
                options.expression());
    }

    private static boolean isAsked(FormComponent component) {
        return component.key() != null && ASK.equals(component.properties().get(PROPERTY));
    }

    private static Set<String> choices(FormComponent component) {
        return Arrays.stream(component.properties().getOrDefault(OPTIONS, "").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}

package id.kerani.forms;

import id.kerani.forms.FormComponent.ExpressionDetails;
import id.kerani.forms.FormComponent.ListDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form with what is known beforehand and what a person entered: which values count and what they make visible.
 * Entered values count only where the form asks for them and lets them be changed, so nobody can slip in a value that a
 * condition trusts.
 */
public final class FormState {

    private final FormDefinition definition;
    private final FormExpressions expressions;
    private final FormValues known;
    private final List<FormProblem> failures = new ArrayList<>();
    private FormValues all;
    private FormValues visible;

    private FormState(FormDefinition definition, FormExpressions expressions, FormValues known, FormValues entered) {
        this.definition = definition;
        this.expressions = expressions;
        this.known = known;
        this.all = overlay(entered);
        this.visible = all;
        settle();
    }

    /**
     * @param known what the form was opened with, also values it does not ask for
     * @param entered what the person entered or left as it was
     */
    public static FormState of(
            FormDefinition definition, FormExpressions expressions, FormValues known, FormValues entered) {
        return new FormState(definition, expressions, initial(definition, known), entered);
    }

    /** The values a form opens with: those known, else defaults, rows of dynamic lists included. */
    public static FormValues initial(FormDefinition definition, FormValues known) {
        return FormValues.of(withDefaults(definition.components(), known.asMap()));
    }

    /** Where the form's conditions, expressions and templates have their value. */
    public FormScope scope() {
        return FormScope.of(expressions, all, visible, failures);
    }

    /** All values that count, hidden ones included, with what is computed. */
    public FormValues values() {
        return all;
    }

    /** Expressions that went over their budget. */
    public List<FormProblem> failures() {
        return List.copyOf(failures);
    }

    private FormValues overlay(FormValues entered) {
        Map<String, @Nullable Object> target = mutable(known.asMap());
        overlay(definition.components(), target, entered.asMap());
        return FormValues.of(target);
    }

    private static void overlay(
            List<FormComponent> components, Map<String, @Nullable Object> target, Map<?, ?> entered) {
        for (FormComponent component : components) {
            if (component.readonly().constant() || component.disabled().constant()) {
                continue;
            }
            FieldPath path = FieldPath.ROOT.then(component.type().isContainer() ? component.path() : component.key());
            if (component.type() == ComponentType.GROUP) {
                if (path.isRoot()) {
                    overlay(component.components(), target, entered);
                } else {
                    Map<String, @Nullable Object> inner = mutable(path.get(target));
                    overlay(
                            component.components(),
                            inner,
                            path.get(entered) instanceof Map<?, ?> object ? object : Map.of());
                    put(target, path, inner);
                }
            } else if (component.type() == ComponentType.DYNAMICLIST && !path.isRoot()) {
                if (path.get(entered) instanceof List<?> rows) {
                    put(target, path, rows(component, path.get(target), rows));
                } else if (path.isPresent(entered)) {
                    put(target, path, path.get(entered));
                }
            } else if (component.type().isInput() && !path.isRoot()) {
                put(target, path, path.get(entered));
            }
        }
    }

    private static List<@Nullable Object> rows(FormComponent list, @Nullable Object known, List<?> entered) {
        List<?> knownRows = known instanceof List<?> rows ? rows : List.of();
        boolean changeable = list.details(ListDetails.class).changeable();
        int size = changeable ? entered.size() : knownRows.size();
        List<@Nullable Object> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(size, FormLimits.ROWS + 1); i++) {
            Object row = i < entered.size() ? entered.get(i) : null;
            if (row != null && !(row instanceof Map<?, ?>)) {
                rows.add(row);
                continue;
            }
            Map<String, @Nullable Object> target = i < knownRows.size()
                    ? mutable(knownRows.get(i))
                    : mutable(withDefaults(list.components(), Map.of()));
            overlay(list.components(), target, row instanceof Map<?, ?> map ? map : Map.of());
            rows.add(target);
        }
        return rows;
    }

    /** Computed fields, then fields that an expression locks, then what conditions hide; twice, as each may feed another. */
    private void settle() {
        for (int round = 0; round < 2; round++) {
            FormScope scope = scope();
            Map<String, @Nullable Object> values = mutable(all.asMap());
            each(definition.components(), scope, (component, place) -> {
                FieldPath path = place.pathOf(component);
                if (component.details() instanceof ExpressionDetails && component.key() != null) {
                    put(values, path, place.computed(component));
                } else if (component.type().isInput()
                        && component.key() != null
                        && (component.readonly().expression() != null && place.isReadonly(component)
                                || component.disabled().expression() != null && place.isDisabled(component))) {
                    put(values, path, path.get(known.asMap()));
                }
            });
            all = FormValues.of(values);
            visible = withoutHidden();
        }
    }

    private FormValues withoutHidden() {
        Map<String, @Nullable Object> values = mutable(all.asMap());
        removeHidden(definition.components(), scope(), false, values);
        return FormValues.of(values);
    }

    private void removeHidden(
            List<FormComponent> components, FormScope scope, boolean hidden, Map<String, @Nullable Object> values) {
        for (FormComponent component : components) {
            boolean gone = hidden || scope.isHidden(component);
            FieldPath path = scope.pathOf(component);
            if (component.type() == ComponentType.GROUP) {
                removeHidden(component.components(), scope.inside(component), gone, values);
            } else if (component.type() == ComponentType.DYNAMICLIST && !gone && component.path() != null) {
                for (int i = 0; i < scope.rowsOf(component); i++) {
                    removeHidden(component.components(), scope.row(component, i), false, values);
                }
            } else if (gone && !path.equals(scope.base())) {
                remove(values, path);
            }
        }
    }

    private interface Visitor {
        void visit(FormComponent component, FormScope place);
    }

    private static void each(List<FormComponent> components, FormScope scope, Visitor visitor) {
        for (FormComponent component : components) {
            visitor.visit(component, scope);
            if (component.type() == ComponentType.GROUP) {
                each(component.components(), scope.inside(component), visitor);
            } else if (component.type() == ComponentType.DYNAMICLIST && component.path() != null) {
                int rows = Math.min(scope.rowsOf(component), FormLimits.ROWS);
                for (int i = 0; i < rows; i++) {
                    each(component.components(), scope.row(component, i), visitor);
                }
            }
        }
    }

    private static Map<String, @Nullable Object> withDefaults(
            List<FormComponent> components, Map<?, ? extends @Nullable Object> known) {
        Map<String, @Nullable Object> target = mutable(known);
        for (FormComponent component : components) {
            FieldPath path = FieldPath.ROOT.then(component.type().isContainer() ? component.path() : component.key());
            if (component.type() == ComponentType.GROUP) {
                if (path.isRoot()) {
                    target = withDefaults(component.components(), target);
                } else if (path.get(target) == null || path.get(target) instanceof Map<?, ?>) {
                    Map<?, ?> inner = path.get(target) instanceof Map<?, ?> object ? object : Map.of();
                    put(target, path, withDefaults(component.components(), inner));
                }
            } else if (component.type() == ComponentType.DYNAMICLIST && !path.isRoot()) {
                List<@Nullable Object> rows = new ArrayList<>();
                if (path.get(target) instanceof List<?> present) {
                    present.forEach(row ->
                            rows.add(row instanceof Map<?, ?> map ? withDefaults(component.components(), map) : row));
                } else {
                    int count = component.details(ListDetails.class).defaultRows();
                    for (int i = 0; i < count; i++) {
                        rows.add(withDefaults(component.components(), Map.of()));
                    }
                }
                put(target, path, rows);
            } else if (component.type().isInput() && !path.isRoot() && path.get(target) == null) {
                put(target, path, JsonShape.value(FieldRules.startOf(component)));
            }
        }
        return target;
    }

    private static Map<String, @Nullable Object> mutable(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> copy.put(Objects.toString(key), element));
        }
        return copy;
    }

    private static void put(Map<String, @Nullable Object> target, FieldPath path, @Nullable Object value) {
        Map<String, @Nullable Object> changed = path.put(Collections.unmodifiableMap(target), value);
        target.clear();
        target.putAll(changed);
    }

    private static void remove(Map<String, @Nullable Object> target, FieldPath path) {
        Map<String, @Nullable Object> changed = path.remove(Collections.unmodifiableMap(target));
        target.clear();
        target.putAll(changed);
    }
}

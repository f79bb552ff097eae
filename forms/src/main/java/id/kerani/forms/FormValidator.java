package id.kerani.forms;

import id.kerani.forms.FormComponent.ListDetails;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks what was entered into a form against its definition. The screen and the server ask this same class. */
public final class FormValidator {

    /** The code of a problem whose message the form itself has, see {@link Form#message}. */
    public static final String OWN_MESSAGE = "forms.pattern.own";

    private final FormExpressions expressions;

    public FormValidator(FormExpressions expressions) {
        this.expressions = expressions;
    }

    /** @param clock decides what {@code now()}, {@code today()} and a past date are, in its zone */
    public FormValidator(Clock clock) {
        this(new FormExpressions(clock));
    }

    /** What conditions are evaluated with. */
    public FormExpressions expressions() {
        return expressions;
    }

    /** What time it is. */
    public Clock clock() {
        return expressions.clock();
    }

    /** The zone that dates and times of day are meant in. */
    public ZoneId zone() {
        return expressions.clock().getZone();
    }

    /** Checks a form nothing is known about beforehand. */
    public FormResult validate(FormDefinition definition, FormValues submitted) {
        return validate(definition, FormValues.empty(), submitted);
    }

    /**
     * Checks submitted values. Hidden fields are dropped, readonly ones keep the known value, computed ones are computed
     * anew, unknown keys are reported as ignored.
     *
     * @param known what the form was opened with: values of its fields and others that its expressions use
     * @param submitted the whole of the form; a field that is not there counts as empty
     */
    public FormResult validate(FormDefinition definition, FormValues known, FormValues submitted) {
        FormState state = FormState.of(definition, expressions, known, submitted);
        Walk walk = new Walk();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        walk.components(definition.components(), state.scope(), values);
        List<FormProblem> problems = new ArrayList<>(walk.problems);
        problems.addAll(state.failures());
        Set<String> ignored = new TreeSet<>();
        FormValues cleaned = FormValues.of(values);
        findIgnored(submitted.asMap(), cleaned.asMap(), FieldPath.ROOT, walk.locked, ignored);
        return new FormResult(cleaned, problems, List.copyOf(ignored));
    }

    private static void findIgnored(
            @Nullable Object submitted,
            @Nullable Object kept,
            FieldPath path,
            Map<String, @Nullable Object> locked,
            Set<String> ignored) {
        if (submitted instanceof Map<?, ?> map && kept instanceof Map<?, ?> keptMap) {
            map.forEach((key, value) -> {
                FieldPath here = path.then(String.valueOf(key));
                if (!keptMap.containsKey(key)) {
                    if (value != null) {
                        ignored.add(here.toString());
                    }
                } else {
                    findIgnored(value, keptMap.get(key), here, locked, ignored);
                }
            });
        } else if (submitted instanceof List<?> list
                && kept instanceof List<?> keptList
                && !list.isEmpty()
                && list.stream().allMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                if (i < keptList.size()) {
                    findIgnored(list.get(i), keptList.get(i), path.at(i), locked, ignored);
                } else {
                    ignored.add(path.at(i).toString());
                }
            }
        } else if (locked.containsKey(path.toString()) && !JsonShape.same(submitted, locked.get(path.toString()))) {
            ignored.add(path.toString());
        }
    }

    /** Walks the definition beside the values. */
    private final class Walk {

        private final List<FormProblem> problems = new ArrayList<>();
        private final Map<String, @Nullable Object> locked = new LinkedHashMap<>();

        void components(List<FormComponent> components, FormScope scope, Map<String, @Nullable Object> target) {
            for (FormComponent component : components) {
                if (scope.isHidden(component)) {
                    continue;
                }
                switch (component.type()) {
                    case GROUP -> components(component.components(), scope.inside(component), target);
                    case DYNAMICLIST -> list(component, scope, target);
                    default -> {
                        if (component.key() != null) {
                            field(component, scope, target);
                        }
                    }
                }
            }
        }

        private void list(FormComponent list, FormScope scope, Map<String, @Nullable Object> target) {
            FieldPath path = scope.pathOf(list);
            Object value = scope.valueOf(list);
            if (list.path() == null) {
                return;
            }
            if (!(value instanceof List<?> rows)) {
                put(target, path, List.of());
                if (value != null) {
                    problems.add(FormProblem.of(path.toString(), "forms.type.list"));
                }
                return;
            }
            if (rows.size() > FormLimits.ROWS) {
                problems.add(FormProblem.of(path.toString(), "forms.rows.too-many", FormLimits.ROWS));
                return;
            }
            int least = FieldRules.number(list, "minItems", 0);
            int most = FieldRules.number(list, "maxItems", FormLimits.ROWS);
            boolean changeable = list.details(ListDetails.class).changeable();
            if (changeable && rows.size() < least) {
                problems.add(FormProblem.of(path.toString(), "forms.rows.too-few", least));
            } else if (changeable && rows.size() > most) {
                problems.add(FormProblem.of(path.toString(), "forms.rows.too-many", most));
            }
            put(target, path, List.of());
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Map<?, ?>) {
                    put(target, path.at(i), Map.of());
                    components(list.components(), scope.row(list, i), target);
                } else {
                    put(target, path.at(i), Map.of());
                    problems.add(FormProblem.of(path.at(i).toString(), "forms.type.object"));
                }
            }
        }

        private void field(FormComponent field, FormScope scope, Map<String, @Nullable Object> target) {
            FieldPath path = scope.pathOf(field);
            Object value = scope.valueOf(field);
            if (scope.isDisabled(field)) {
                return;
            }
            if (!field.type().isInput() || scope.isReadonly(field)) {
                locked.put(path.toString(), value);
                put(target, path, value);
                return;
            }
            FieldRules.Checked checked = FieldRules.check(field, scope, value, expressions.clock());
            problems.addAll(checked.problems());
            put(target, path, checked.value());
        }

        private void put(Map<String, @Nullable Object> target, FieldPath path, @Nullable Object value) {
            Map<String, @Nullable Object> changed = path.put(target, value);
            target.clear();
            target.putAll(changed);
        }
    }
}

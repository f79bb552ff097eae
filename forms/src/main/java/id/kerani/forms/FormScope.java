package id.kerani.forms;

import id.kerani.forms.FormComponent.Bound;
import id.kerani.forms.FormComponent.Column;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormComponent.Options;
import id.kerani.forms.FormComponent.TableDetails;
import id.kerani.forms.FormComponent.Toggle;
import id.kerani.forms.FormExpressions.ExpressionFailed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a filled-in form, the whole or a row of a dynamic list, where conditions, expressions and templates have a
 * value. Variables are the form's values, {@code this} (the row), {@code parent} (the surroundings) and {@code i} (the
 * rows' numbers, from 1), as in form-js; conditions see all values, everything else only those of visible fields.
 */
public final class FormScope {

    private final FormExpressions expressions;
    private final Place all;
    private final Place visible;
    private final FieldPath base;
    private final List<FormProblem> failures;

    /** What {@code this} and {@code parent} mean. */
    private record Place(
            Map<String, @Nullable Object> data,
            @Nullable Object self,
            @Nullable Map<String, @Nullable Object> parent,
            List<BigDecimal> indexes) {

        Map<String, @Nullable Object> variables(@Nullable Object values) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("this", self);
            variables.put("parent", parent);
            variables.put("i", indexes);
            if (values instanceof Map<?, ?> map) {
                map.forEach((key, value) -> variables.put((String) key, value));
            }
            variables.put("_this_", self);
            variables.put("_parent_", parent);
            variables.put("_i_", indexes);
            return variables;
        }

        Place row(FieldPath path, int index) {
            List<BigDecimal> longer = new ArrayList<>(indexes);
            longer.add(BigDecimal.valueOf(index + 1L));
            return new Place(data, path.at(index).get(data), variables(self), longer);
        }
    }

    private FormScope(
            FormExpressions expressions, Place all, Place visible, FieldPath base, List<FormProblem> failures) {
        this.expressions = expressions;
        this.all = all;
        this.visible = visible;
        this.base = base;
        this.failures = failures;
    }

    /** The whole form with its values. */
    static FormScope of(FormExpressions expressions, FormValues all, FormValues visible, List<FormProblem> failures) {
        return new FormScope(
                expressions,
                new Place(all.asMap(), all.asMap(), null, List.of()),
                new Place(visible.asMap(), visible.asMap(), null, List.of()),
                FieldPath.ROOT,
                failures);
    }

    /** The whole form with its values, all visible. */
    public static FormScope of(FormExpressions expressions, FormValues values) {
        return of(expressions, values, values, new ArrayList<>());
    }

    /** The path that keys are counted from here. */
    public FieldPath base() {
        return base;
    }

    /** Where a component's value is. */
    public FieldPath pathOf(FormComponent component) {
        return base.then(component.type().isContainer() ? component.path() : component.key());
    }

    /** The value of a component, null when there is none. */
    public @Nullable Object valueOf(FormComponent component) {
        return pathOf(component).get(all.data());
    }

    /** Inside a group. */
    public FormScope inside(FormComponent group) {
        return new FormScope(expressions, all, visible, base.then(group.path()), failures);
    }

    /** Inside a row of a dynamic list, counted from zero. */
    public FormScope row(FormComponent list, int index) {
        FieldPath path = pathOf(list);
        return new FormScope(expressions, all.row(path, index), visible.row(path, index), path.at(index), failures);
    }

    /** How many rows a dynamic list has. */
    public int rowsOf(FormComponent list) {
        return valueOf(list) instanceof List<?> rows ? rows.size() : 0;
    }

    /** Whether the component's own condition hides it; a condition that fails hides nothing. */
    public boolean isHidden(FormComponent component) {
        return component.hide() != null && Boolean.TRUE.equals(evaluate(component.hide(), all, pathOf(component)));
    }

    public boolean isReadonly(FormComponent component) {
        return isOn(component.readonly(), component);
    }

    public boolean isDisabled(FormComponent component) {
        return isOn(component.disabled(), component);
    }

    /** Whether a switch of a component is on. */
    public boolean isOn(Toggle toggle, FormComponent component) {
        return toggle.constant()
                || toggle.expression() != null
                        && Boolean.TRUE.equals(evaluate(toggle.expression(), visible, pathOf(component)));
    }

    /** The choices of a component at this moment. */
    public List<Option> options(FormComponent component) {
        Options options = component.options();
        if (options == null) {
            return List.of();
        }
        if (options.expression() != null) {
            return OptionList.of(evaluate(options.expression(), visible, pathOf(component)));
        }
        if (options.key() != null) {
            return OptionList.of(FieldPath.of(options.key()).get(all.data()));
        }
        return options.fixed();
    }

    /** The number a limit stands for, nothing if there is none or it cannot be computed. */
    public Optional<BigDecimal> limit(Bound bound, FormComponent component) {
        Object value =
                bound.expression() == null ? bound.number() : evaluate(bound.expression(), visible, pathOf(component));
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case String text -> JsonShape.number(text);
            case null, default -> Optional.empty();
        };
    }

    /** What an expression field computes, for any other component null. */
    public @Nullable Object computed(FormComponent component) {
        return component.details() instanceof FormComponent.ExpressionDetails details
                ? evaluate(details.expression(), visible, pathOf(component))
                : null;
    }

    /** The value of an expression ({@code =…}) or of a path. */
    public @Nullable Object value(@Nullable String source) {
        if (source == null || source.isBlank()) {
            return null;
        }
        if (source.startsWith("=")) {
            return evaluate(source, visible, base);
        }
        return KeyClaims.isName(source.strip()) ? FieldPath.of(source.strip()).get(visible.data()) : null;
    }

    /** A label or the like with everything filled in, as plain text. */
    public String text(@Nullable String template) {
        return filled(template, UnaryOperator.identity());
    }

    /** The harmless HTML of a text or html component; empty for any other. */
    public String html(FormComponent component) {
        return switch (component.details()) {
            case FormComponent.TextDetails text ->
                SafeHtml.ofMarkdown(
                        text.text().startsWith("=")
                                ? text(text.text())
                                : filled(text.text(), SafeHtml::escapeMarkdown));
            case FormComponent.HtmlDetails html -> SafeHtml.sanitised(filled(html.content(), SafeHtml::escape));
            default -> "";
        };
    }

    /** A description: a line of markdown as harmless HTML. */
    public String htmlOf(@Nullable String markdown) {
        return SafeHtml.ofMarkdown(filled(markdown, SafeHtml::escapeMarkdown));
    }

    /** The columns of a table. */
    public List<Column> columns(FormComponent component) {
        TableDetails table = component.details(TableDetails.class);
        if (table.columnsExpression() == null) {
            return table.columns();
        }
        List<Column> columns = new ArrayList<>();
        if (evaluate(table.columnsExpression(), visible, base) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map && map.get("key") instanceof String key) {
                    columns.add(new Column(key, map.get("label") instanceof String label ? label : key));
                }
            }
        }
        return columns;
    }

    /** The rows of a table; elements that are no objects are left out. */
    public List<FormValues> tableRows(FormComponent component) {
        List<FormValues> rows = new ArrayList<>();
        if (value(component.details(TableDetails.class).dataSource()) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    rows.add(FormValues.empty().overlaidBy(FormValues.of(JsonShape.map(map))));
                }
            }
        }
        return rows;
    }

    private String filled(@Nullable String template, UnaryOperator<String> escape) {
        if (template == null || template.isEmpty()) {
            return "";
        }
        if (template.startsWith("=")) {
            return escape.apply(Template.written(evaluate(template, visible, base)));
        }
        if (!template.contains("{{")) {
            return template;
        }
        return Template.of(template).fill(expressions, visible.variables(visible.data()), escape);
    }

    private @Nullable Object evaluate(@Nullable String expression, Place place, FieldPath at) {
        if (expression == null) {
            return null;
        }
        try {
            return expressions.evaluate(expression, place.variables(place.data()));
        } catch (ExpressionFailed e) {
            FormProblem problem = new FormProblem(
                    at.toString(), e.problem().code(), e.problem().arguments());
            if (!failures.contains(problem)) {
                failures.add(problem);
            }
            return null;
        }
    }
}

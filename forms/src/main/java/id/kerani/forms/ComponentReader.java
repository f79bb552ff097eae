package id.kerani.forms;

import id.kerani.forms.FormComponent.Appearance;
import id.kerani.forms.FormComponent.Bound;
import id.kerani.forms.FormComponent.ButtonDetails;
import id.kerani.forms.FormComponent.Column;
import id.kerani.forms.FormComponent.DateTimeDetails;
import id.kerani.forms.FormComponent.Details;
import id.kerani.forms.FormComponent.ExpressionDetails;
import id.kerani.forms.FormComponent.FileDetails;
import id.kerani.forms.FormComponent.Format;
import id.kerani.forms.FormComponent.GroupDetails;
import id.kerani.forms.FormComponent.HtmlDetails;
import id.kerani.forms.FormComponent.ImageDetails;
import id.kerani.forms.FormComponent.Layout;
import id.kerani.forms.FormComponent.ListDetails;
import id.kerani.forms.FormComponent.Moment;
import id.kerani.forms.FormComponent.None;
import id.kerani.forms.FormComponent.NumberDetails;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormComponent.Options;
import id.kerani.forms.FormComponent.PreviewDetails;
import id.kerani.forms.FormComponent.SelectDetails;
import id.kerani.forms.FormComponent.SpacerDetails;
import id.kerani.forms.FormComponent.TableDetails;
import id.kerani.forms.FormComponent.TextDetails;
import id.kerani.forms.FormComponent.TextKind;
import id.kerani.forms.FormComponent.TimeZoneWriting;
import id.kerani.forms.FormComponent.Toggle;
import id.kerani.forms.FormComponent.Validation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one component of a schema and checks what can be checked without its neighbours. */
final class ComponentReader {

    private static final Map<String, Moment> MOMENTS =
            new TreeMap<>(Map.of("date", Moment.DATE, "time", Moment.TIME, "datetime", Moment.DATETIME));
    private static final Map<String, TimeZoneWriting> ZONES = new TreeMap<>(Map.of(
            "utc_offset", TimeZoneWriting.OFFSET,
            "utc_normalized", TimeZoneWriting.UTC,
            "no_timezone", TimeZoneWriting.NONE));
    private static final Map<String, TextKind> KINDS =
            new TreeMap<>(Map.of("custom", TextKind.ANY, "email", TextKind.EMAIL, "phone", TextKind.PHONE));
    private static final Map<String, Boolean> ACTIONS = new TreeMap<>(Map.of("submit", false, "reset", true));
    private static final Map<String, Boolean> COMPUTE_ON = new TreeMap<>(Map.of("change", false, "presubmit", true));

    private final SchemaNode node;
    private final ComponentType type;
    private final List<FormProblem> problems;

    ComponentReader(SchemaNode node, ComponentType type, List<FormProblem> problems) {
        this.node = node;
        this.type = type;
        this.problems = problems;
    }

    FormComponent read(
            String typeName, String id, @Nullable String key, @Nullable String path, List<FormComponent> children) {
        Map<String, String> properties = node.texts("properties");
        String format = properties.get("format");
        if (format != null && Format.of(format) == Format.PLAIN && !format.equalsIgnoreCase("plain")) {
            problems.add(FormProblem.of(node.at("properties/format"), "forms.definition.unknown-format", format));
        }
        Options options = type.hasOptions() ? options() : null;
        Validation validation = type.isInput() ? validation() : Validation.NONE;
        FormComponent component = new FormComponent(
                node.pointer(),
                type,
                typeName,
                id,
                key,
                path,
                template("label"),
                template("description"),
                layout(),
                condition(),
                toggle("readonly"),
                toggle("disabled"),
                type.isInput() ? node.raw("defaultValue") : null,
                validation,
                options,
                appearance(),
                details(),
                children,
                properties);
        return checkedDefault(component);
    }

    private Layout layout() {
        SchemaNode layout = node.object("layout");
        if (layout == null) {
            return Layout.NONE;
        }
        String row = layout.text("row");
        return new Layout(row == null || row.isEmpty() ? null : row, layout.integer("columns", 0, 1, 16));
    }

    private @Nullable String condition() {
        SchemaNode conditional = node.object("conditional");
        return conditional == null ? null : expression(conditional, "hide");
    }

    private Toggle toggle(String property) {
        Object value = node.raw(property);
        if (value instanceof String text) {
            // form-js writes an empty text where a condition was taken out again
            return text.isBlank() ? Toggle.OFF : new Toggle(false, expression(node, property));
        }
        return new Toggle(node.flag(property, false), null);
    }

    private Appearance appearance() {
        SchemaNode appearance = node.object("appearance");
        return appearance == null
                ? Appearance.NONE
                : new Appearance(
                        checkedTemplate(appearance, "prefixAdorner"), checkedTemplate(appearance, "suffixAdorner"));
    }

    private Validation validation() {
        SchemaNode validate = node.object("validate");
        if (validate == null) {
            return Validation.NONE;
        }
        String pattern = validate.text("pattern");
        if (pattern != null && pattern.isEmpty()) {
            pattern = null;
        }
        if (pattern != null) {
            Optional<FormProblem> bad = SafePattern.check(validate.at("pattern"), pattern);
            bad.ifPresent(problems::add);
            pattern = bad.isPresent() ? null : pattern;
        }
        Bound minLength = bound(validate, "minLength");
        Bound maxLength = bound(validate, "maxLength");
        Bound min = bound(validate, "min");
        Bound max = bound(validate, "max");
        checkOrder(validate, min, max, "max");
        checkOrder(validate, minLength, maxLength, "maxLength");
        return new Validation(
                validate.flag("required", false),
                minLength,
                maxLength,
                min,
                max,
                pattern,
                validate.text("patternErrorMessage"),
                validate.choice("validationType", KINDS, TextKind.ANY));
    }

    private void checkOrder(SchemaNode validate, Bound least, Bound most, String property) {
        if (least.number() != null && most.number() != null && least.number().compareTo(most.number()) > 0) {
            validate.report(property, "forms.definition.limits-crossed", least.number(), most.number());
        }
    }

    private Bound bound(SchemaNode validate, String property) {
        if (validate.raw(property) instanceof String text && text.startsWith("=")) {
            return new Bound(null, expression(validate, property));
        }
        return new Bound(validate.number(property), null);
    }

    private Options options() {
        String key = node.text("valuesKey");
        if (key != null && !key.isEmpty()) {
            if (!KeyClaims.isName(key)) {
                node.report("valuesKey", "forms.definition.bad-key", key);
            }
            return new Options(List.of(), key, null);
        }
        if (node.has("valuesExpression")) {
            return new Options(List.of(), null, expression(node, "valuesExpression"));
        }
        if (!node.has("values")) {
            node.report("", "forms.definition.no-options");
            return new Options(List.of(), null, null);
        }
        List<?> raw = node.list("values");
        if (raw.size() > FormLimits.OPTIONS) {
            node.report("values", "forms.definition.too-many-options", FormLimits.OPTIONS);
            return new Options(List.of(), null, null);
        }
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            Option option = OptionList.read(raw.get(i));
            if (option == null) {
                node.report("values/" + i, "forms.definition.bad-option");
            } else if (!seen.add(option.value().toString())) {
                node.report(
                        "values/" + i,
                        "forms.definition.duplicate-option",
                        option.value().toString());
            } else {
                options.add(option);
            }
        }
        return new Options(options, null, null);
    }

    private Details details() {
        return switch (type) {
            case NUMBER -> number();
            case DATETIME ->
                new DateTimeDetails(
                        node.choice("subtype", MOMENTS, Moment.DATE),
                        template("dateLabel"),
                        template("timeLabel"),
                        node.flag("use24h", false),
                        node.choice("timeSerializingFormat", ZONES, TimeZoneWriting.OFFSET),
                        node.integer("timeInterval", 15, 1, 60),
                        node.flag("disallowPassedDates", false));
            case SELECT -> new SelectDetails(node.flag("searchable", false));
            case TEXT -> new TextDetails(orEmpty(template("text")));
            case HTML -> new HtmlDetails(orEmpty(template("content")));
            case IMAGE -> new ImageDetails(imageSource(), template("alt"));
            case SPACER -> new SpacerDetails(node.integer("height", 60, 1, 2_000));
            case BUTTON -> new ButtonDetails(node.choice("action", ACTIONS, false));
            case FILEPICKER -> new FileDetails(checkedText("accept"), toggle("multiple"));
            case DOCUMENT_PREVIEW ->
                new PreviewDetails(required("dataSource"), node.integer("maxHeight", 0, 0, 10_000));
            case TABLE -> table();
            case EXPRESSION ->
                new ExpressionDetails(required("expression"), node.choice("computeOn", COMPUTE_ON, false));
            case GROUP -> new GroupDetails(node.flag("showOutline", false));
            case DYNAMICLIST ->
                new ListDetails(
                        node.flag("showOutline", false),
                        node.integer("defaultRepetitions", 1, 0, FormLimits.ROWS),
                        node.flag("allowAddRemove", true),
                        node.flag("disableCollapse", false)
                                ? 0
                                : node.integer("nonCollapsedItems", 5, 1, FormLimits.ROWS));
            default -> None.INSTANCE;
        };
    }

    private Details number() {
        BigDecimal increment = node.number("increment");
        if (increment != null && increment.signum() <= 0) {
            node.report("increment", "forms.definition.bad-increment");
            increment = null;
        }
        int digits = node.integer("decimalDigits", -1, 0, 20);
        return new NumberDetails(digits < 0 ? null : digits, increment, node.flag("serializeToString", false));
    }

    private Details table() {
        String columnsExpression = expression(node, "columnsExpression");
        List<Column> columns = new ArrayList<>();
        for (SchemaNode column : node.objects("columns")) {
            String key = column.text("key", "");
            if (key.isEmpty()) {
                column.report("", "forms.definition.no-key");
            }
            columns.add(new Column(key, column.text("label", key)));
        }
        if (columns.isEmpty() && columnsExpression == null) {
            node.report("", "forms.definition.no-columns");
        }
        String source = checkedText("dataSource");
        return new TableDetails(
                source == null ? "" : source, columns, columnsExpression, node.integer("rowCount", 0, 1, 1_000));
    }

    private @Nullable String imageSource() {
        String source = checkedText("source");
        if (source != null
                && !source.isEmpty()
                && !source.startsWith("=")
                && !source.contains("{{")
                && SafeHtml.imageSource(source).isEmpty()) {
            node.report("source", "forms.definition.unsafe-source");
            return null;
        }
        return source;
    }

    private String required(String property) {
        String text = checkedText(property);
        if (text == null || text.isBlank()) {
            node.report("", "forms.definition.missing-property", property);
            return "";
        }
        return text;
    }

    private FormComponent checkedDefault(FormComponent component) {
        Object value = component.defaultValue();
        if (value == null || "".equals(value)) {
            return component;
        }
        Optional<String> bad = FieldRules.wrongDefault(component, JsonShape.value(value));
        bad.ifPresent(code -> node.report("defaultValue", code));
        return component;
    }

    /** A text that may be an expression or a template. */
    private @Nullable String template(String property) {
        return checkedTemplate(node, property);
    }

    private @Nullable String checkedTemplate(SchemaNode from, String property) {
        String text = from.text(property);
        if (text == null) {
            return null;
        }
        if (text.startsWith("=")) {
            return expression(from, property);
        }
        Template.check(from.at(property), text).ifPresent(problems::add);
        return text;
    }

    /** A text that may be an expression. */
    private @Nullable String checkedText(String property) {
        String text = node.text(property);
        return text != null && text.startsWith("=") ? expression(node, property) : text;
    }

    private @Nullable String expression(SchemaNode from, String property) {
        String text = from.text(property);
        if (text == null || text.isBlank()) {
            return null;
        }
        FormExpressions.check(from.at(property), text).ifPresent(problems::add);
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

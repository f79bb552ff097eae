package id.kerani.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form definition. Texts are as written: they may be templates or, where they begin with {@code =},
 * FEEL expressions; {@link FormScope} gives them their value.
 *
 * @param pointer where it stands in the definition, a JSON pointer
 * @param type what it is
 * @param typeName what the schema calls it, also for a type nobody knows
 * @param id unique in the form; made up from the position where the schema has none
 * @param key the name of its value, dot separated; null for components without one
 * @param path the name under which a group or dynamic list keeps its children's values
 * @param hide the FEEL condition that hides it
 * @param properties custom properties, texts
 */
public record FormComponent(
        String pointer,
        ComponentType type,
        String typeName,
        String id,
        @Nullable String key,
        @Nullable String path,
        @Nullable String label,
        @Nullable String description,
        Layout layout,
        @Nullable String hide,
        Toggle readonly,
        Toggle disabled,
        @Nullable Object defaultValue,
        Validation validation,
        @Nullable Options options,
        Appearance appearance,
        Details details,
        List<FormComponent> components,
        Map<String, String> properties) {

    public FormComponent {
        components = List.copyOf(components);
        properties = Map.copyOf(properties);
    }

    /** How the value is written, by the custom property {@code format}. */
    public Format format() {
        return Format.of(properties.get("format"));
    }

    /** The details, of a type that the component's type promises. */
    public <T extends Details> T details(Class<T> kind) {
        return kind.cast(details);
    }

    /** Whether its check looks at nothing but the value entered for it. */
    boolean standsAlone() {
        boolean shown = hide == null && readonly.isNever() && disabled.isNever();
        boolean checked = type.isInput() && type != ComponentType.FILEPICKER;
        boolean silent = key == null && !type.isInput() && type != ComponentType.DYNAMICLIST;
        return shown && (checked || silent) && (options == null || options.isFixed()) && validation.standsAlone();
    }

    FormComponent withComponents(List<FormComponent> others) {
        return new FormComponent(
                pointer,
                type,
                typeName,
                id,
                key,
                path,
                label,
                description,
                layout,
                hide,
                readonly,
                disabled,
                defaultValue,
                validation,
                options,
                appearance,
                details,
                others,
                properties);
    }

    FormComponent withTexts(
            @Nullable String newLabel,
            @Nullable String newDescription,
            @Nullable Options newOptions,
            Validation newValidation,
            Appearance newAppearance,
            Details newDetails) {
        return new FormComponent(
                pointer,
                type,
                typeName,
                id,
                key,
                path,
                newLabel,
                newDescription,
                layout,
                hide,
                readonly,
                disabled,
                defaultValue,
                newValidation,
                newOptions,
                newAppearance,
                newDetails,
                components,
                properties);
    }

    /**
     * Components of one row stand side by side.
     *
     * @param row the row's name, null for a row of its own
     * @param columns width in sixteenths, 0 for an equal share of the row
     */
    public record Layout(@Nullable String row, int columns) {
        static final Layout NONE = new Layout(null, 0);
    }

    /** Yes, no, or a FEEL expression that decides. */
    public record Toggle(boolean constant, @Nullable String expression) {
        static final Toggle OFF = new Toggle(false, null);

        /** Whether it is off whatever the values are. */
        public boolean isNever() {
            return !constant && expression == null;
        }
    }

    /** A limit: a number, a FEEL expression that gives one, or none. */
    public record Bound(
            @Nullable BigDecimal number, @Nullable String expression) {
        static final Bound NONE = new Bound(null, null);

        public boolean isNone() {
            return number == null && expression == null;
        }
    }

    /** A kind of text with a form of its own. */
    public enum TextKind {
        ANY,
        EMAIL,
        PHONE
    }

    /**
     * What a value must satisfy.
     *
     * @param pattern a regular expression that must be found in the text
     * @param patternMessage the form's own message for it
     */
    public record Validation(
            boolean required,
            Bound minLength,
            Bound maxLength,
            Bound min,
            Bound max,
            @Nullable String pattern,
            @Nullable String patternMessage,
            TextKind kind) {
        static final Validation NONE =
                new Validation(false, Bound.NONE, Bound.NONE, Bound.NONE, Bound.NONE, null, null, TextKind.ANY);

        boolean standsAlone() {
            return minLength.expression() == null
                    && maxLength.expression() == null
                    && min.expression() == null
                    && max.expression() == null;
        }

        Validation withPatternMessage(@Nullable String message) {
            return new Validation(required, minLength, maxLength, min, max, pattern, message, kind);
        }
    }

    /** Kerani's reading of the custom property {@code format}. */
    public enum Format {
        /** Nothing special. */
        PLAIN,
        /** Rupiah. */
        MONEY,
        /** A phone number, Indonesian unless it begins with a plus. */
        PHONE,
        /** Tax number, 15 or 16 digits. */
        NPWP,
        /** Number of the identity card, 16 digits. */
        NIK;

        static Format of(@Nullable String name) {
            for (Format format : values()) {
                if (format != PLAIN && format.name().equalsIgnoreCase(name)) {
                    return format;
                }
            }
            return PLAIN;
        }
    }

    /**
     * Where the choices come from: exactly one of the three.
     *
     * @param fixed options written in the definition
     * @param key the path of a list among the form's values
     * @param expression a FEEL expression that gives a list
     */
    public record Options(
            List<Option> fixed,
            @Nullable String key,
            @Nullable String expression) {
        public Options {
            fixed = List.copyOf(fixed);
        }

        /** Whether the choices are written in the definition. */
        public boolean isFixed() {
            return key == null && expression == null;
        }
    }

    /** A choice: its value (text, number, boolean, map) and what a person reads. */
    public record Option(Object value, String label) {

        /** Whether this is the choice a value stands for; numbers are compared by value. */
        public boolean stands(@Nullable Object other) {
            return JsonShape.same(value, other);
        }
    }

    /** Text before and after the field. */
    public record Appearance(
            @Nullable String prefix, @Nullable String suffix) {
        static final Appearance NONE = new Appearance(null, null);
    }

    /** What only one type of component has. */
    public sealed interface Details {}

    /** Nothing of its own. */
    public record None() implements Details {
        static final None INSTANCE = new None();
    }

    /**
     * @param decimalDigits most digits after the point, null for any
     * @param increment the value must be a multiple of it, null for any
     * @param asText whether the value is kept as text
     */
    public record NumberDetails(
            @Nullable Integer decimalDigits, @Nullable BigDecimal increment, boolean asText) implements Details {}

    /** Which parts a moment has. */
    public enum Moment {
        DATE,
        TIME,
        DATETIME
    }

    /** How a time is written. */
    public enum TimeZoneWriting {
        /** With the offset of the person's zone. */
        OFFSET,
        /** In UTC, with Z. */
        UTC,
        /** Without a zone. */
        NONE
    }

    /**
     * @param intervalMinutes steps of the time offered, 1 to 60
     */
    public record DateTimeDetails(
            Moment moment,
            @Nullable String dateLabel,
            @Nullable String timeLabel,
            boolean use24h,
            TimeZoneWriting zone,
            int intervalMinutes,
            boolean noPastDates)
            implements Details {}

    /** @param searchable whether typing filters the choices */
    public record SelectDetails(boolean searchable) implements Details {}

    /** @param text markdown, template or expression */
    public record TextDetails(String text) implements Details {}

    /** @param content HTML with templates; sanitised before it is shown */
    public record HtmlDetails(String content) implements Details {}

    /** @param source an address, a data URI or an expression */
    public record ImageDetails(
            @Nullable String source, @Nullable String alt) implements Details {}

    /** @param height in pixels */
    public record SpacerDetails(int height) implements Details {}

    /** @param reset whether it puts the first values back; otherwise it submits */
    public record ButtonDetails(boolean reset) implements Details {}

    /**
     * @param accept file endings and media types, comma separated; may be an expression
     * @param multiple whether more than one file may be given
     */
    public record FileDetails(@Nullable String accept, Toggle multiple) implements Details {}

    /** @param maxHeight in pixels, 0 for the default */
    public record PreviewDetails(String dataSource, int maxHeight) implements Details {}

    /**
     * @param dataSource a path or an expression that gives a list of objects
     * @param columns columns written in the definition
     * @param columnsExpression an expression that gives them instead
     * @param rowCount rows per page, 0 for all
     */
    public record TableDetails(
            String dataSource,
            List<Column> columns,
            @Nullable String columnsExpression,
            int rowCount) implements Details {
        public TableDetails {
            columns = List.copyOf(columns);
        }
    }

    /** A column: the key in the row's object and the heading. */
    public record Column(String key, String label) {}

    /**
     * @param expression what is computed
     * @param onlyOnSubmit computed when the form is sent, not while typing
     */
    public record ExpressionDetails(String expression, boolean onlyOnSubmit) implements Details {}

    /** @param outline whether it is drawn with a frame */
    public record GroupDetails(boolean outline) implements Details {}

    /**
     * @param defaultRows rows there are at the beginning when there is no value
     * @param changeable whether rows may be added and removed
     * @param shownRows rows shown before the rest is folded away, 0 for all
     */
    public record ListDetails(boolean outline, int defaultRows, boolean changeable, int shownRows) implements Details {}
}

package id.kerani.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form, immutable and shaped like JSON: texts, {@link BigDecimal}s, booleans, lists and maps of these,
 * and {@code null} for a field left empty. Dates and times are kept as ISO-8601 text, as form-js does, and read back by
 * {@link #date}, {@link #time} and {@link #dateTime}. A path is dot separated, an index stands in brackets:
 * {@code lines[0].quantity}. Equal by content; numbers are equal by value, {@code 1.0} and {@code 1} are the same.
 */
public final class FormValues {

    private static final FormValues EMPTY = new FormValues(Map.of());

    private final Map<String, @Nullable Object> values;

    private FormValues(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** No values at all. */
    public static FormValues empty() {
        return EMPTY;
    }

    /**
     * Values from Java: texts, numbers, booleans, enums and ids (by {@code toString}), {@code java.time} dates, lists,
     * maps with text keys.
     *
     * @throws IllegalArgumentException if a value is of another type
     */
    public static FormValues of(Map<String, ? extends @Nullable Object> values) {
        return new FormValues(JsonShape.map(values));
    }

    /**
     * Values from a JSON object.
     *
     * @throws UnreadableValues if the text is not a JSON object or exceeds the limits of {@link FormLimits}
     */
    public static FormValues fromJson(String json) throws UnreadableValues {
        return new FormValues(JsonShape.readObject(json));
    }

    /** The values as a JSON object, keys in their order. */
    public String toJson() {
        return JsonShape.write(values);
    }

    /** The values as unmodifiable maps and lists. */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value at a path, null when there is none. */
    public @Nullable Object get(String path) {
        return FieldPath.of(path).get(values);
    }

    /** Whether something stands at the path, be it null. */
    public boolean has(String path) {
        return FieldPath.of(path).isPresent(values);
    }

    /** The text at a path; numbers and booleans are written out; nothing for lists, maps and absent values. */
    public Optional<String> text(String path) {
        return switch (get(path)) {
            case String text -> Optional.of(text);
            case BigDecimal number -> Optional.of(number.toPlainString());
            case Boolean flag -> Optional.of(flag.toString());
            case null, default -> Optional.empty();
        };
    }

    /** The number at a path; a text is read as a number if it is one. */
    public Optional<BigDecimal> number(String path) {
        return switch (get(path)) {
            case BigDecimal number -> Optional.of(number);
            case String text -> JsonShape.number(text);
            case null, default -> Optional.empty();
        };
    }

    /** Whether true stands at the path. */
    public boolean isTrue(String path) {
        return Boolean.TRUE.equals(get(path));
    }

    /** The date at a path, nothing if there is none or it is not one. */
    public Optional<LocalDate> date(String path) {
        return parsed(path, LocalDate::parse);
    }

    /** The time of day at a path, nothing if there is none or it is not one. */
    public Optional<LocalTime> time(String path) {
        return parsed(path, LocalTime::parse);
    }

    /** The moment at a path, nothing if there is none, it is not one or it has no offset. */
    public Optional<OffsetDateTime> dateTime(String path) {
        return parsed(path, OffsetDateTime::parse);
    }

    /** The list at a path, empty when there is none. */
    public List<@Nullable Object> list(String path) {
        return get(path) instanceof List<?> list ? Collections.unmodifiableList(list) : List.of();
    }

    /** The rows of a dynamic list at a path; elements that are not objects are left out. */
    public List<FormValues> rows(String path) {
        List<FormValues> rows = new ArrayList<>();
        for (Object element : list(path)) {
            if (element instanceof Map<?, ?> row) {
                rows.add(new FormValues(JsonShape.map(row)));
            }
        }
        return List.copyOf(rows);
    }

    /** These values with another one at a path; objects on the way are made. */
    public FormValues with(String path, @Nullable Object value) {
        return new FormValues(FieldPath.of(path).put(values, JsonShape.value(value)));
    }

    /** These values without what stands at a path. */
    public FormValues without(String path) {
        return new FormValues(FieldPath.of(path).remove(values));
    }

    /** These values with all top-level keys of others laid over. */
    public FormValues overlaidBy(FormValues others) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(values);
        merged.putAll(others.values);
        return new FormValues(Collections.unmodifiableMap(merged));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormValues that && JsonShape.same(values, that.values);
    }

    @Override
    public int hashCode() {
        return values.keySet().hashCode();
    }

    @Override
    public String toString() {
        // Values are personal data: a log line shows which fields there are, not what they hold.
        return "FormValues" + values.keySet();
    }

    private interface Reader<T> {
        T read(String text);
    }

    private <T> Optional<T> parsed(String path, Reader<T> reader) {
        if (!(get(path) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

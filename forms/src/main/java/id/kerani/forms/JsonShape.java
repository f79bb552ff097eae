package id.kerani.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values shaped like JSON: normalising, reading, writing, comparing. */
final class JsonShape {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(FormLimits.VALUES_DEPTH)
                            .maxDocumentLength(FormLimits.VALUES_LENGTH)
                            .maxNumberLength(2 * FormLimits.NUMBER_DIGITS)
                            .maxStringLength(FormLimits.VALUES_LENGTH)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonShape() {}

    static Map<String, @Nullable Object> readObject(String json) throws UnreadableValues {
        if (json.length() > FormLimits.VALUES_LENGTH) {
            throw new UnreadableValues(FormProblem.of("", "forms.values.too-large", FormLimits.VALUES_LENGTH));
        }
        try {
            if (JSON.readValue(json, Object.class) instanceof Map<?, ?> object) {
                return map(object);
            }
        } catch (JacksonException e) {
            throw new UnreadableValues(FormProblem.of("", "forms.values.broken-json"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableValues(FormProblem.of("", "forms.values.number-too-large", FormLimits.NUMBER_DIGITS));
        }
        throw new UnreadableValues(FormProblem.of("", "forms.values.not-an-object"));
    }

    static String write(@Nullable Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, @Nullable Object> map(Map<?, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(Objects.toString(key), value(value)));
        return Collections.unmodifiableMap(copy);
    }

    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case BigDecimal number -> bounded(number);
            case BigInteger number -> bounded(new BigDecimal(number));
            case Double number -> bounded(BigDecimal.valueOf(number));
            case Float number -> bounded(new BigDecimal(number.toString()));
            case Number number -> bounded(BigDecimal.valueOf(number.longValue()));
            case FormValues values -> values.asMap();
            case Map<?, ?> map -> map(map);
            case Iterable<?> elements -> {
                List<@Nullable Object> list = new ArrayList<>();
                elements.forEach(element -> list.add(value(element)));
                yield Collections.unmodifiableList(list);
            }
            case Temporal moment -> moment.toString();
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            default ->
                throw new IllegalArgumentException(
                        "A form has no values of " + value.getClass().getName());
        };
    }

    /** The number a text is, in plain or scientific writing. */
    static Optional<BigDecimal> number(String text) {
        if (text.isBlank() || text.length() > 2 * FormLimits.NUMBER_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(bounded(new BigDecimal(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Equal in content; numbers by value. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        return Objects.equals(one, other);
    }

    // 1E999999999 is a short text and a number that no arithmetic survives.
    private static BigDecimal bounded(BigDecimal number) {
        if (number.signum() != 0
                && (number.precision() > FormLimits.NUMBER_DIGITS
                        || Math.abs((long) number.precision() - number.scale()) > FormLimits.NUMBER_DIGITS
                        || Math.abs((long) number.scale()) > FormLimits.NUMBER_DIGITS)) {
            throw new IllegalArgumentException("A number has at most " + FormLimits.NUMBER_DIGITS + " digits");
        }
        return number.signum() == 0 && number.scale() < 0 ? BigDecimal.ZERO : number;
    }
}

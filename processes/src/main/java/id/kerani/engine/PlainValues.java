package id.kerani.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that are only data. Any other object could be something that the engine or FEEL would run or look into. */
final class PlainValues {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 1_000;
    private static final int DEEPEST = 5;
    private static final int LARGEST_SCALE = 400;

    private PlainValues() {}

    /** Whether a value is data by its kind; what lists and maps hold is not looked at. */
    static boolean isData(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String ignored -> true;
            case Number ignored -> true;
            case Boolean ignored -> true;
            case Enum<?> ignored -> true;
            case UUID ignored -> true;
            case Date ignored -> true;
            case Temporal ignored -> true;
            case TemporalAmount ignored -> true;
            case Collection<?> ignored -> true;
            case Map<?, ?> ignored -> true;
            default -> false;
        };
    }

    /** Whether a value is data through and through and of bounded size. */
    static boolean isSmall(@Nullable Object value) {
        return isSmall(value, 0);
    }

    private static boolean isSmall(@Nullable Object value, int depth) {
        return switch (value) {
            case String text -> text.length() <= LONGEST_TEXT;
            case BigDecimal number ->
                Math.abs((long) number.scale()) <= LARGEST_SCALE && number.precision() <= LARGEST_SCALE;
            case BigInteger number -> number.bitLength() <= LARGEST_SCALE;
            case Collection<?> list ->
                depth < DEEPEST
                        && list.size() <= LONGEST_LIST
                        && list.stream().allMatch(each -> isSmall(each, depth + 1));
            case Map<?, ?> map ->
                depth < DEEPEST
                        && map.size() <= LONGEST_LIST
                        && map.entrySet().stream()
                                .allMatch(entry ->
                                        entry.getKey() instanceof String && isSmall(entry.getValue(), depth + 1));
            case null, default -> isData(value);
        };
    }
}

package id.kerani.expression;

import id.kerani.expression.ExpressionProblem.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is equal and what comes first. Numbers by value whatever their type, moments by the instant, enums and UUIDs by their
 * text. Values of different kinds are never quietly unequal: comparing them is an error, except with null.
 */
final class Values {

    private Values() {}

    static boolean equal(@Nullable Object left, @Nullable Object right, int position) {
        Object a = plain(left, position);
        Object b = plain(right, position);
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a.getClass() == b.getClass() && isValue(a)) {
            return a.equals(b);
        }
        throw new ExpressionProblem(Code.NOT_COMPARABLE, position, kind(left), kind(right));
    }

    /** Like {@link #equal}, but values of different kinds are simply not the same. */
    static boolean same(@Nullable Object left, @Nullable Object right, int position) {
        Object a = plain(left, position);
        Object b = plain(right, position);
        if (a == null || b == null || a.getClass() != b.getClass() || !isValue(a)) {
            return a == null && b == null;
        }
        return equal(a, b, position);
    }

    static int compare(@Nullable Object left, @Nullable Object right, int position) {
        Object a = plain(left, position);
        Object b = plain(right, position);
        return switch (a) {
            case BigDecimal x when b instanceof BigDecimal y -> x.compareTo(y);
            case String x when b instanceof String y -> x.compareTo(y);
            case Instant x when b instanceof Instant y -> x.compareTo(y);
            case LocalDate x when b instanceof LocalDate y -> x.compareTo(y);
            case LocalDateTime x when b instanceof LocalDateTime y -> x.compareTo(y);
            case null, default -> throw new ExpressionProblem(Code.NOT_COMPARABLE, position, kind(left), kind(right));
        };
    }

    static BigDecimal number(@Nullable Object value, int position) {
        if (plain(value, position) instanceof BigDecimal number) {
            return number;
        }
        throw new ExpressionProblem(Code.WRONG_KIND, position, "number", kind(value));
    }

    static BigDecimal bounded(BigDecimal number, int position) {
        if (number.precision() > Limits.NUMBER_SIZE || Math.abs((long) number.scale()) > Limits.NUMBER_SIZE) {
            throw new ExpressionProblem(Code.NUMBER_TOO_LARGE, position);
        }
        return number;
    }

    /** The kind of a value in one word, for error texts. */
    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number ignored -> "number";
            case String ignored -> "text";
            case Enum<?> ignored -> "text";
            case UUID ignored -> "text";
            case Boolean ignored -> "true/false";
            case LocalDate ignored -> "date";
            case LocalDateTime ignored -> "date";
            case Instant ignored -> "moment";
            case OffsetDateTime ignored -> "moment";
            case ZonedDateTime ignored -> "moment";
            case Date ignored -> "moment";
            case Map<?, ?> ignored -> "map";
            case Collection<?> ignored -> "list";
            default -> "object";
        };
    }

    private static boolean isValue(Object plain) {
        return plain instanceof BigDecimal
                || plain instanceof String
                || plain instanceof Boolean
                || plain instanceof Instant
                || plain instanceof LocalDate
                || plain instanceof LocalDateTime;
    }

    private static @Nullable Object plain(@Nullable Object value, int position) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> bounded(number, position);
            case BigInteger number -> {
                // 3.4 bits are a decimal digit at most; asked before the conversion, which is not linear.
                if (number.bitLength() > Limits.NUMBER_SIZE * 3) {
                    throw new ExpressionProblem(Code.NUMBER_TOO_LARGE, position);
                }
                yield new BigDecimal(number);
            }
            case Byte number -> BigDecimal.valueOf(number);
            case Short number -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Float number -> decimal(number.doubleValue(), number.toString(), position);
            case Double number -> decimal(number, number.toString(), position);
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case OffsetDateTime moment -> moment.toInstant();
            case ZonedDateTime moment -> moment.toInstant();
            case java.sql.Date date -> date.toLocalDate();
            case Date moment -> Instant.ofEpochMilli(moment.getTime());
            default -> value;
        };
    }

    private static BigDecimal decimal(double value, String digits, int position) {
        if (!Double.isFinite(value)) {
            throw new ExpressionProblem(Code.NUMBER_TOO_LARGE, position);
        }
        return new BigDecimal(digits);
    }
}

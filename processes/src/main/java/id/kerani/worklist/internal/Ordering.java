package id.kerani.worklist.internal;

import id.kerani.worklist.Inbox.Cursor;
import id.kerani.worklist.Inbox.Order;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a list is ordered: by these expressions and the id, all in one direction, so that one index serves both
 * directions and a row comparison finds any place in it. The expressions are those of the indexes.
 */
enum Ordering {
    DUE(new Key("%s.due_at", Kind.TIME)),
    AGE(new Key("%s.created_at", Kind.TIME)),
    PRIORITY(new Key("(-%s.priority)", Kind.PRIORITY), new Key("%s.created_at", Kind.TIME)),
    AMOUNT(new Key("coalesce(%s.amount, -1000000000000000)", Kind.AMOUNT)),
    ABOUT(new Key("lower(%s.about) collate \"C\"", Kind.TEXT)),
    STEP(new Key("%s.process_key", Kind.TEXT), new Key("%s.step", Kind.TEXT), new Key("%s.due_at", Kind.TIME)),
    CLOSED(new Key("%s.closed_at", Kind.TIME));

    /** What no amount counts as: less than any that the column holds. */
    static final BigDecimal NO_AMOUNT = new BigDecimal("-1000000000000000");

    private static final String SEPARATOR = "|";
    private static final int LONGEST_NUMBER = 30;

    private final List<Key> keys;

    Ordering(Key... keys) {
        this.keys = List.of(keys);
    }

    private enum Kind {
        TIME,
        PRIORITY,
        AMOUNT,
        TEXT
    }

    private record Key(String expression, Kind kind) {}

    static Ordering of(Order order) {
        return valueOf(order.name());
    }

    /** Whether the keys fall for this direction of the sort: the most urgent has the smallest key. */
    boolean falls(boolean descending) {
        return (this == PRIORITY) != descending;
    }

    /** The keys and the id as columns of a select, named {@code k0}, {@code k1}, … and {@code id}. */
    String columns(String table) {
        var columns = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            columns.append(in(table, keys.get(i))).append(" as k").append(i).append(", ");
        }
        return columns.append(table).append(".id").toString();
    }

    /** Order by the expressions over a table. */
    String orderBy(String table, boolean falling) {
        String direction = falling ? " desc" : "";
        return keys.stream().map(key -> in(table, key) + direction).collect(Collectors.joining(", ")) + ", " + table
                + ".id" + direction;
    }

    /** Order by the columns of {@link #columns}. */
    String orderByColumns(String table, boolean falling) {
        String direction = falling ? " desc" : "";
        var order = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            order.append(table).append(".k").append(i).append(direction).append(", ");
        }
        return order.append(table).append(".id").append(direction).toString();
    }

    /** The keys alone of the columns of {@link #columns}. */
    String keysOfColumns(String table) {
        return IntStream.range(0, keys.size()).mapToObj(i -> table + ".k" + i).collect(Collectors.joining(", "));
    }

    /** The columns of {@link #columns} as a row. */
    String rowOfColumns(String table) {
        var row = new StringBuilder("(");
        for (int i = 0; i < keys.size(); i++) {
            row.append(table).append(".k").append(i).append(", ");
        }
        return row.append(table).append(".id)").toString();
    }

    /** The rows on one side of a place. */
    Sql beyond(String table, Cursor cursor, boolean falling) {
        var sql = new Sql();
        String left = keys.stream().map(key -> in(table, key)).collect(Collectors.joining(", "));
        sql.add("(" + left + ", " + table + ".id) " + (falling ? "<" : ">") + " (");
        values(cursor).forEach(value -> sql.add("?, ", value));
        return sql.add("?)", cursor.id().value());
    }

    /** The place of an item. */
    Cursor cursor(WorkItem item, String aboutKey) {
        String value =
                switch (this) {
                    case DUE -> item.dueAt().toString();
                    case AGE -> item.createdAt().toString();
                    case PRIORITY -> item.priority() + SEPARATOR + item.createdAt();
                    case AMOUNT ->
                        item.amount() == null ? "" : item.amount().amount().toPlainString();
                    case ABOUT -> aboutKey;
                    case STEP -> item.processKey() + SEPARATOR + item.step() + SEPARATOR + item.dueAt();
                    case CLOSED -> Objects.requireNonNull(item.closedAt()).toString();
                };
        return new Cursor(value, item.id());
    }

    /** The values of a cursor, one a key; what a jump left open is filled so that nothing on its far side is lost. */
    private List<Object> values(Cursor cursor) {
        boolean last = cursor.id().equals(new WorkItemId(new UUID(-1, -1)));
        String[] parts = keys.size() == 1
                ? new String[] {cursor.value()}
                : cursor.value().split("\\|", keys.size());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Kind kind = keys.get(i).kind();
            values.add(i < parts.length ? value(kind, parts[i]) : last ? largest(kind) : smallest(kind));
        }
        return values;
    }

    private static Object value(Kind kind, String text) {
        try {
            return switch (kind) {
                case TIME -> time(text);
                case PRIORITY -> -Math.max(-10_000, Math.min(10_000, new BigDecimal(number(text)).intValue()));
                case AMOUNT -> text.isEmpty() ? NO_AMOUNT : new BigDecimal(number(text));
                case TEXT -> text.replace("\0", "");
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a place in this list: " + text, e);
        }
    }

    private static OffsetDateTime time(String text) {
        OffsetDateTime time = Instant.parse(text).atOffset(ZoneOffset.UTC);
        // What PostgreSQL can hold and anybody can mean.
        return time.getYear() < 1
                ? (OffsetDateTime) smallest(Kind.TIME)
                : time.getYear() > 9999 ? (OffsetDateTime) largest(Kind.TIME) : time;
    }

    private static String number(String text) {
        if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        return text;
    }

    private static Object smallest(Kind kind) {
        return switch (kind) {
            case TIME -> OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
            case PRIORITY -> -40_000;
            case AMOUNT -> NO_AMOUNT;
            case TEXT -> "";
        };
    }

    private static Object largest(Kind kind) {
        return switch (kind) {
            case TIME -> OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
            case PRIORITY -> 40_000;
            case AMOUNT -> NO_AMOUNT.negate();
            case TEXT -> Character.toString(Character.MAX_CODE_POINT);
        };
    }

    private static String in(String table, Key key) {
        return key.expression().replace("%s", table);
    }
}

package id.kerani.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cells of a row that a person wants to see, in their order, with the widths they chose. The task itself is always
 * there.
 */
record Columns(List<Column> shown) {

    /** What a cell can show. */
    enum Cell {
        TASK("minmax(220px, 1.5fr)"),
        ABOUT("minmax(160px, 1fr)"),
        AMOUNT("140px"),
        PROMISE("150px"),
        WHY("minmax(150px, .85fr)"),
        QUEUE("minmax(110px, .6fr)"),
        PRIORITY("90px"),
        CHANNEL("100px"),
        AGE("110px");

        private final String usualWidth;

        Cell(String usualWidth) {
            this.usualWidth = usualWidth;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final int NARROWEST = 60;
    static final int WIDEST = 900;

    /**
     * A cell and its width.
     *
     * @param width in pixels, 0 for as wide as it comes
     */
    record Column(Cell cell, int width) {

        Column {
            if (width != 0 && (width < NARROWEST || width > WIDEST)) {
                throw new IllegalArgumentException("A column is " + NARROWEST + " to " + WIDEST + " pixels wide");
            }
        }

        private String track() {
            return width == 0 ? cell.usualWidth : width + "px";
        }
    }

    private static final Columns USUAL = of(List.of(Cell.TASK, Cell.ABOUT, Cell.AMOUNT, Cell.PROMISE, Cell.WHY));

    Columns {
        shown = List.copyOf(shown);
        List<Cell> cells = shown.stream().map(Column::cell).toList();
        if (!cells.contains(Cell.TASK) || cells.stream().distinct().count() != cells.size()) {
            throw new IllegalArgumentException("The task is shown, and nothing twice: " + cells);
        }
    }

    /** What a row shows as long as nobody chose anything else. */
    static Columns usual() {
        return USUAL;
    }

    static Columns of(List<Cell> cells) {
        return new Columns(cells.stream().map(cell -> new Column(cell, 0)).toList());
    }

    boolean isUsual() {
        return equals(USUAL);
    }

    boolean has(Cell cell) {
        return cells().contains(cell);
    }

    List<Cell> cells() {
        return shown.stream().map(Column::cell).toList();
    }

    /** The same with a cell more at the end, or without it. */
    Columns with(Cell cell, boolean on) {
        if (cell == Cell.TASK || has(cell) == on) {
            return this;
        }
        List<Column> changed = new ArrayList<>(shown);
        if (on) {
            changed.add(new Column(cell, 0));
        } else {
            changed.removeIf(column -> column.cell() == cell);
        }
        return new Columns(changed);
    }

    /** The same with a cell moved by so many places; it stops at the ends. */
    Columns moved(Cell cell, int places) {
        List<Column> changed = new ArrayList<>(shown);
        int from = cells().indexOf(cell);
        if (from < 0) {
            return this;
        }
        Column column = changed.remove(from);
        changed.add(Math.clamp((long) from + places, 0, changed.size()), column);
        return new Columns(changed);
    }

    /** The same with a cell of another width, within what is sensible; 0 gives it back its usual one. */
    Columns sized(Cell cell, int width) {
        int fit = width == 0 ? 0 : Math.clamp(width, NARROWEST, WIDEST);
        return new Columns(shown.stream()
                .map(column -> column.cell() == cell ? new Column(cell, fit) : column)
                .toList());
    }

    /** The grid's tracks, as CSS names them. */
    String tracks() {
        return shown.stream().map(Column::track).collect(Collectors.joining(" "));
    }

    /** As it stands in an address: {@code task.320,about,amount}. */
    String text() {
        return shown.stream()
                .map(column -> column.cell().key() + (column.width() == 0 ? "" : "." + column.width()))
                .collect(Collectors.joining(","));
    }

    /** Reads {@link #text()}; empty for anything else. */
    static Optional<Columns> read(String text) {
        List<Column> columns = new ArrayList<>();
        try {
            for (String part : text.split(",", -1)) {
                String[] halves = part.split("\\.", 2);
                Cell cell = Cell.valueOf(halves[0].toUpperCase(Locale.ROOT));
                columns.add(new Column(cell, halves.length == 1 ? 0 : Integer.parseInt(halves[1])));
            }
            return Optional.of(new Columns(columns));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

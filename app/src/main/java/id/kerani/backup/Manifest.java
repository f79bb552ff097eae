package id.kerani.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself. The file is a zip: one entry {@code tables/<name>.copy} per table in PostgreSQL's text form
 * of COPY, and last {@code manifest.json}, this. A file that was cut off has neither a directory nor this.
 *
 * @param format of the file, {@link #FORMAT}
 * @param kerani version of the Kerani that wrote it
 * @param postgres version of the PostgreSQL that it was read from
 * @param at the moment of the snapshot
 * @param migrations what had been done to the tables, in no order
 */
record Manifest(
        int format,
        String kerani,
        String postgres,
        Instant at,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** One step of the tables' history. */
    record Migration(
            String version, String script, @Nullable Integer checksum) {}

    /**
     * One table that holds rows itself; a partitioned one's parts are tables here.
     *
     * @param columns in the order of the rows' fields
     * @param partitionOf the table it is a part of, null for none
     * @param bound which rows it takes as a part, in PostgreSQL's words
     * @param bytes of its rows' text
     * @param sum of its rows, see {@link RowSum}
     */
    record Table(
            String name,
            List<String> columns,
            @Nullable String partitionOf,
            @Nullable String bound,
            long rows,
            long bytes,
            String sum) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /**
     * A sequence.
     *
     * @param last the last value given, null when none was
     */
    record Sequence(String name, @Nullable Long last) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytes() {
        return tables.stream().mapToLong(Table::bytes).reduce(0, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }
}

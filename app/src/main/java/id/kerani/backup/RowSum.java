package id.kerani.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Sums up the rows of a table as they pass by, in whatever order they come and cut wherever: each row's SHA-256, added up in four
 * numbers of 64 bits. PostgreSQL promises no order, and sorting a big table only to compare it would take its size again.
 */
final class RowSum {

    private final MessageDigest digest;
    private final long[] sum = new long[4];
    private long rows;
    private long bytes;
    private boolean within;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Takes a piece of the text form; there a line end only ever stands at the end of a row. */
    void add(byte[] piece, int length) {
        bytes += length;
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (piece[i] == '\n') {
                digest.update(piece, from, i - from);
                endRow();
                from = i + 1;
            }
        }
        if (from < length) {
            digest.update(piece, from, length - from);
            within = true;
        }
    }

    private void endRow() {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        for (int i = 0; i < sum.length; i++) {
            sum[i] += hash.getLong();
        }
        rows++;
        within = false;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    String sum() {
        StringBuilder text = new StringBuilder(64);
        for (long part : sum) {
            text.append(HexFormat.of().toHexDigits(part));
        }
        return text.toString();
    }

    boolean matches(Manifest.Table table) {
        return !within && rows == table.rows() && bytes == table.bytes() && sum().equals(table.sum());
    }
}

package id.kerani.document;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes in rows of pieces: they are backed up, restored and rolled back with everything else. */
@Component
class DatabaseContent implements ContentStore {

    /** As the table's check has it. */
    static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(DocumentId id, InputStream content) throws IOException {
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            jdbc.sql("insert into document_chunk (document_id, number, content) values (?, ?, ?)")
                    .params(id.value(), number, piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
    }

    @Override
    public InputStream open(DocumentId id, long size) {
        return new Pieces(id, size);
    }

    private final class Pieces extends InputStream {

        private final DocumentId id;
        private long left;
        private int next;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

        Pieces(DocumentId id, long size) {
            this.id = id;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (left <= 0) {
                return -1;
            }
            if (piece.available() == 0) {
                piece = new ByteArrayInputStream(fetch());
            }
            int count = piece.read(target, offset, length);
            left -= count;
            return count;
        }

        private byte[] fetch() throws IOException {
            return jdbc.sql("select content from document_chunk where document_id = ? and number = ?")
                    .params(id.value(), next++)
                    .query((rs, n) -> rs.getBytes(1))
                    .optional()
                    .orElseThrow(() -> new EOFException("The paper is not there any more"));
        }
    }
}

package id.kerani.document;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes in a table of their own: they are backed up, restored and rolled back with everything else. */
@Component
class DatabaseContent implements ContentStore {

    private final JdbcClient jdbc;

    DatabaseContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(DocumentId id, byte[] content) {
        jdbc.sql("insert into document_content (document_id, content) values (?, ?)")
                .params(id.value(), content)
                .update();
    }

    @Override
    public Optional<byte[]> get(DocumentId id) {
        return jdbc.sql("select content from document_content where document_id = ?")
                .param(id.value())
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }
}

package id.kerani.document;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of papers lie. In the database today; another place only has to keep these promises. */
interface ContentStore {

    /**
     * Keeps all that the stream gives, in the running transaction, a piece at a time.
     *
     * @throws IOException when the stream breaks; the caller rolls back
     */
    void put(DocumentId id, InputStream content) throws IOException;

    /**
     * The bytes, read a piece at a time and without a transaction, so that a slow reader holds no connection. Ends with an
     * IOException when the paper is removed meanwhile; empty when there is none.
     *
     * @param size how many bytes were put
     */
    InputStream open(DocumentId id, long size);
}

package id.kerani.document;

import java.util.Optional;

/** Where the bytes of papers lie. In the database today; another place only has to keep these promises. */
interface ContentStore {

    /** Keeps bytes in the running transaction. */
    void put(DocumentId id, byte[] content);

    Optional<byte[]> get(DocumentId id);
}

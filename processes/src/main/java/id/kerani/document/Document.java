package id.kerani.document;

import java.time.Instant;

/**
 * A stored paper, without its content.
 *
 * @param fileName as it was handed in, cleaned
 * @param mediaType what it really is, whatever its name says
 * @param size bytes
 * @param storedBy who handed it in, by name
 */
public record Document(DocumentId id, String fileName, String mediaType, int size, Instant storedAt, String storedBy) {}

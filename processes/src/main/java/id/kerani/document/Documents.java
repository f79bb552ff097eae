package id.kerani.document;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores papers and gives them back. A paper is first stored alone, while somebody fills in a form, and belongs to
 * something once that form is sent; what was never sent is thrown away a day later.
 */
@Service
public class Documents {

    /** Most bytes of one paper: 10 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** What may be stored, with the ending a downloaded file gets. */
    public static final Map<String, String> TYPES = Map.of(
            "application/pdf",
            "pdf",
            "image/jpeg",
            "jpg",
            "image/png",
            "png",
            "image/webp",
            "webp",
            "image/tiff",
            "tif");

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final int LONGEST_NAME = 160;

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final Rights rights;
    private final Clock clock;
    private final Tika tika = new Tika();

    Documents(JdbcClient jdbc, ContentStore contents, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Stores a paper that belongs to nothing yet.
     *
     * @param fileName what the sender calls it
     * @throws Refusal {@code document.empty}, {@code document.tooLarge}, {@code document.typeNotAllowed}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Document store(String fileName, byte[] content, Actor actor) throws Refusal {
        if (content.length == 0) {
            throw new Refusal("document.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new Refusal("document.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        String mediaType = tika.detect(content);
        if (!TYPES.containsKey(mediaType)) {
            throw new Refusal("document.typeNotAllowed");
        }
        Document document = new Document(
                DocumentId.next(),
                cleaned(fileName, mediaType),
                mediaType,
                content.length,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
        jdbc.sql("""
                        insert into document (id, file_name, media_type, size, sha256, stored_at, stored_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id().value(),
                        document.fileName(),
                        mediaType,
                        content.length,
                        sha256(content),
                        document.storedAt().atOffset(ZoneOffset.UTC),
                        document.storedBy())
                .update();
        contents.put(document.id(), content);
        return document;
    }

    /**
     * Gives stored papers to what they belong to.
     *
     * @throws Refusal {@code document.unknown} when one is not there or belongs to something already
     */
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Refusal.class)
    public void attach(Collection<DocumentId> documents, String subjectType, String subjectId) throws Refusal {
        for (DocumentId id : documents.stream().distinct().toList()) {
            int changed = jdbc.sql(
                            "update document set subject_type = ?, subject_id = ? where id = ? and subject_id is null")
                    .params(subjectType, subjectId, id.value())
                    .update();
            if (changed == 0) {
                throw new Refusal("document.unknown");
            }
        }
    }

    /** The papers of something, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> of(String subjectType, String subjectId) {
        return jdbc.sql("select * from document where subject_type = ? and subject_id = ? order by id")
                .params(subjectType, subjectId)
                .query(Documents::map)
                .list();
    }

    /** Whether all these papers are there and belong to nothing yet. */
    @Transactional(readOnly = true)
    public boolean areFree(Collection<DocumentId> documents) {
        List<UUID> ids = documents.stream().map(DocumentId::value).distinct().toList();
        return ids.isEmpty()
                || jdbc.sql("select count(*) from document where id in (:ids) and subject_id is null")
                                .param("ids", ids)
                                .query(Integer.class)
                                .single()
                        == ids.size();
    }

    /**
     * What is in a paper.
     *
     * @throws Refusal {@code document.unknown}, {@code staff.notAllowed} for anybody who does not work here
     */
    @Transactional(readOnly = true)
    public Content open(DocumentId id, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        Optional<Document> document = jdbc.sql("select * from document where id = ?")
                .param(id.value())
                .query(Documents::map)
                .optional();
        Optional<byte[]> bytes = contents.get(id);
        if (document.isEmpty() || bytes.isEmpty()) {
            throw new Refusal("document.unknown");
        }
        return new Content(document.get(), bytes.get());
    }

    /** A paper with its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(Document document, byte[] bytes) {}

    /** Throws away what was stored for a form that was never sent. */
    @Scheduled(cron = "0 41 3 * * *")
    @Transactional
    public void discardLeftBehind() {
        jdbc.sql("delete from document where subject_id is null and stored_at < ?")
                .param(clock.instant().minus(LEFT_BEHIND).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The name without folders and signs that mean something elsewhere, with the ending of what it is. */
    static String cleaned(String fileName, String mediaType) {
        String last = fileName.replaceAll(".*[/\\\\]", "");
        String stem = last.replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\p{C}<>:\"|?*%;]", "")
                .replaceAll("\\s+", " ")
                .strip();
        String ending = "." + TYPES.getOrDefault(mediaType, "bin");
        String kept = stem.isEmpty() ? "paper" : stem;
        int longest = LONGEST_NAME - ending.length();
        return (kept.length() > longest ? kept.substring(0, longest) : kept) + ending;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Document map(ResultSet rs, int row) throws SQLException {
        return new Document(
                new DocumentId(rs.getObject("id", UUID.class)),
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getInt("size"),
                rs.getObject("stored_at", OffsetDateTime.class).toInstant(),
                rs.getString("stored_by"));
    }
}

package id.kerani.document;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores papers and gives them back. A paper is first stored alone, while somebody fills in a form, and belongs to
 * something once that form is sent; what was never sent is thrown away a day later.
 */
@Service
public class Documents {

    /** Most bytes of one paper: 25 MB. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final Rights rights;
    private final ObjectProvider<SubjectReaders> readers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            ContentStore contents,
            Rights rights,
            ObjectProvider<SubjectReaders> readers,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.rights = rights;
        this.readers = readers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The kinds that may be stored, as media types; visitors may send pictures and PDF only. */
    public static Set<String> kinds() {
        return FileKinds.ENDINGS.keySet();
    }

    /**
     * Receives a paper and checks it, without storing it: {@link #store(Incoming, Actor)} does, in a short transaction. To
     * be closed in any case. Reads to the end of the stream, or until it is too much.
     *
     * @param fileName what the sender calls it
     * @throws Refusal {@code document.empty}, {@code document.tooLarge}, {@code document.typeNotAllowed},
     *     {@code document.broken}, {@code document.pictureTooLarge}, {@code document.unpacksTooLarge}
     * @throws UncheckedIOException when the sender broke off
     */
    public Incoming receive(String fileName, InputStream content) throws Refusal {
        return Incoming.receive(fileName, content, MAX_BYTES);
    }

    /**
     * Receives and stores a paper that belongs to nothing yet. Not to be called inside a transaction with a stream from
     * outside, because a slow sender would hold it open.
     *
     * @throws Refusal as {@link #receive}; visitors are told {@code document.onlyPapers} of a kind they may not send
     */
    public Document store(String fileName, InputStream content, Actor actor) throws Refusal {
        try (Incoming paper = receive(fileName, content)) {
            return store(paper, actor);
        } catch (Refusal refusal) {
            boolean kind = refusal.code().equals("document.typeNotAllowed");
            throw kind && actor.kind() == Actor.Kind.VISITOR ? new Refusal("document.onlyPapers") : refusal;
        }
    }

    /** As {@link #store(String, InputStream, Actor)}, of bytes that are there already. */
    public Document store(String fileName, byte[] content, Actor actor) throws Refusal {
        return store(fileName, new ByteArrayInputStream(content), actor);
    }

    /**
     * Stores a received paper that belongs to nothing yet.
     *
     * @throws Refusal {@code document.onlyPapers} when a visitor sends what only people who work here may
     */
    public Document store(Incoming paper, Actor actor) throws Refusal {
        if (actor.kind() == Actor.Kind.VISITOR && !FileKinds.OF_VISITORS.contains(paper.mediaType())) {
            throw new Refusal("document.onlyPapers");
        }
        Document document = new Document(
                DocumentId.next(),
                paper.fileName(),
                paper.mediaType(),
                paper.size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name(),
                actor.person());
        transaction.executeWithoutResult(status -> insert(document, paper));
        return document;
    }

    private void insert(Document document, Incoming paper) {
        PersonId person = document.storedById();
        jdbc.sql("""
                        insert into document (id, file_name, media_type, size, sha256, stored_at, stored_by, stored_by_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id().value(),
                        document.fileName(),
                        document.mediaType(),
                        document.size(),
                        paper.sha256(),
                        document.storedAt().atOffset(ZoneOffset.UTC),
                        document.storedBy(),
                        person == null ? null : person.value())
                .update();
        try (InputStream content = paper.content()) {
            contents.put(document.id(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("The received paper could not be read again", e);
        }
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

    /** How many papers something has and how large they are together. */
    public record Total(int count, long bytes) {}

    @Transactional(readOnly = true)
    public Total total(String subjectType, String subjectId) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(size), 0) from document
                        where subject_type = ? and subject_id = ?""")
                .params(subjectType, subjectId)
                .query((rs, n) -> new Total(rs.getInt(1), rs.getLong(2)))
                .single();
    }

    /** Keeps others from giving papers to the same thing until the transaction ends, so that a limit holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(String subjectType, String subjectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("document " + subjectType + " " + subjectId)
                .query((rs, n) -> true)
                .single();
    }

    /**
     * Removes a paper for good.
     *
     * @throws Refusal {@code document.unknown} when it does not belong to that
     */
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Refusal.class)
    public void remove(DocumentId id, String subjectType, String subjectId) throws Refusal {
        int removed = jdbc.sql("delete from document where id = ? and subject_type = ? and subject_id = ?")
                .params(id.value(), subjectType, subjectId)
                .update();
        if (removed == 0) {
            throw new Refusal("document.unknown");
        }
    }

    /**
     * What is in a paper. Whoever may read what it belongs to may read it; what belongs to nothing yet only who stored it.
     *
     * @throws Refusal {@code document.unknown} when there is none or it is not theirs, {@code staff.notAllowed} for anybody
     *     who does not work here
     */
    public Content open(DocumentId id, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        Stored stored = jdbc.sql("select * from document where id = ?")
                .param(id.value())
                .query((rs, n) -> new Stored(map(rs, n), rs.getString("subject_type"), rs.getString("subject_id")))
                .optional()
                .filter(found -> mayRead(found, actor))
                .orElseThrow(() -> new Refusal("document.unknown"));
        return new Content(
                stored.document(), contents.open(id, stored.document().size()));
    }

    private record Stored(
            Document document,
            @Nullable String subjectType,
            @Nullable String subjectId) {}

    private boolean mayRead(Stored stored, Actor actor) {
        String type = stored.subjectType();
        String subject = stored.subjectId();
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return true;
        }
        if (type == null || subject == null) {
            PersonId owner = stored.document().storedById();
            return owner != null && actor.is(owner);
        }
        return readers.stream()
                .filter(reader -> reader.subjectType().equals(type))
                .anyMatch(reader -> reader.mayRead(subject, actor));
    }

    /** A paper with its bytes, which are fetched while they are read; to be closed. */
    public record Content(Document document, InputStream stream) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** Throws away what was stored for a form that was never sent. */
    @Scheduled(cron = "0 41 3 * * *")
    @Transactional
    public void discardLeftBehind() {
        jdbc.sql("delete from document where subject_id is null and stored_at < ?")
                .param(clock.instant().minus(LEFT_BEHIND).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Document map(ResultSet rs, int row) throws SQLException {
        UUID storedBy = rs.getObject("stored_by_id", UUID.class);
        return new Document(
                new DocumentId(rs.getObject("id", UUID.class)),
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getInt("size"),
                rs.getObject("stored_at", OffsetDateTime.class).toInstant(),
                rs.getString("stored_by"),
                storedBy == null ? null : new PersonId(storedBy));
    }
}

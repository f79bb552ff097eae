package id.kerani.talk;

import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_comment}. */
@Repository
class CommentStore {

    private static final long RECENT_MILLIS = 20_000;

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            CommentId id,
            CaseId caseId,
            PersonId author,
            String authorName,
            String markdown,
            Set<PersonId> mentioned,
            Instant at,
            @Nullable Instant editedAt,
            boolean deleted) {

        Row withText(String text, Set<PersonId> people, Instant now) {
            return new Row(id, caseId, author, authorName, text, people, at, now, deleted);
        }
    }

    /** The latest before one, a row each, newest first. */
    List<Row> page(CaseId caseId, @Nullable CommentId before, int limit) {
        return jdbc.sql("""
                        select * from case_comment where case_id = ? and id < ?
                        order by id desc limit ?""")
                .params(caseId.value(), before == null ? new UUID(-1, -1) : before.value(), limit)
                .query(CommentStore::map)
                .list();
    }

    /** The latest comment of each case that one was made on within the last seconds. */
    Map<CaseId, UUID> latest() {
        // Ids begin with their time in milliseconds, as RFC 9562 has it.
        UUID since = new UUID((System.currentTimeMillis() - RECENT_MILLIS) << 16, 0);
        Map<CaseId, UUID> latest = new HashMap<>();
        jdbc.sql("select case_id, id from case_comment where id > ? order by id limit 1000")
                .param(since)
                .query((rs, n) ->
                        Map.entry(new CaseId(rs.getObject("case_id", UUID.class)), rs.getObject("id", UUID.class)))
                .list()
                .forEach(each -> latest.put(each.getKey(), each.getValue()));
        return latest;
    }

    int count(CaseId caseId) {
        return jdbc.sql("select count(*) from case_comment where case_id = ? and deleted_at is null")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }

    Optional<Row> lock(CommentId id) {
        return jdbc.sql("select * from case_comment where id = ? for update")
                .param(id.value())
                .query(CommentStore::map)
                .optional();
    }

    void insert(Row row) {
        jdbc.sql("""
                        insert into case_comment (id, case_id, author, author_name, markdown, mentioned, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.id().value(),
                        row.caseId().value(),
                        row.author().value(),
                        row.authorName(),
                        row.markdown(),
                        values(row.mentioned()),
                        row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Row row) {
        OffsetDateTime edited = row.editedAt() == null ? null : row.editedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("update case_comment set markdown = ?, mentioned = ?, edited_at = ? where id = ?")
                .params(
                        row.markdown(),
                        values(row.mentioned()),
                        edited,
                        row.id().value())
                .update();
    }

    void erase(CommentId id, Instant now) {
        jdbc.sql("update case_comment set markdown = '', mentioned = '{}', deleted_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    private static UUID[] values(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Row map(ResultSet rs, int number) throws SQLException {
        Set<PersonId> mentioned = new LinkedHashSet<>();
        for (Object person : (Object[]) rs.getArray("mentioned").getArray()) {
            mentioned.add(new PersonId((UUID) person));
        }
        OffsetDateTime edited = rs.getObject("edited_at", OffsetDateTime.class);
        return new Row(
                new CommentId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PersonId(rs.getObject("author", UUID.class)),
                rs.getString("author_name"),
                rs.getString("markdown"),
                mentioned,
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                rs.getObject("deleted_at") != null);
    }
}

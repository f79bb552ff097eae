package id.kerani.worklist.internal;

import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.QuestionId;
import id.kerani.worklist.Questions.Question;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code work_question}; the names of people are the caller's to add. */
@Repository
class QuestionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(QuestionId id, WorkItem item, PersonId asked, PersonId askedBy, String text) {
        jdbc.sql("""
                        insert into work_question (id, item_id, case_id, asked, asked_by, text, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        item.id().value(),
                        item.caseId().value(),
                        asked.value(),
                        askedBy.value(),
                        text,
                        now())
                .update();
    }

    void answer(QuestionId id, String answer) {
        jdbc.sql("update work_question set answer = ?, answered_at = ? where id = ?")
                .params(answer, now(), id.value())
                .update();
    }

    Optional<Question> find(QuestionId id) {
        return jdbc.sql("select * from work_question where id = ?")
                .param(id.value())
                .query(QuestionStore::map)
                .optional();
    }

    /** Keeps a second answer waiting until the transaction ends. */
    Optional<Question> lock(QuestionId id) {
        return jdbc.sql("select * from work_question where id = ? for update")
                .param(id.value())
                .query(QuestionStore::map)
                .optional();
    }

    boolean isOpen(WorkItemId item, PersonId asked, PersonId askedBy) {
        return jdbc.sql("""
                        select exists (select 1 from work_question
                          where item_id = ? and asked = ? and asked_by = ? and answered_at is null)""")
                .params(item.value(), asked.value(), askedBy.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody waits for the person's answer about this item. */
    boolean isAsked(WorkItemId item, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from work_question
                          where item_id = ? and asked = ? and answered_at is null)""")
                .params(item.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    List<Question> of(CaseId id, int most) {
        return jdbc.sql("""
                        select * from (select * from work_question where case_id = ? order by asked_at desc, id desc limit ?) latest
                        order by asked_at, id""").params(id.value(), most).query(QuestionStore::map).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Question map(ResultSet rs, int row) throws SQLException {
        OffsetDateTime answeredAt = rs.getObject("answered_at", OffsetDateTime.class);
        Instant asked = rs.getObject("asked_at", OffsetDateTime.class).toInstant();
        return new Question(
                new QuestionId(rs.getObject("id", UUID.class)),
                new WorkItemId(rs.getObject("item_id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PersonId(rs.getObject("asked", UUID.class)),
                "",
                new PersonId(rs.getObject("asked_by", UUID.class)),
                "",
                rs.getString("text"),
                asked,
                rs.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}

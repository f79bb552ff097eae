package id.kerani.worklist.internal;

import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.NewCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_file}. */
@Repository
class CaseStore {

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, Subjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    void insert(NewCase opening) {
        subjects.remember(Columns.shorten(opening.about(), 200));
        jdbc.sql("""
                        insert into case_file (id, number, process_key, about, summary, amount, currency, channel, state,
                          opened_by, opened_by_name, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .params(
                        opening.id().value(),
                        opening.number(),
                        opening.processKey(),
                        Columns.shorten(opening.about(), 200),
                        Columns.shorten(opening.summary(), 300),
                        Columns.amount(opening.amount()),
                        Columns.currency(opening.amount()),
                        opening.channel(),
                        opening.openedBy().personId().map(PersonId::value).orElse(null),
                        opening.openedBy().name(),
                        now())
                .update();
    }

    void describe(CaseId id, String about, String summary, @Nullable Money amount) {
        subjects.remember(Columns.shorten(about, 200));
        jdbc.sql("update case_file set about = ?, summary = ?, amount = ?, currency = ? where id = ?")
                .params(
                        Columns.shorten(about, 200),
                        Columns.shorten(summary, 300),
                        Columns.amount(amount),
                        Columns.currency(amount),
                        id.value())
                .update();
    }

    /** @return whether somebody watches it */
    boolean close(CaseId id, @Nullable String outcome) {
        return jdbc.sql("""
                        update case_file set state = 'CLOSED', outcome = ?, closed_at = ? where id = ? and state = 'OPEN'
                        returning watchers <> '{}'""")
                .params(outcome, now(), id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<CaseFile> find(CaseId id) {
        return jdbc.sql("select * from case_file where id = ?")
                .param(id.value())
                .query(CaseStore::map)
                .optional();
    }

    /** A case and who did some of its steps. */
    record WithDoers(CaseFile file, Set<PersonId> doers) {}

    Optional<WithDoers> findWithDoers(CaseId id, Collection<String> steps) {
        return jdbc.sql("""
                        select case_file.*, array(
                          select distinct closed_by from work_item where work_item.case_id = case_file.id
                            and step = any(?) and work_item.state = 'DONE' and closed_by is not null) as doers
                        from case_file where id = ?""")
                .params(steps.toArray(String[]::new), id.value())
                .query((rs, n) -> new WithDoers(map(rs, n), Columns.people(rs, "doers")))
                .optional();
    }

    Optional<CaseFile> byNumber(String number) {
        return jdbc.sql("select * from case_file where number = ?")
                .param(number)
                .query(CaseStore::map)
                .optional();
    }

    List<CaseFile> search(String text, int limit) {
        String pattern = "%" + Columns.escapeLike(text) + "%";
        return jdbc.sql("""
                        select * from case_file where number ilike ? or about ilike ?
                        order by opened_at desc, id desc limit ?""")
                .params(pattern, pattern, limit)
                .query(CaseStore::map)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CaseFile map(ResultSet rs, int row) throws SQLException {
        UUID openedBy = rs.getObject("opened_by", UUID.class);
        OffsetDateTime closedAt = rs.getObject("closed_at", OffsetDateTime.class);
        return new CaseFile(
                new CaseId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                rs.getString("process_key"),
                rs.getString("about"),
                rs.getString("summary"),
                Columns.money(rs),
                rs.getString("channel"),
                CaseFile.State.valueOf(rs.getString("state")),
                rs.getString("outcome"),
                openedBy == null ? null : new PersonId(openedBy),
                rs.getString("opened_by_name"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                Columns.people(rs, "watchers"));
    }
}

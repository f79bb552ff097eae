package id.kerani.audit;

import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of who did what when. Entries are only ever added, in the transaction of what they tell about, so that
 * neither exists without the other.
 */
@Service
public class AuditLog {

    /** Most entries that one page holds. */
    public static final int MAX_PAGE = 200;

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records one action in the running transaction. Only the fields that differ are kept.
     *
     * @param action {@code module.verb}
     * @param oldValues fields before by name, in their text form; null values count as absent
     * @param newValues fields after
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            String subjectType,
            String subjectId,
            Map<String, ? extends @Nullable Object> oldValues,
            Map<String, ? extends @Nullable Object> newValues) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into audit_entry
                            (id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.kind().name(),
                        actor.personId().map(PersonId::value).orElse(null),
                        shortened(actor.name()),
                        action,
                        subjectType,
                        subjectId)
                .update();
        Map<String, String> before = different(oldValues, newValues);
        Map<String, String> after = different(newValues, oldValues);
        if (!before.isEmpty() || !after.isEmpty()) {
            jdbc.sql("insert into audit_value (entry_id, old_values, new_values) values (?, ?::jsonb, ?::jsonb)")
                    .params(id, json.writeValueAsString(before), json.writeValueAsString(after))
                    .update();
        }
    }

    /**
     * What happened to one subject, newest first.
     *
     * @param before the id of the last entry of the page before, null for the first page
     * @param limit 1 to {@link #MAX_PAGE}
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subjectType, String subjectId, @Nullable UUID before, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " entries, not " + limit);
        }
        // No id of version 7 is above this one.
        UUID bound = before == null ? new UUID(-1L, -1L) : before;
        return jdbc.sql("""
                        select e.*, v.old_values, v.new_values
                        from audit_entry e left join audit_value v on v.entry_id = e.id
                        where e.subject_type = ? and e.subject_id = ? and e.id < ?
                        order by e.id desc limit ?""")
                .params(subjectType, subjectId, bound, limit)
                .query(this::entry)
                .list();
    }

    /** Erases the values recorded about one subject; that something happened, when and by whom stays. */
    @Transactional
    public void erase(Actor actor, String subjectType, String subjectId) {
        jdbc.sql("""
                        delete from audit_value v using audit_entry e
                        where e.id = v.entry_id and e.subject_type = ? and e.subject_id = ?""").params(subjectType, subjectId).update();
        record(actor, "audit.erased", subjectType, subjectId, Map.of(), Map.of());
    }

    private AuditEntry entry(ResultSet row, int index) throws SQLException {
        UUID person = row.getObject("actor_id", UUID.class);
        Actor actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                person == null ? null : new PersonId(person),
                row.getString("actor_name"));
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                actor,
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                values(row.getString("old_values")),
                values(row.getString("new_values")));
    }

    private Map<String, String> values(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }

    private static Map<String, String> different(
            Map<String, ? extends @Nullable Object> values, Map<String, ? extends @Nullable Object> others) {
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (value != null && !value.equals(others.get(field))) {
                result.put(field, value.toString());
            }
        });
        return result;
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}

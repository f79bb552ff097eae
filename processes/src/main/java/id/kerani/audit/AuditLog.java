package id.kerani.audit;

import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                            (id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, way)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.kind().name(),
                        actor.personId().map(PersonId::value).orElse(null),
                        shortened(actor.name()),
                        action,
                        subjectType,
                        subjectId,
                        Way.of(actor.kind(), true).name())
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

    /**
     * What happened, newest first. Rights are the caller's matter.
     *
     * @param plain fields whose values the text may be looked for in; the others' cannot be guessed by searching
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditQuery query, Set<String> plain) {
        StringBuilder sql = new StringBuilder("""
                select e.*, v.old_values, v.new_values
                from audit_entry e left join audit_value v on v.entry_id = e.id where true""");
        List<Object> values = new ArrayList<>();
        add(
                sql,
                values,
                " and e.actor_id = ?",
                query.person() == null ? null : query.person().value());
        add(sql, values, " and e.subject_type = ?", query.subjectType());
        add(sql, values, " and e.subject_id = ?", query.subjectId());
        add(sql, values, " and e.at >= ?", time(query.from()));
        add(sql, values, " and e.at < ?", time(query.until()));
        AuditQuery.Cursor after = query.after();
        if (after != null) {
            add(sql, values, " and (e.at, e.id) < (?", time(after.at()));
            add(sql, values, ", ?)", after.id());
        }
        if (!query.text().isBlank()) {
            String part = "%" + query.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            String[] fields = plain.toArray(String[]::new);
            sql.append("\n").append("""
                    and (e.actor_name ilike ? or e.action ilike ? or e.subject_id = ?
                      or exists (select 1 from jsonb_each_text(v.old_values) f
                                 where f.key = any(?) and f.value ilike ?)
                      or exists (select 1 from jsonb_each_text(v.new_values) f
                                 where f.key = any(?) and f.value ilike ?))""");
            values.addAll(List.of(part, part, query.text().strip(), fields, part, fields, part));
        }
        sql.append(" order by e.at desc, e.id desc limit ?");
        values.add(query.size());
        return jdbc.sql(sql.toString()).params(values).query(this::entry).list();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
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
        String way = row.getString("way");
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                actor,
                way == null ? Way.of(actor.kind(), false) : Way.valueOf(way),
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

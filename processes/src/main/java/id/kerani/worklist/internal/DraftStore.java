package id.kerani.worklist.internal;

import id.kerani.forms.FormMerge.Collision;
import id.kerani.forms.FormValues;
import id.kerani.forms.UnreadableValues;
import id.kerani.shared.PersonId;
import id.kerani.worklist.WorkItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code work_draft}. */
@Repository
class DraftStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            WorkItemId item,
            PersonId person,
            int revision,
            FormValues base,
            FormValues values,
            List<Collision> collisions,
            Instant savedAt) {}

    Optional<Row> find(WorkItemId item, PersonId person) {
        return jdbc.sql("select * from work_draft where item_id = ? and person_id = ?")
                .params(item.value(), person.value())
                .query(DraftStore::map)
                .optional();
    }

    Optional<Row> lock(WorkItemId item, PersonId person) {
        return jdbc.sql("select * from work_draft where item_id = ? and person_id = ? for update")
                .params(item.value(), person.value())
                .query(DraftStore::map)
                .optional();
    }

    List<Row> others(WorkItemId item, PersonId person, int limit) {
        return jdbc.sql("""
                        select * from work_draft where item_id = ? and person_id <> ?
                        order by saved_at desc, person_id limit ?""")
                .params(item.value(), person.value(), limit)
                .query(DraftStore::map)
                .list();
    }

    /** False when there is one already. */
    boolean insert(Row row) {
        return jdbc.sql("""
                        insert into work_draft (item_id, person_id, revision, base, "values", saved_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                row.item().value(),
                                row.person().value(),
                                row.revision(),
                                row.base().toJson(),
                                row.values().toJson(),
                                at(row.savedAt()))
                        .update()
                == 1;
    }

    void update(Row row) {
        jdbc.sql("""
                        update work_draft set revision = ?, base = ?, "values" = ?, collisions = ?, saved_at = ?
                        where item_id = ? and person_id = ?""")
                .params(
                        row.revision(),
                        row.base().toJson(),
                        row.values().toJson(),
                        row.collisions().isEmpty() ? null : written(row.collisions()),
                        at(row.savedAt()),
                        row.item().value(),
                        row.person().value())
                .update();
    }

    void delete(WorkItemId item, PersonId person) {
        jdbc.sql("delete from work_draft where item_id = ? and person_id = ?")
                .params(item.value(), person.value())
                .update();
    }

    /** Deletes a batch of drafts whose item was closed before then or is no more; says how many. */
    int sweep(Instant before) {
        return jdbc.sql("""
                        delete from work_draft where (item_id, person_id) in (
                          select d.item_id, d.person_id
                          from work_draft d left join work_item i on i.id = d.item_id
                          where d.saved_at < ? and (i.id is null or i.closed_at < ?) limit ?)""").params(at(before), at(before), BATCH).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String written(List<Collision> collisions) {
        List<Map<String, @Nullable Object>> all =
                collisions.stream().map(DraftStore::fields).toList();
        return FormValues.of(Map.of("collisions", all)).toJson();
    }

    private static Map<String, @Nullable Object> fields(Collision collision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("path", collision.path());
        fields.put("base", collision.base());
        fields.put("mine", collision.mine());
        fields.put("theirs", collision.theirs());
        return fields;
    }

    private static Row map(ResultSet rs, int number) throws SQLException {
        String collisions = rs.getString("collisions");
        return new Row(
                new WorkItemId(rs.getObject("item_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getInt("revision"),
                read(rs.getString("base")),
                read(rs.getString("values")),
                collisions == null
                        ? List.of()
                        : read(collisions).rows("collisions").stream()
                                .map(row -> new Collision(
                                        row.text("path").orElse(""),
                                        row.get("base"),
                                        row.get("mine"),
                                        row.get("theirs")))
                                .toList(),
                rs.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static FormValues read(String json) {
        try {
            return FormValues.fromJson(json);
        } catch (UnreadableValues e) {
            throw new IllegalStateException("A draft was stored that cannot be read", e);
        }
    }
}

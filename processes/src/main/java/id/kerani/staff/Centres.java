package id.kerani.staff;

import id.kerani.audit.AuditLog;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service centres. Reading is free to every caller inside; changing asks for an administrator. */
@Service
public class Centres {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final AuditLog audit;

    Centres(JdbcClient jdbc, Rights rights, AuditLog audit) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Centre> find(CentreId id) {
        return jdbc.sql("select id, key, name from centre where id = ?")
                .param(id.value())
                .query(Centres::centre)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Centre> byKey(String key) {
        return jdbc.sql("select id, key, name from centre where key = ?")
                .param(key)
                .query(Centres::centre)
                .optional();
    }

    /** All centres by name. */
    @Transactional(readOnly = true)
    public List<Centre> all() {
        return jdbc.sql("select id, key, name from centre order by lower(name), id")
                .query(Centres::centre)
                .list();
    }

    /**
     * Opens a centre.
     *
     * @param key kebab-case, at most 40 characters
     * @throws Refusal {@code staff.notAllowed}, {@code staff.centreKeyForm}, {@code staff.centreKeyTaken},
     *     {@code staff.centreNameForm}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Centre create(String key, String name, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || key.length() > 40) {
            throw new Refusal("staff.centreKeyForm");
        }
        if (byKey(key).isPresent()) {
            throw new Refusal("staff.centreKeyTaken", key);
        }
        Centre centre = new Centre(CentreId.next(), key, name(name));
        jdbc.sql("insert into centre (id, key, name) values (?, ?, ?)")
                .params(centre.id().value(), centre.key(), centre.name())
                .update();
        audit.record(
                actor,
                "staff.centreCreated",
                "centre",
                centre.id().toString(),
                Map.of(),
                Map.of("name", centre.name()));
        return centre;
    }

    /** Renames a centre; its key stays. Refusals as {@link #create}, and {@code staff.centreUnknown}. */
    @Transactional(rollbackFor = Refusal.class)
    public Centre rename(CentreId id, String name, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        Centre before = find(id).orElseThrow(() -> new Refusal("staff.centreUnknown"));
        Centre after = new Centre(id, before.key(), name(name));
        jdbc.sql("update centre set name = ? where id = ?")
                .params(after.name(), id.value())
                .update();
        audit.record(
                actor,
                "staff.centreChanged",
                "centre",
                id.toString(),
                Map.of("name", before.name()),
                Map.of("name", after.name()));
        return after;
    }

    private static String name(String name) throws Refusal {
        if (name.isBlank() || name.strip().length() > 80) {
            throw new Refusal("staff.centreNameForm");
        }
        return name.strip();
    }

    private static Centre centre(ResultSet row, int index) throws SQLException {
        return new Centre(new CentreId(row.getObject("id", UUID.class)), row.getString("key"), row.getString("name"));
    }
}

package id.kerani.company;

import id.kerani.audit.AuditLog;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company that this server works for. */
@Service
public class Company {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    Company(JdbcClient jdbc, Rights rights, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The settings in force. Read from the database each time: another node may have changed them. */
    @Transactional(readOnly = true)
    public CompanySettings current() {
        return jdbc.sql("select name, address, time_zone, language from company where id = 1")
                .query((row, index) -> new CompanySettings(
                        row.getString("name"),
                        row.getString("address"),
                        ZoneId.of(row.getString("time_zone")),
                        Locale.of(row.getString("language"))))
                .single();
    }

    /**
     * Replaces the settings.
     *
     * @throws Refusal {@code staff.notAllowed} unless the actor is an administrator or the machine,
     *     {@code company.nameMissing}, {@code company.tooLong}
     */
    @Transactional(rollbackFor = Refusal.class)
    public void change(CompanySettings settings, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        if (settings.name().isEmpty()) {
            throw new Refusal("company.nameMissing");
        }
        if (settings.name().length() > 120 || settings.address().length() > 500) {
            throw new Refusal("company.tooLong");
        }
        CompanySettings before = current();
        jdbc.sql("update company set name = ?, address = ?, time_zone = ?, language = ?, changed_at = ? where id = 1")
                .params(
                        settings.name(),
                        settings.address(),
                        settings.zone().getId(),
                        Texts.supported(settings.language()).getLanguage(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor, "company.changed", "company", "1", values(before), values(settings));
    }

    private static Map<String, String> values(CompanySettings settings) {
        return Map.of(
                "name", settings.name(),
                "address", settings.address(),
                "zone", settings.zone().getId(),
                "language", settings.language().getLanguage());
    }
}

package id.kerani.staff;

import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A person as it is stored. */
@Entity
@Table(name = "person")
@NullUnmarked
class StaffMember {

    @Id
    private UUID id;

    @Version
    private int version;

    private String login;
    private String name;

    private @Nullable String email;

    private String language;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private boolean active;

    @Column(name = "centre_id")
    private @Nullable UUID centre;

    private String password;
    private boolean mustChangePassword;
    private int sessionStamp;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** For Hibernate. */
    protected StaffMember() {}

    StaffMember(PersonId id, PersonDetails details, String password, boolean oneTime) throws Refusal {
        this.id = id.value();
        this.theme = Theme.SYSTEM;
        this.active = true;
        this.password = password;
        this.mustChangePassword = oneTime;
        set(details);
    }

    /** Throws Refusal {@code staff.changedMeanwhile} when the version is not the stored one. */
    void change(PersonDetails details, int seenVersion) throws Refusal {
        if (seenVersion != version) {
            throw new Refusal("staff.changedMeanwhile");
        }
        set(details);
    }

    private void set(PersonDetails details) throws Refusal {
        if (!details.login().matches("[a-z0-9][a-z0-9._-]{1,59}")) {
            throw new Refusal("staff.loginForm");
        }
        if (details.name().isEmpty() || details.name().length() > 120) {
            throw new Refusal("staff.nameForm");
        }
        String mail = details.email();
        if (mail != null && (mail.length() > 200 || !mail.matches("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+"))) {
            throw new Refusal("staff.emailForm");
        }
        if (details.roles().isEmpty()) {
            throw new Refusal("staff.roleMissing");
        }
        login = details.login();
        name = details.name();
        email = mail;
        language = Texts.supported(details.locale()).getLanguage();
        CentreId newCentre = details.centre();
        centre = newCentre == null ? null : newCentre.value();
        if (!roles.equals(details.roles())) {
            roles.clear();
            roles.addAll(details.roles());
        }
    }

    void prefer(Locale locale, Theme newTheme) {
        language = Texts.supported(locale).getLanguage();
        theme = newTheme;
    }

    void rename(String newName) throws Refusal {
        if (newName.isBlank() || newName.strip().length() > 120) {
            throw new Refusal("staff.nameForm");
        }
        name = newName.strip();
    }

    void deactivate() throws Refusal {
        if (!active) {
            throw new Refusal("staff.alreadyInactive", name);
        }
        active = false;
        sessionStamp++;
    }

    void reactivate() throws Refusal {
        if (active) {
            throw new Refusal("staff.alreadyActive", name);
        }
        active = true;
    }

    /** The person chose a new password; a reset by somebody else also ends all sessions. */
    void choosePassword(String encoded) {
        password = encoded;
        mustChangePassword = false;
        sessionStamp++;
    }

    void resetPassword(String encoded) {
        password = encoded;
        mustChangePassword = true;
        sessionStamp++;
    }

    void upgradeEncoding(String encoded) {
        password = encoded;
    }

    String password() {
        return password;
    }

    int sessionStamp() {
        return sessionStamp;
    }

    boolean isAdministrator() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }

    boolean isActive() {
        return active;
    }

    Person snapshot() {
        return new Person(
                new PersonId(id),
                version,
                login,
                name,
                email,
                Texts.supported(Locale.of(language)),
                theme,
                roles,
                active,
                centre == null ? null : new CentreId(centre),
                mustChangePassword);
    }

    /** What the audit keeps; never the password. */
    Map<String, @Nullable Object> recorded() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("login", login);
        values.put("name", name);
        values.put("email", email);
        values.put("language", language);
        values.put("active", active);
        values.put("centre", centre);
        values.put("roles", roles.stream().sorted().toList().toString());
        return values;
    }
}

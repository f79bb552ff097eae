package id.kerani.staff;

import id.kerani.audit.AuditLog;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who work here. Reading is free to every caller inside; changing asks for an administrator, apart from a
 * person's own preferences. Passwords are {@link Credentials}' business.
 */
@Service
public class People {

    /** Most people that one page holds. */
    public static final int MAX_PAGE = 200;

    private static final String SUBJECT = "person";

    private final StaffMembers members;
    private final JdbcClient jdbc;
    private final Rights rights;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Queues queues;

    People(
            StaffMembers members,
            JdbcClient jdbc,
            Rights rights,
            PasswordEncoder encoder,
            AuditLog audit,
            ApplicationEventPublisher events,
            Queues queues) {
        this.members = members;
        this.jdbc = jdbc;
        this.rights = rights;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
        this.queues = queues;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return members.findById(id.value()).map(StaffMember::snapshot);
    }

    /** Finds by login, in any case. */
    @Transactional(readOnly = true)
    public Optional<Person> byLogin(String login) {
        return members.findByLogin(login.strip().toLowerCase(Locale.ROOT)).map(StaffMember::snapshot);
    }

    /** Those of these ids that there are, also people who left, in the order asked for. */
    @Transactional(readOnly = true)
    public List<Person> all(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : ordered(ids.stream().map(PersonId::value).distinct().toList());
    }

    /** Those of these logins, in any case, that belong to people who work here. */
    @Transactional(readOnly = true)
    public List<Person> activeByLogins(Collection<String> logins) {
        List<String> lower = logins.stream()
                .map(login -> login.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return lower.isEmpty()
                ? List.of()
                : members.findAllByLoginIn(lower).stream()
                        .map(StaffMember::snapshot)
                        .filter(Person::active)
                        .toList();
    }

    /**
     * People who work here and whose login or a word of whose name begins with a text, by name.
     *
     * @param limit 1 to {@link #MAX_PAGE}
     */
    @Transactional(readOnly = true)
    public List<Person> activeStartingWith(String text, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("At most " + MAX_PAGE + " people, not " + limit);
        }
        String like = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return ordered(jdbc.sql("""
                        select id from person
                        where active and (login like ? or lower(name) like ? or lower(name) like ?)
                        order by lower(name), id limit ?""")
                .params(like, like, "% " + like, limit)
                .query(UUID.class)
                .list());
    }

    /** Whether nobody was ever entered: the very first start. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return members.count() == 0;
    }

    /**
     * People by name.
     *
     * @param text what name, login or mail contains, in any case; empty for all
     * @param inactiveToo whether those who may no longer log in are listed as well
     * @param after the last page's {@link PersonPage#next()}, null for the first page
     * @param limit 1 to {@link #MAX_PAGE}
     */
    @Transactional(readOnly = true)
    public PersonPage search(String text, boolean inactiveToo, PersonPage.@Nullable Cursor after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " people, not " + limit);
        }
        String like = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<UUID> ids = new ArrayList<>(jdbc.sql("""
                        select id from person
                        where (active or ?)
                          and (lower(name) like ? or login like ? or lower(coalesce(email, '')) like ?)
                          and (lower(name), id) > (lower(?), ?)
                        order by lower(name), id limit ?""")
                .params(
                        inactiveToo,
                        like,
                        like,
                        like,
                        after == null ? "" : after.name(),
                        after == null ? new UUID(0, 0) : after.id().value(),
                        limit + 1)
                .query(UUID.class)
                .list());
        boolean more = ids.size() > limit;
        List<Person> people = ordered(more ? ids.subList(0, limit) : ids);
        Person last = people.isEmpty() ? null : people.getLast();
        return new PersonPage(people, more && last != null ? new PersonPage.Cursor(last.name(), last.id()) : null);
    }

    /**
     * Enters a person with a one-time password, which has to be told to them and changed at the first login.
     *
     * @return the person and the password, which is shown here and never again
     * @throws Refusal {@code staff.notAllowed}, {@code staff.loginTaken}, {@code staff.loginForm}, {@code staff.nameForm},
     *     {@code staff.emailForm}, {@code staff.roleMissing}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Invitation create(PersonDetails details, Actor actor) throws Refusal {
        String password = PasswordRules.oneTime();
        return new Invitation(enter(details, password, true, actor), password);
    }

    /**
     * Enters a person with a password that they chose themselves: the first administrator, or people of the demo.
     *
     * @throws Refusal as {@link #create}, and {@code staff.passwordTooShort}, {@code staff.passwordTooLong},
     *     {@code staff.passwordTooSimple}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Person createWithPassword(PersonDetails details, String password, Actor actor) throws Refusal {
        PasswordRules.check(password, details.login());
        return enter(details, password, false, actor);
    }

    private Person enter(PersonDetails details, String password, boolean oneTime, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        requireFree(details.login());
        PersonId id = PersonId.next();
        StaffMember member = new StaffMember(id, details, encoder.encode(password), oneTime);
        member = members.saveAndFlush(member);
        audit.record(actor, "staff.created", SUBJECT, id.toString(), Map.of(), member.recorded());
        return member.snapshot();
    }

    /**
     * Changes what an administrator sets.
     *
     * @param version the version of the person that was shown
     * @throws Refusal as {@link #create}, and {@code staff.unknown}, {@code staff.changedMeanwhile},
     *     {@code staff.lastAdministrator}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Person update(PersonId id, int version, PersonDetails details, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        if (!details.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        StaffMember member = get(id);
        if (!member.snapshot().login().equals(details.login())) {
            requireFree(details.login());
        }
        Map<String, @Nullable Object> before = member.recorded();
        member.change(details, version);
        member = members.saveAndFlush(member);
        audit.record(actor, "staff.changed", SUBJECT, id.toString(), before, member.recorded());
        return member.snapshot();
    }

    /**
     * Ends somebody's access at once: no login, open sessions end. What they did stays; listeners of
     * {@link PersonDeactivated} take back their work.
     *
     * @throws Refusal {@code staff.notAllowed}, {@code staff.unknown}, {@code staff.alreadyInactive},
     *     {@code staff.lastAdministrator}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Person deactivate(PersonId id, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        requireAnotherAdministrator(id);
        StaffMember member = get(id);
        member.deactivate();
        member = members.saveAndFlush(member);
        queues.change();
        audit.record(actor, "staff.deactivated", SUBJECT, id.toString(), Map.of(), Map.of());
        events.publishEvent(new PersonDeactivated(id));
        events.publishEvent(new SessionsRevoked(id));
        return member.snapshot();
    }

    /** Lets somebody work here again, with the password they had. Refusals as {@link #deactivate}. */
    @Transactional(rollbackFor = Refusal.class)
    public Person reactivate(PersonId id, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        StaffMember member = get(id);
        member.reactivate();
        member = members.saveAndFlush(member);
        queues.change();
        audit.record(actor, "staff.reactivated", SUBJECT, id.toString(), Map.of(), Map.of());
        return member.snapshot();
    }

    /**
     * Sets a person's own preferences.
     *
     * @throws Refusal {@code staff.notAllowed} unless the actor is that person or an administrator,
     *     {@code staff.unknown}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Person prefer(PersonId id, Locale locale, Theme theme, Actor actor) throws Refusal {
        rights.requireSelfOrAdministrator(actor, id);
        StaffMember member = get(id);
        member.prefer(locale, theme);
        return members.saveAndFlush(member).snapshot();
    }

    /** Changes the name that colleagues see. Refusals as {@link #prefer}, and {@code staff.nameForm}. */
    @Transactional(rollbackFor = Refusal.class)
    public Person rename(PersonId id, String name, Actor actor) throws Refusal {
        rights.requireSelfOrAdministrator(actor, id);
        StaffMember member = get(id);
        Map<String, @Nullable Object> before = member.recorded();
        member.rename(name);
        member = members.saveAndFlush(member);
        audit.record(actor, "staff.changed", SUBJECT, id.toString(), before, member.recorded());
        return member.snapshot();
    }

    List<Person> ordered(List<UUID> ids) {
        Map<UUID, Person> found = members.findAllByIdIn(ids).stream()
                .map(StaffMember::snapshot)
                .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
        List<Person> result = new ArrayList<>();
        for (UUID id : ids) {
            Person person = found.get(id);
            if (person != null) {
                result.add(person);
            }
        }
        return List.copyOf(result);
    }

    private StaffMember get(PersonId id) throws Refusal {
        return members.findById(id.value()).orElseThrow(() -> new Refusal("staff.unknown"));
    }

    private void requireFree(String login) throws Refusal {
        if (members.existsByLogin(login)) {
            throw new Refusal("staff.loginTaken", login);
        }
    }

    private void requireAnotherAdministrator(PersonId id) throws Refusal {
        List<Person> administrators =
                members.lockAdministrators().stream().map(StaffMember::snapshot).toList();
        if (administrators.size() == 1 && administrators.getFirst().id().equals(id)) {
            throw new Refusal("staff.lastAdministrator");
        }
    }
}

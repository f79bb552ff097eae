package id.kerani.staff;

import id.kerani.audit.AuditLog;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams, which are queues, and who belongs to them. Reading is free to every caller inside; changing asks for an administrator. */
@Service
public class Teams {

    private static final String SELECT = "select t.id, t.key, t.name_id, t.name_en, t.active from team t ";

    private final JdbcClient jdbc;
    private final People people;
    private final Rights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Queues queues;

    Teams(
            JdbcClient jdbc,
            People people,
            Rights rights,
            AuditLog audit,
            ApplicationEventPublisher events,
            Queues queues) {
        this.jdbc = jdbc;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.queues = queues;
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(TeamId id) {
        return jdbc.sql(SELECT + "where t.id = ?")
                .param(id.value())
                .query(Teams::team)
                .optional();
    }

    /** The team whose key a lane names. */
    @Transactional(readOnly = true)
    public Optional<Team> byKey(String key) {
        return jdbc.sql(SELECT + "where t.key = ?")
                .param(key)
                .query(Teams::team)
                .optional();
    }

    /** All teams by key, those that are closed included. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return jdbc.sql(SELECT + "order by t.key").query(Teams::team).list();
    }

    /** The open teams that a person belongs to, by key. */
    @Transactional(readOnly = true)
    public List<Team> ofPerson(PersonId person) {
        return jdbc.sql(SELECT
                        + "join team_member m on m.team_id = t.id where m.person_id = ? and t.active order by t.key")
                .param(person.value())
                .query(Teams::team)
                .list();
    }

    /** The active people of a team, by name. */
    @Transactional(readOnly = true)
    public List<Person> members(TeamId id) {
        List<UUID> ids = jdbc.sql("""
                        select p.id from person p join team_member m on m.person_id = p.id
                        where m.team_id = ? and p.active order by lower(p.name), p.id""").param(id.value()).query(UUID.class).list();
        return people.ordered(ids);
    }

    /** Whether a person belongs to a team. */
    @Transactional(readOnly = true)
    public boolean isMember(TeamId team, PersonId person) {
        return jdbc.sql("select exists (select 1 from team_member where team_id = ? and person_id = ?)")
                .params(team.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens a team with its queue.
     *
     * @param key kebab-case, at most 40 characters
     * @throws Refusal {@code staff.notAllowed}, {@code staff.teamKeyForm}, {@code staff.teamKeyTaken},
     *     {@code staff.teamNameForm}
     */
    @Transactional(rollbackFor = Refusal.class)
    public Team create(String key, String nameId, String nameEn, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || key.length() > 40) {
            throw new Refusal("staff.teamKeyForm");
        }
        if (byKey(key).isPresent()) {
            throw new Refusal("staff.teamKeyTaken", key);
        }
        Team team = new Team(TeamId.next(), key, name(nameId), name(nameEn), true);
        jdbc.sql("insert into team (id, version, key, name_id, name_en, active) values (?, 0, ?, ?, ?, true)")
                .params(team.id().value(), team.key(), team.nameId(), team.nameEn())
                .update();
        queues.change();
        audit.record(actor, "staff.teamCreated", "team", team.id().toString(), Map.of(), values(team));
        return team;
    }

    /** Renames a team; its key stays. Refusals as {@link #create}, and {@code staff.teamUnknown}. */
    @Transactional(rollbackFor = Refusal.class)
    public Team rename(TeamId id, String nameId, String nameEn, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        Team before = get(id);
        return store(before, new Team(id, before.key(), name(nameId), name(nameEn), before.active()), actor);
    }

    /** Closes a team's queue to new work, or opens it again. Refusals as {@link #rename}. */
    @Transactional(rollbackFor = Refusal.class)
    public Team setActive(TeamId id, boolean active, Actor actor) throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        Team before = get(id);
        return store(before, new Team(id, before.key(), before.nameId(), before.nameEn(), active), actor);
    }

    /** Puts a person into a team; nothing happens when they are in it. Refusals: not allowed, unknown team or person. */
    @Transactional(rollbackFor = Refusal.class)
    public void addMember(TeamId team, PersonId person, Actor actor) throws Refusal {
        changeMembership(
                "insert into team_member (team_id, person_id) values (?, ?) on conflict do nothing",
                team,
                person,
                true,
                actor);
    }

    /** Takes a person out of a team; nothing happens when they are not in it. Refusals as {@link #addMember}. */
    @Transactional(rollbackFor = Refusal.class)
    public void removeMember(TeamId team, PersonId person, Actor actor) throws Refusal {
        changeMembership("delete from team_member where team_id = ? and person_id = ?", team, person, false, actor);
    }

    private void changeMembership(String sql, TeamId team, PersonId person, boolean member, Actor actor)
            throws Refusal {
        rights.require(actor, Role.ADMINISTRATOR);
        Team about = get(team);
        Person who = people.find(person).orElseThrow(() -> new Refusal("staff.unknown"));
        if (jdbc.sql(sql).params(team.value(), person.value()).update() > 0) {
            queues.change();
            audit.record(
                    actor,
                    member ? "staff.joined" : "staff.left",
                    "person",
                    person.toString(),
                    member ? Map.of() : Map.of("team", about.key()),
                    member ? Map.of("team", about.key()) : Map.of());
            events.publishEvent(new MembershipChanged(team, who.id(), member));
        }
    }

    private Team store(Team before, Team after, Actor actor) {
        jdbc.sql("update team set name_id = ?, name_en = ?, active = ?, version = version + 1 where id = ?")
                .params(
                        after.nameId(),
                        after.nameEn(),
                        after.active(),
                        after.id().value())
                .update();
        queues.change();
        audit.record(actor, "staff.teamChanged", "team", after.id().toString(), values(before), values(after));
        return after;
    }

    private Team get(TeamId id) throws Refusal {
        return find(id).orElseThrow(() -> new Refusal("staff.teamUnknown"));
    }

    private static String name(String name) throws Refusal {
        if (name.isBlank() || name.strip().length() > 80) {
            throw new Refusal("staff.teamNameForm");
        }
        return name.strip();
    }

    private static Map<String, Object> values(Team team) {
        return Map.of("key", team.key(), "nameId", team.nameId(), "nameEn", team.nameEn(), "active", team.active());
    }

    static Team team(ResultSet row, int index) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name_id"),
                row.getString("name_en"),
                row.getBoolean("active"));
    }
}

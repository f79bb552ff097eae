package id.kerani.worklist.internal;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.SavedView;
import id.kerani.worklist.SavedViews;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(rollbackFor = Refusal.class)
class JdbcSavedViews implements SavedViews {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a person sees: their own, and those of the open teams they belong to. */
    private static final String SEEN = """
            select v.*, p.name as owner_name, d.view_key is not null as is_default
            from saved_view v join person p on p.id = v.owner
            left join saved_view_default d on d.view_key = v.key and d.person_id = ?
            where (v.owner = ? or v.team_id in (
              select m.team_id from team_member m join team t on t.id = m.team_id where m.person_id = ? and t.active))""";

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Clock clock;

    JdbcSavedViews(JdbcClient jdbc, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        UUID me = person(actor).value();
        return jdbc.sql(SEEN + " order by v.owner <> ?, lower(v.name), v.key")
                .params(me, me, me, me)
                .query(JdbcSavedViews::map)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SavedView> find(String key, Actor actor) {
        UUID me = person(actor).value();
        return jdbc.sql(SEEN + " and v.key = ?")
                .params(me, me, me, key.replace("\0", ""))
                .query(JdbcSavedViews::map)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SavedView> defaultOf(Actor actor) {
        UUID me = person(actor).value();
        return jdbc.sql(SEEN + " and d.view_key is not null")
                .params(me, me, me)
                .query(JdbcSavedViews::map)
                .optional();
    }

    @Override
    public SavedView save(NewView view, Actor actor) throws Refusal {
        UUID me = person(actor).value();
        String name = name(view.name());
        checkColumns(view);
        long own = jdbc.sql("select count(*) from saved_view where owner = ?")
                .param(me)
                .query(Long.class)
                .single();
        if (own >= MAX_OWN) {
            throw new Refusal("views.tooMany", MAX_OWN);
        }
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        var now = Conditions.at(clock.instant());
        int stored = jdbc.sql("""
                        insert into saved_view (key, owner, name, scope, filter, sort_by, descending, columns, created_at,
                          changed_at) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        key,
                        me,
                        name,
                        view.scope().name(),
                        FilterJson.write(view.filter()),
                        view.sort().by().name(),
                        view.sort().descending(),
                        view.columns(),
                        now,
                        now)
                .update();
        if (stored == 0) {
            throw new Refusal("views.nameTaken", name);
        }
        return find(key, actor).orElseThrow();
    }

    @Override
    public SavedView change(String key, NewView view, Actor actor) throws Refusal {
        own(key, actor);
        checkColumns(view);
        jdbc.sql("""
                        update saved_view set scope = ?, filter = ?::jsonb, sort_by = ?, descending = ?, columns = ?,
                          changed_at = ? where key = ?""")
                .params(
                        view.scope().name(),
                        FilterJson.write(view.filter()),
                        view.sort().by().name(),
                        view.sort().descending(),
                        view.columns(),
                        Conditions.at(clock.instant()),
                        key)
                .update();
        return find(key, actor).orElseThrow();
    }

    @Override
    public SavedView rename(String key, String name, Actor actor) throws Refusal {
        own(key, actor);
        String stripped = name(name);
        try {
            jdbc.sql("update saved_view set name = ?, changed_at = ? where key = ?")
                    .params(stripped, Conditions.at(clock.instant()), key)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("views.nameTaken", stripped);
        }
        return find(key, actor).orElseThrow();
    }

    @Override
    public SavedView share(String key, @Nullable TeamId team, Actor actor) throws Refusal {
        own(key, actor);
        if (team != null && !teams.isMember(team, person(actor))) {
            throw new Refusal("views.notYourTeam");
        }
        jdbc.sql("update saved_view set team_id = ?, changed_at = ? where key = ?")
                .params(team == null ? null : team.value(), Conditions.at(clock.instant()), key)
                .update();
        return find(key, actor).orElseThrow();
    }

    @Override
    public void setDefault(@Nullable String key, Actor actor) throws Refusal {
        UUID me = person(actor).value();
        if (key == null) {
            jdbc.sql("delete from saved_view_default where person_id = ?")
                    .param(me)
                    .update();
            return;
        }
        if (find(key, actor).isEmpty()) {
            throw new Refusal("views.unknown");
        }
        jdbc.sql("""
                        insert into saved_view_default (person_id, view_key) values (?, ?)
                        on conflict (person_id) do update set view_key = excluded.view_key""").params(me, key).update();
    }

    @Override
    public void delete(String key, Actor actor) throws Refusal {
        own(key, actor);
        jdbc.sql("delete from saved_view where key = ?").param(key).update();
    }

    private void own(String key, Actor actor) throws Refusal {
        SavedView view = find(key, actor).orElseThrow(() -> new Refusal("views.unknown"));
        if (!view.owner().equals(person(actor))) {
            throw new Refusal("views.notYours", view.ownerName());
        }
    }

    private static String name(String typed) throws Refusal {
        String name = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new Refusal("views.nameForm", MAX_NAME);
        }
        return name;
    }

    private static void checkColumns(NewView view) throws Refusal {
        if (view.columns().length() > MAX_COLUMNS || view.columns().indexOf('\0') >= 0) {
            throw new Refusal("views.columnsForm");
        }
    }

    private static SavedView map(ResultSet rs, int row) throws SQLException {
        UUID team = rs.getObject("team_id", UUID.class);
        return new SavedView(
                rs.getString("key"),
                rs.getString("name"),
                Inbox.Scope.valueOf(rs.getString("scope")),
                FilterJson.read(rs.getString("filter")),
                new Inbox.Sort(Inbox.Order.valueOf(rs.getString("sort_by")), rs.getBoolean("descending")),
                rs.getString("columns"),
                new PersonId(rs.getObject("owner", UUID.class)),
                rs.getString("owner_name"),
                team == null ? null : new TeamId(team),
                rs.getBoolean("is_default"));
    }

    private static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people have views"));
    }
}

package id.kerani.notice;

import id.kerani.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notification} and {@code notice_person}. */
@Repository
class NotificationStore {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final JdbcClient jdbc;

    NotificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How these people get mail; those who never chose get the usual way. */
    Map<PersonId, Digest> digests(Collection<PersonId> people, Digest usual) {
        UUID[] ids = people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
        Map<PersonId, Digest> digests = read(ids);
        if (digests.size() < ids.length) {
            jdbc.sql("""
                            insert into notice_person (person_id, digest) select id, ? from unnest(?::uuid[]) person (id)
                            order by id on conflict do nothing""").params(usual.name(), ids).update();
            digests = read(ids);
        }
        return digests;
    }

    private Map<PersonId, Digest> read(UUID[] ids) {
        Map<PersonId, Digest> digests = new HashMap<>();
        jdbc.sql("select person_id, digest from notice_person where person_id = any(?)")
                .param(ids)
                .query((rs, n) ->
                        digests.put(new PersonId(rs.getObject(1, UUID.class)), Digest.valueOf(rs.getString(2))))
                .list();
        return digests;
    }

    Optional<Digest> digest(PersonId person) {
        return jdbc.sql("select digest from notice_person where person_id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(Digest::valueOf);
    }

    void prefer(PersonId person, Digest digest) {
        jdbc.sql("""
                        insert into notice_person (person_id, digest) values (?, ?)
                        on conflict (person_id) do update set digest = excluded.digest""").params(person.value(), digest.name()).update();
    }

    void insert(NotificationId id, PersonId person, News news, Instant toldAt, @Nullable Instant mailAt) {
        jdbc.sql("""
                        insert into notification (id, person_id, kind, code, args, case_id, item_id, told_at, mail_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        person.value(),
                        news.kind().name(),
                        news.code(),
                        news.arguments().toArray(String[]::new),
                        news.caseId(),
                        news.itemId(),
                        at(toldAt),
                        mailAt == null ? null : at(mailAt))
                .update();
    }

    List<Notification> page(PersonId person, @Nullable NotificationId after, int limit) {
        return jdbc.sql("select * from notification where person_id = ? and id < ? order by id desc limit ?")
                .params(person.value(), after == null ? LAST : after.value(), limit)
                .query(NotificationStore::map)
                .list();
    }

    int unread(PersonId person, int most) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from notification where person_id = ? and read_at is null limit ?) counted""").params(person.value(), most).query(Integer.class).single();
    }

    /** @return whether anything was unread */
    boolean markRead(PersonId person, Collection<NotificationId> ids, Instant now) {
        UUID[] values = ids.stream().map(NotificationId::value).toArray(UUID[]::new);
        return jdbc.sql("update notification set read_at = ? where person_id = ? and id = any(?) and read_at is null")
                        .params(at(now), person.value(), values)
                        .update()
                > 0;
    }

    boolean markAllRead(PersonId person, Instant now) {
        return jdbc.sql("update notification set read_at = ? where person_id = ? and read_at is null")
                        .params(at(now), person.value())
                        .update()
                > 0;
    }

    /** What of a person's waits for a mail gets another time, or none. */
    void remail(PersonId person, @Nullable Instant mailAt) {
        jdbc.sql("update notification set mail_at = ? where person_id = ? and mail_at is not null")
                .params(mailAt == null ? null : at(mailAt), person.value())
                .update();
    }

    /** Locks somebody whose digest is due and whom no other node is just writing to. */
    Optional<PersonId> lockDue(Instant now) {
        return jdbc.sql("""
                        select p.person_id from notice_person p
                        where exists (select 1 from notification n where n.person_id = p.person_id and n.mail_at <= ?)
                        order by p.person_id limit 1 for update skip locked""").param(at(now)).query(UUID.class).optional().map(PersonId::new);
    }

    /** What of a person's waits for a mail, oldest first, also what is not due yet: one mail takes all of it along. */
    List<Notification> unmailed(PersonId person) {
        return jdbc.sql("select * from notification where person_id = ? and mail_at is not null order by id")
                .param(person.value())
                .query(NotificationStore::map)
                .list();
    }

    /** These need no mail any more. */
    void settle(Collection<NotificationId> ids, @Nullable Instant mailedAt) {
        jdbc.sql("update notification set mail_at = null, mailed_at = ? where id = any(?)")
                .params(
                        mailedAt == null ? null : at(mailedAt),
                        ids.stream().map(NotificationId::value).toArray(UUID[]::new))
                .update();
    }

    /** The newest notification of each person told of late, by the database's clock. */
    Map<PersonId, UUID> latest() {
        Map<PersonId, UUID> latest = new HashMap<>();
        jdbc.sql("""
                        select distinct on (person_id) person_id, id from notification
                        where told_at > now() - interval '20 seconds' order by person_id, id desc limit 1000""")
                .query((rs, n) -> latest.put(new PersonId(rs.getObject(1, UUID.class)), rs.getObject(2, UUID.class)))
                .list();
        return latest;
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from notification where told_at < ?")
                .param(at(moment))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Notification map(ResultSet rs, int row) throws SQLException {
        OffsetDateTime readAt = rs.getObject("read_at", OffsetDateTime.class);
        return new Notification(
                new NotificationId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new News(
                        News.Kind.valueOf(rs.getString("kind")),
                        rs.getString("code"),
                        Arrays.asList((String[]) rs.getArray("args").getArray()),
                        rs.getObject("case_id", UUID.class),
                        rs.getObject("item_id", UUID.class)),
                rs.getObject("told_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}

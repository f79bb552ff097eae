package id.kerani.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeraniTest
class DigestIT {

    @Autowired
    private Notifications notifications;

    @Autowired
    private DigestDispatch dispatch;

    @Autowired
    private NotificationStore store;

    @Autowired
    private Outbox outbox;

    @Autowired
    private People people;

    @Autowired
    private Company company;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void morning() {
        // Ten minutes past nine of the coming day, company time: no full hour passes by itself.
        clock.moveTo(at(9, 10));
    }

    @AfterEach
    void present() {
        clock.reset();
        // What is told in the future of other tests would go out in their middle.
        jdbc.sql("update notification set mail_at = null").update();
    }

    @Test
    void gathersAMinuteAndWritesOneMailInThePersonsLanguage() throws Exception {
        Person siti = person(Texts.INDONESIAN);
        notifications.prefer(Digest.AT_ONCE, siti.asActor());
        tell(siti, "satu");
        dispatch.writeDue();
        assertThat(mails(siti)).as("waits for more").isEmpty();
        clock.advance(Duration.ofSeconds(40));
        tell(siti, "dua");
        clock.advance(Duration.ofSeconds(25));
        dispatch.writeDue();

        assertThat(mails(siti)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Kerani: 2 hal untuk Anda");
            assertThat(mail.body())
                    .contains("Halo " + siti.name(), "satu tugas Anda jatuh tempo", "dua tugas Anda jatuh tempo")
                    .contains("09.10");
        });
        clock.advance(Duration.ofDays(2));
        dispatch.writeDue();
        assertThat(mails(siti)).as("each is mailed once").hasSize(1);
    }

    @Test
    void writesAtTheFullHourOrInTheMorningOrNever() throws Exception {
        Person hourly = person(Texts.ENGLISH);
        Person morning = person(Texts.ENGLISH);
        Person never = person(Texts.ENGLISH);
        Person unreachable = person(Texts.ENGLISH, null);
        assertThat(notifications.digest(hourly.id())).isEqualTo(Digest.HOURLY);
        notifications.prefer(Digest.MORNING, morning.asActor());
        notifications.prefer(Digest.NEVER, never.asActor());
        for (Person each : List.of(hourly, morning, never, unreachable)) {
            tell(each, "3");
        }

        clock.moveTo(at(9, 55));
        dispatch.writeDue();
        assertThat(mails(hourly)).isEmpty();
        clock.moveTo(at(10, 0).plusSeconds(1));
        dispatch.writeDue();
        assertThat(mails(hourly)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("3 of your tasks are due within two hours"));

        clock.moveTo(at(6, 59).plus(Duration.ofDays(1)));
        dispatch.writeDue();
        assertThat(mails(morning)).isEmpty();
        clock.moveTo(at(7, 0).plus(Duration.ofDays(1)).plusSeconds(1));
        dispatch.writeDue();
        assertThat(mails(morning)).hasSize(1);
        assertThat(mails(never)).isEmpty();
        assertThat(notifications.unread(never.id())).isEqualTo(1);
        assertThat(notifications.unread(unreachable.id())).isEqualTo(1);
    }

    @Test
    void mailsNothingThatWasReadAndNobodyWhoLeft() throws Exception {
        Person siti = person(Texts.ENGLISH);
        Person gone = person(Texts.ENGLISH);
        tell(siti, "1");
        tell(gone, "1");
        notifications.markAllRead(siti.asActor());
        people.deactivate(gone.id(), Actor.system());
        clock.advance(Duration.ofHours(2));
        dispatch.writeDue();
        assertThat(mails(siti)).isEmpty();
        assertThat(mails(gone)).isEmpty();
        assertThat(store.unmailed(siti.id())).isEmpty();
        assertThat(store.unmailed(gone.id())).isEmpty();
    }

    @Test
    void followsAChangedPreference() throws Exception {
        Person siti = person(Texts.ENGLISH);
        tell(siti, "1");
        notifications.prefer(Digest.NEVER, siti.asActor());
        clock.advance(Duration.ofHours(2));
        dispatch.writeDue();
        assertThat(mails(siti)).isEmpty();

        notifications.prefer(Digest.MORNING, siti.asActor());
        tell(siti, "2");
        notifications.prefer(Digest.AT_ONCE, siti.asActor());
        clock.advance(Duration.ofMinutes(2));
        dispatch.writeDue();
        assertThat(mails(siti)).hasSize(1);
    }

    @Test
    void twoNodesWriteEachDigestOnce() throws Exception {
        List<Person> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Person person = person(Texts.ENGLISH);
            many.add(person);
            tell(person, "1");
            tell(person, "2");
        }
        clock.advance(Duration.ofHours(1));
        var other = new DigestDispatch(store, outbox, people, company, transaction, clock, "https://kerani.example");
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runs = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        start.await();
                        (i % 2 == 0 ? dispatch : other).writeDue();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        // Who passed by a locked row left it to the other; nothing is left over.
        dispatch.writeDue();
        assertThat(many).allSatisfy(person -> assertThat(mails(person)).hasSize(1));
    }

    @Test
    void saysHowManyMoreThereAre() throws Exception {
        Person siti = person(Texts.ENGLISH);
        IntStream.range(0, 100).forEach(i -> tell(siti, "x".repeat(250)));
        clock.advance(Duration.ofHours(1));
        dispatch.writeDue();
        assertThat(mails(siti)).singleElement().satisfies(mail -> assertThat(mail.body())
                .hasSizeLessThanOrEqualTo(8_000)
                .containsPattern("and \\d+ more"));
    }

    private java.time.Instant at(int hour, int minute) {
        ZonedDateTime now = java.time.Instant.now().atZone(company.current().zone());
        return now.toLocalDate()
                .plusDays(1)
                .atTime(hour, minute)
                .atZone(now.getZone())
                .toInstant();
    }

    private Person person(Locale locale) throws Exception {
        return person(locale, Ids.next() + "@example.com");
    }

    private Person person(Locale locale, @org.jspecify.annotations.Nullable String mail) throws Exception {
        String login = "d" + Ids.next().toString().replace("-", "");
        var details = new PersonDetails(login, "Person " + login.substring(20), mail, locale, Set.of(Role.STAFF), null);
        return people.createWithPassword(details, "Rahasia-" + login, Actor.system());
    }

    private void tell(Person person, String argument) {
        Set<PersonId> whom = Set.of(person.id());
        notifications.tell(whom, new News(News.Kind.DANGER, "worklist.told.manyDanger", List.of(argument), null, null));
    }

    private List<Mail> mails(Person person) {
        return outbox.about("digest").stream()
                .map(OutgoingMail::mail)
                .filter(mail -> mail.to().equals(person.email()))
                .toList();
    }
}

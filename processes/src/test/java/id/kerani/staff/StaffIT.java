package id.kerani.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.audit.AuditEntry;
import id.kerani.audit.AuditLog;
import id.kerani.company.Company;
import id.kerani.company.CompanySettings;
import id.kerani.company.Numbers;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.testing.TestDatabase;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = StaffIT.Setting.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // The work list's tables come after the engine's, which this small setting does not have.
        properties = "spring.flyway.target=110")
@ContextConfiguration(initializers = TestDatabase.class)
class StaffIT {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"id.kerani.staff", "id.kerani.company", "id.kerani.audit"})
    @EntityScan("id.kerani.staff")
    @EnableJpaRepositories("id.kerani.staff")
    static class Setting {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard {
        final ConcurrentLinkedQueue<Object> events = new ConcurrentLinkedQueue<>();

        @EventListener
        void on(PersonDeactivated event) {
            events.add(event);
        }

        @EventListener
        void on(SessionsRevoked event) {
            events.add(event);
        }

        @EventListener
        void on(MembershipChanged event) {
            events.add(event);
        }
    }

    private static final Actor MACHINE = Actor.system();
    private static final String PASSWORD = "kapal besar di mahakam";

    @Autowired
    private People people;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Teams teams;

    @Autowired
    private Centres centres;

    @Autowired
    private Company company;

    @Autowired
    private Numbers numbers;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Heard heard;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void forget() {
        heard.events.clear();
    }

    private static PersonDetails details(String login, Role... roles) {
        return new PersonDetails(login, "Orang " + login, null, Texts.INDONESIAN, EnumSet.copyOf(List.of(roles)), null);
    }

    private Person enter(String login, Role... roles) throws Refusal {
        return people.createWithPassword(details(login, roles), PASSWORD, MACHINE);
    }

    private static void assertRefused(String code, Refusing action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            for (Locale language : Texts.LANGUAGES) {
                assertThat(refusal.text(language)).doesNotContain("!").doesNotContain("{0}");
            }
        });
    }

    private interface Refusing {
        void run() throws Refusal;
    }

    @Test
    void anInvitedPersonLogsInWithTheOneTimePasswordAndReplacesIt() throws Refusal {
        Invitation invitation = people.create(details("undangan", Role.STAFF), MACHINE);
        Person invited =
                credentials.check("Undangan ", invitation.oneTimePassword()).orElseThrow();
        assertThat(invited.mustChangePassword()).isTrue();
        int stamp = credentials.standing(invited.id()).orElseThrow().stamp();

        assertRefused("staff.passwordWrong", () -> credentials.change(invited.id(), "bukan ini dong", PASSWORD));
        assertRefused(
                "staff.passwordTooShort",
                () -> credentials.change(invited.id(), invitation.oneTimePassword(), "pendek"));
        assertRefused(
                "staff.passwordTooLong",
                () -> credentials.change(invited.id(), invitation.oneTimePassword(), "panjang".repeat(11)));
        assertRefused(
                "staff.passwordTooSimple",
                () -> credentials.change(invited.id(), invitation.oneTimePassword(), "1234567890"));
        Person changed = credentials.change(invited.id(), invitation.oneTimePassword(), PASSWORD);

        assertThat(changed.mustChangePassword()).isFalse();
        assertThat(credentials.check("undangan", invitation.oneTimePassword())).isEmpty();
        assertThat(credentials.check("undangan", PASSWORD)).isPresent();
        assertThat(credentials.standing(invited.id()).orElseThrow().stamp()).isGreaterThan(stamp);
    }

    @Test
    void onlyAdministratorsChangePeopleAndTheRoleCountsAsItIsNow() throws Refusal {
        Person boss = enter("rights-boss", Role.ADMINISTRATOR);
        Person clerk = enter("rights-clerk", Role.STAFF, Role.LEAD);
        Actor byClerk = clerk.asActor();
        assertRefused("staff.notAllowed", () -> people.create(details("x1", Role.STAFF), byClerk));
        assertRefused("staff.notAllowed", () -> people.update(boss.id(), 0, details("x2", Role.STAFF), byClerk));
        assertRefused("staff.notAllowed", () -> people.deactivate(boss.id(), byClerk));
        assertRefused("staff.notAllowed", () -> credentials.reset(boss.id(), byClerk));
        assertRefused("staff.notAllowed", () -> teams.create("x", "x", "x", byClerk));
        assertRefused("staff.notAllowed", () -> centres.create("x", "x", byClerk));
        assertRefused("staff.notAllowed", () -> people.prefer(boss.id(), Texts.ENGLISH, Theme.DARK, byClerk));
        assertRefused("staff.notAllowed", () -> people.create(details("x3", Role.STAFF), Actor.visitor("Tamu")));
        CompanySettings settings = new CompanySettings("Toko", "", ZoneId.of("Asia/Makassar"), Texts.ENGLISH);
        assertRefused("staff.notAllowed", () -> company.change(settings, byClerk));

        people.update(clerk.id(), clerk.version(), details("rights-clerk", Role.ADMINISTRATOR), boss.asActor());
        assertThat(teams.create("rights-team", "Tim", "Team", byClerk).name(Texts.ENGLISH))
                .isEqualTo("Team");
        company.change(settings, byClerk);
        assertThat(company.current()).isEqualTo(settings);
    }

    @Test
    void deactivatingEndsLoginAndSessionsAndIsToldToListeners() throws Refusal {
        enter("end-boss", Role.ADMINISTRATOR);
        Person leaver = enter("leaver", Role.STAFF);
        people.deactivate(leaver.id(), MACHINE);

        assertThat(credentials.check("leaver", PASSWORD)).isEmpty();
        assertThat(credentials.standing(leaver.id())).isEmpty();
        assertThat(heard.events).containsExactly(new PersonDeactivated(leaver.id()), new SessionsRevoked(leaver.id()));
        assertRefused("staff.alreadyInactive", () -> people.deactivate(leaver.id(), MACHINE));
        assertThat(people.search("leaver", false, null, 10).people()).isEmpty();
        assertThat(people.search("leaver", true, null, 10).people()).hasSize(1);
        people.reactivate(leaver.id(), MACHINE);
        assertThat(credentials.check("leaver", PASSWORD)).isPresent();
    }

    @Test
    void theLastAdministratorStays() throws Refusal {
        Person last = enter("last-admin", Role.ADMINISTRATOR);
        for (Person other : people.search("", false, null, 200).people()) {
            if (other.has(Role.ADMINISTRATOR) && !other.id().equals(last.id())) {
                people.deactivate(other.id(), MACHINE);
            }
        }
        assertRefused("staff.lastAdministrator", () -> people.deactivate(last.id(), MACHINE));
        assertRefused(
                "staff.lastAdministrator",
                () -> people.update(last.id(), last.version(), details("last-admin", Role.STAFF), MACHINE));
        Person second = enter("second-admin", Role.ADMINISTRATOR);
        people.deactivate(last.id(), MACHINE);
        assertRefused("staff.lastAdministrator", () -> people.deactivate(second.id(), MACHINE));
    }

    @Test
    void badDetailsAreRefusedAndNothingIsKept() throws Refusal {
        enter("taken", Role.STAFF);
        assertRefused("staff.loginTaken", () -> enter("TAKEN", Role.STAFF));
        assertRefused("staff.loginForm", () -> enter("a b", Role.STAFF));
        assertRefused("staff.loginForm", () -> enter("<b>x</b>", Role.STAFF));
        PersonDetails nameless =
                new PersonDetails("nameless", "  ", null, Texts.INDONESIAN, EnumSet.of(Role.STAFF), null);
        assertRefused("staff.nameForm", () -> people.create(nameless, MACHINE));
        PersonDetails mail =
                new PersonDetails("badmail", "Nama", "bukan surel", Texts.INDONESIAN, EnumSet.of(Role.STAFF), null);
        assertRefused("staff.emailForm", () -> people.create(mail, MACHINE));
        PersonDetails roleless =
                new PersonDetails("roleless", "Nama", null, Texts.INDONESIAN, EnumSet.noneOf(Role.class), null);
        assertRefused("staff.roleMissing", () -> people.create(roleless, MACHINE));
        assertThat(people.byLogin("badmail")).isEmpty();
        assertRefused("staff.unknown", () -> people.deactivate(PersonId.next(), MACHINE));
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() throws Refusal {
        Person seen = enter("both", Role.STAFF);
        people.update(seen.id(), seen.version(), details("both", Role.STAFF, Role.LEAD), MACHINE);
        assertRefused(
                "staff.changedMeanwhile",
                () -> people.update(seen.id(), seen.version(), details("both", Role.MANAGER), MACHINE));
        assertThat(people.find(seen.id()).orElseThrow().roles()).containsExactlyInAnyOrder(Role.STAFF, Role.LEAD);
    }

    @Test
    void peopleAreReadPageByPageByName() throws Refusal {
        for (int i = 0; i < 7; i++) {
            enter("page%d".formatted(i), Role.STAFF);
        }
        List<String> logins = new ArrayList<>();
        PersonPage.Cursor cursor = null;
        int pages = 0;
        do {
            PersonPage page = people.search("orang page", false, cursor, 3);
            page.people().forEach(person -> logins.add(person.login()));
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(logins).containsExactly("page0", "page1", "page2", "page3", "page4", "page5", "page6");
        assertThat(pages).isEqualTo(3);
        assertThat(people.search("100%_\\", true, null, 10).people()).isEmpty();
    }

    @Test
    void teamsKnowTheirMembers() throws Refusal {
        Team credit = teams.byKey("credit").orElseThrow();
        Person rina = enter("rina", Role.STAFF);
        teams.addMember(credit.id(), rina.id(), MACHINE);
        teams.addMember(credit.id(), rina.id(), MACHINE);
        assertThat(heard.events).containsExactly(new MembershipChanged(credit.id(), rina.id(), true));
        assertThat(teams.ofPerson(rina.id())).containsExactly(credit);
        assertThat(teams.members(credit.id())).extracting(Person::login).contains("rina");
        assertThat(teams.isMember(credit.id(), rina.id())).isTrue();
        teams.removeMember(credit.id(), rina.id(), MACHINE);
        assertThat(teams.ofPerson(rina.id())).isEmpty();

        assertRefused("staff.teamKeyTaken", () -> teams.create("credit", "a", "b", MACHINE));
        assertRefused("staff.teamKeyForm", () -> teams.create("Not Kebab", "a", "b", MACHINE));
        Team closed = teams.create("closing", "Tutup", "Closing", MACHINE);
        teams.addMember(closed.id(), rina.id(), MACHINE);
        teams.setActive(closed.id(), false, MACHINE);
        assertThat(teams.ofPerson(rina.id())).isEmpty();
        assertThat(teams.byKey("closing").orElseThrow().active()).isFalse();
    }

    @Test
    void whatAnAdministratorDidIsOnRecordWithOldAndNewButWithoutPasswords() throws Refusal {
        Person boss = enter("audit-boss", Role.ADMINISTRATOR);
        Person subject = enter("audited", Role.STAFF);
        people.update(subject.id(), subject.version(), details("audited", Role.LEAD), boss.asActor());
        List<AuditEntry> entries = audit.of("person", subject.id().toString(), null, 10);

        assertThat(entries).extracting(AuditEntry::action).containsExactly("staff.changed", "staff.created");
        AuditEntry change = entries.getFirst();
        assertThat(change.actor()).isEqualTo(boss.asActor());
        assertThat(change.oldValues()).isEqualTo(Map.of("roles", "[STAFF]"));
        assertThat(change.newValues()).isEqualTo(Map.of("roles", "[LEAD]"));
        assertThat(entries.toString()).doesNotContain("bcrypt").doesNotContain(PASSWORD);
        assertThat(audit.of("person", subject.id().toString(), change.id(), 10)).hasSize(1);

        audit.erase(boss.asActor(), "person", subject.id().toString());
        assertThat(audit.of("person", subject.id().toString(), null, 10))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.newValues()).isEmpty());
    }

    @Test
    void numbersHaveNoGapsAndNoTwins() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            assertThat(numbers.next("ZZ", 2026)).isEqualTo("ZZ-2026-00001");
            status.setRollbackOnly();
        });
        ConcurrentLinkedQueue<String> given = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(4);
        for (int thread = 0; thread < 4; thread++) {
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 10; i++) {
                    boolean give = i % 3 != 0;
                    transaction.executeWithoutResult(status -> {
                        String number = numbers.next("ZZ", 2026);
                        if (give) {
                            given.add(number);
                        } else {
                            status.setRollbackOnly();
                        }
                    });
                }
                done.countDown();
            });
        }
        done.await();
        assertThat(given).doesNotHaveDuplicates().hasSize(24).contains("ZZ-2026-00001", "ZZ-2026-00024");
        assertThatThrownBy(() -> numbers.next("ZZ", 2026)).isInstanceOf(IllegalTransactionStateException.class);
    }
}

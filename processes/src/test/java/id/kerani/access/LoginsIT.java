package id.kerani.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeraniTest
class LoginsIT {

    private static final String PASSWORD = "kapal besar di mahakam";

    @Autowired
    private Logins logins;

    @Autowired
    private People people;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Brake brake;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private Person somebody() throws Refusal {
        return people.createWithPassword(
                new PersonDetails(
                        "l" + Ids.next().toString().replace("-", ""),
                        "Orang",
                        null,
                        Texts.INDONESIAN,
                        Set.of(Role.STAFF),
                        null),
                PASSWORD,
                Actor.system());
    }

    private static String address() {
        return "address-" + Ids.next();
    }

    @Test
    void theRightPasswordOpensInAnyCaseOfTheLoginAndSaysWhoItIs() throws Refusal {
        Person person = somebody();
        assertThat(logins.attempt(" " + person.login().toUpperCase() + " ", PASSWORD, address()))
                .isInstanceOfSatisfying(LoginResult.Accepted.class, accepted -> {
                    assertThat(accepted.person().id()).isEqualTo(person.id());
                    assertThat(logins.rolesOf(accepted.principal())).contains(Set.of(Role.STAFF));
                });
        assertThat(logins.attempt("nobody-" + person.login(), PASSWORD, address()))
                .isInstanceOf(LoginResult.Wrong.class);
    }

    @Test
    void afterFiveFailuresEachFurtherOneDoublesTheWaitEvenForTheRightPassword() throws Refusal {
        Person person = somebody();
        String address = address();
        for (int i = 0; i < Logins.FREE_FAILURES; i++) {
            assertThat(logins.attempt(person.login(), "salah " + i, address)).isInstanceOf(LoginResult.Wrong.class);
        }
        assertWait(15, logins.attempt(person.login(), PASSWORD, address));
        assertThat(logins.attempt(person.login(), PASSWORD, address()))
                .as("another address may")
                .isInstanceOf(LoginResult.Accepted.class);
        clock.advance(Duration.ofSeconds(16));
        assertThat(logins.attempt(person.login(), "salah lagi", address)).isInstanceOf(LoginResult.Wrong.class);
        assertWait(30, logins.attempt(person.login(), PASSWORD, address));
        clock.advance(Duration.ofSeconds(31));
        assertThat(logins.attempt(person.login(), PASSWORD, address)).isInstanceOf(LoginResult.Accepted.class);
        assertThat(logins.attempt(person.login(), "salah", address))
                .as("a success forgets")
                .isInstanceOf(LoginResult.Wrong.class);
    }

    /** The clock runs on while the test does. */
    private static void assertWait(int seconds, LoginResult result) {
        assertThat(result).isInstanceOfSatisfying(LoginResult.Wait.class, wait -> assertThat(wait.time())
                .isBetween(Duration.ofSeconds(seconds - 10L), Duration.ofSeconds(seconds)));
    }

    @AfterEach
    void present() {
        clock.reset();
    }

    @Test
    void guessingManyLoginsFromOneAddressIsSlowedToo() {
        String address = address();
        int looked = 0;
        for (int i = 0; i < Logins.FREE_FAILURES_OF_ADDRESS + 5; i++) {
            if (logins.attempt("guess-" + Ids.next(), "x", address) instanceof LoginResult.Wrong) {
                looked++;
            }
        }
        assertThat(looked).isEqualTo(Logins.FREE_FAILURES_OF_ADDRESS);
    }

    @Test
    void guessesAtTheSameMomentDoNotSlipThrough() throws Exception {
        Person person = somebody();
        String address = address();
        AtomicInteger looked = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(16);
        for (int i = 0; i < 16; i++) {
            Thread.startVirtualThread(() -> {
                if (logins.attempt(person.login(), "salah", address) instanceof LoginResult.Wrong) {
                    looked.incrementAndGet();
                }
                done.countDown();
            });
        }
        done.await();
        assertThat(looked.get()).isEqualTo(Logins.FREE_FAILURES);
    }

    @Test
    void twoAtTheSameMomentFromOneAddressDoNotSlowEachOther() throws Exception {
        String address = address();
        CompletableFuture<Duration> second = new CompletableFuture<>();
        transaction.executeWithoutResult(first -> {
            assertThat(brake.attempt(address, 5, Duration.ofMinutes(1))).isZero();
            // The second came a moment before and waits for the first to leave.
            clock.moveTo(clock.instant().minusMillis(500));
            Thread.startVirtualThread(() -> second.complete(brake.attempt(address, 5, Duration.ofMinutes(1))));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            clock.reset();
        });
        assertThat(second.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aSessionEndsWithDeactivationAndResetAndRolesCountAtOnce() throws Refusal {
        Person person = somebody();
        SignedIn session = logins.principal(person).orElseThrow();
        Person lead = people.update(
                person.id(),
                person.version(),
                new PersonDetails(person.login(), "Orang", null, Texts.INDONESIAN, Set.of(Role.LEAD), null),
                Actor.system());
        assertThat(logins.rolesOf(session)).contains(Set.of(Role.LEAD));
        credentials.reset(person.id(), Actor.system());
        assertThat(logins.rolesOf(session)).isEmpty();
        SignedIn next = logins.principal(lead).orElseThrow();
        people.deactivate(person.id(), Actor.system());
        assertThat(logins.rolesOf(next)).isEmpty();
        assertThat(logins.principal(lead)).isEmpty();
    }
}

package id.kerani.access;

import id.kerani.company.Company;
import id.kerani.company.CompanySettings;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The very first start: whoever reads the code that the server printed names the company and becomes its first
 * administrator. Open only while nobody works here.
 */
@Service
public class FirstRun {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int FREE_FAILURES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final People people;
    private final Company company;
    private final Brake brake;

    FirstRun(JdbcClient jdbc, People people, Company company, Brake brake) {
        this.jdbc = jdbc;
        this.people = people;
        this.company = company;
        this.brake = brake;
    }

    /** Whether the page may be shown at all. */
    public boolean isOpen() {
        return people.isEmpty();
    }

    /** The code to print at start-up, the same on all nodes; empty when nothing is left to set up. */
    @Transactional
    public Optional<String> code() {
        if (!people.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("insert into first_run (id, code) values (1, ?) on conflict do nothing")
                .param(newCode())
                .update();
        return stored();
    }

    /** Counts an attempt with a code; refuses with {@code access.wait} when there were too many. */
    public void brake(String address) throws Refusal {
        Duration wait = brake.attempt("first run from " + address, FREE_FAILURES, Duration.ofMinutes(15));
        if (!wait.isZero()) {
            throw new Refusal("access.wait", wait.toSeconds());
        }
    }

    /**
     * Sets up the company and its first administrator. Call {@link #brake} before.
     *
     * @throws Refusal {@code access.setUp} when somebody was faster, {@code access.codeWrong}, and what
     *     {@link Company#change} and {@link People#createWithPassword} refuse
     */
    @Transactional(rollbackFor = Refusal.class)
    public Person complete(String code, CompanySettings settings, PersonDetails administrator, String password)
            throws Refusal {
        // The row's lock lets two who hold the same code finish one after the other.
        Optional<String> expected = jdbc.sql("select code from first_run where id = 1 for update")
                .query(String.class)
                .optional();
        if (expected.isEmpty() || !people.isEmpty()) {
            throw new Refusal("access.setUp");
        }
        if (!same(expected.get(), code)) {
            throw new Refusal("access.codeWrong");
        }
        company.change(settings, Actor.system());
        Person person = people.createWithPassword(administrator, password, Actor.system());
        jdbc.sql("delete from first_run").update();
        return person;
    }

    private Optional<String> stored() {
        return jdbc.sql("select code from first_run where id = 1")
                .query(String.class)
                .optional();
    }

    private static boolean same(String expected, String given) {
        String cleaned = given.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), cleaned.getBytes(StandardCharsets.UTF_8));
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}

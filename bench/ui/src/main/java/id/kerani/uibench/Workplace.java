package id.kerani.uibench;

import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.NewAddress;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people and the work of the measurement, made inside the server through its public services. */
@Component
@ConditionalOnProperty("kerani.ui-bench.door")
class Workplace {

    /** Everybody's: the data folder lives as long as the measurement. */
    static final String PASSWORD = "ikan mas di kolam";

    /** All work for one queue, so that each claim is news for every open page: the worst case. */
    static final String QUEUE = "credit";

    private static final String COUNTER = "front-office";

    private static final int AT_ONCE = 2;
    private static final int LONGEST_MINUTES = 10;

    private final Registrations registrations;
    private final People people;
    private final Teams teams;
    private final Inbox inbox;
    private final List<Person> clerks = new CopyOnWriteArrayList<>();

    Workplace(Registrations registrations, People people, Teams teams, Inbox inbox) {
        this.registrations = registrations;
        this.people = people;
        this.teams = teams;
        this.inbox = inbox;
    }

    /** Makes people who work for {@link #QUEUE}; their logins, one a line. */
    String people(int count) throws Exception {
        Team queue = teams.byKey(QUEUE).orElseThrow();
        inParallel(IntStream.range(0, count)
                .<Callable<Void>>mapToObj(number -> () -> {
                    clerks.add(person("clerk" + number, queue.id()));
                    return null;
                })
                .toList());
        return String.join("\n", clerks.stream().map(Person::login).sorted().toList());
    }

    /** Receives as many applications that need a decision and waits until all their items are there. */
    String work(int count, int seed) throws Exception {
        Person counter =
                person("counter" + seed, teams.byKey(COUNTER).orElseThrow().id());
        long wanted = waiting() + count;
        inParallel(IntStream.range(0, count)
                .<Callable<Void>>mapToObj(number -> () -> {
                    registrations.apply(application(seed, number), counter.asActor());
                    return null;
                })
                .toList());
        Instant end = Instant.now().plusSeconds(TimeUnit.MINUTES.toSeconds(LONGEST_MINUTES));
        while (waiting() < wanted) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(waiting() + " items wait, wanted " + wanted);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Long.toString(waiting());
    }

    /** Items that wait in {@link #QUEUE}. */
    long waiting() {
        TeamId queue = teams.byKey(QUEUE).orElseThrow().id();
        return inbox.counts(clerks.getFirst().id()).byQueue().getOrDefault(queue, 0L);
    }

    /** Items that the people have finished. */
    long done() {
        return clerks.stream()
                .mapToLong(person -> inbox.counts(person.id()).doneToday())
                .sum();
    }

    /** Bytes of the heap that are in use when all garbage is gone. */
    long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        // More than once: what a collection finalises or clears, only the next one frees.
        for (int i = 0; i < 4; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(300);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private Person person(String login, TeamId queue) throws Refusal {
        PersonDetails details = new PersonDetails(login, login, null, Texts.ENGLISH, Set.of(Role.STAFF), null);
        Person person = people.createWithPassword(details, PASSWORD, Actor.system());
        teams.addMember(queue, person.id(), Actor.system());
        return person;
    }

    /** Somebody who wants credit and shows no papers: a person has to decide. */
    private static NewApplication application(int seed, int number) {
        Random random = new Random(seed * 1_000_003L + number);
        String name = word(random) + " " + word(random) + " " + word(random);
        return new NewApplication(
                UUID.nameUUIDFromBytes(("ui " + seed + " " + number).getBytes(StandardCharsets.UTF_8)),
                "counter",
                Texts.INDONESIAN,
                new ApplicationAnswers(
                        "PERSON",
                        name,
                        "Toko " + word(random) + " " + number,
                        null,
                        digits(random, 16),
                        null,
                        "0812%08d".formatted(10_000_000 + (seed * 7919L + number * 97L) % 89_000_000),
                        null,
                        "pelanggan%d.%d@example.com".formatted(seed, number),
                        new NewAddress(
                                "Jl. " + word(random) + " " + (1 + random.nextInt(200)),
                                null,
                                word(random),
                                null,
                                null),
                        null,
                        BigDecimal.valueOf(8_000_000),
                        BigDecimal.valueOf(14),
                        null,
                        true,
                        null,
                        null));
    }

    private static String word(Random random) {
        String consonants = "bcdfghjklmnprstwyz";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(2); i++) {
            word.append(consonants.charAt(random.nextInt(consonants.length())))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static void inParallel(List<Callable<Void>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> future : threads.invokeAll(tasks)) {
                future.get();
            }
        }
    }
}

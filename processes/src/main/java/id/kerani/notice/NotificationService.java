package id.kerani.notice;

import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class NotificationService implements Notifications {

    /** How long the first notification of a mail waits for others. */
    static final Duration GATHERING = Duration.ofMinutes(1);

    /** When the morning's mail is written, company time. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final Digest USUAL = Digest.HOURLY;
    private static final Duration KEPT = Duration.ofDays(90);

    private final NotificationStore store;
    private final NotificationFeed feed;
    private final People people;
    private final Company company;
    private final Clock clock;

    NotificationService(NotificationStore store, NotificationFeed feed, People people, Company company, Clock clock) {
        this.store = store;
        this.feed = feed;
        this.people = people;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void tell(Set<PersonId> recipients, News news) {
        Map<PersonId, Person> active = recipients.stream()
                .flatMap(id -> people.find(id).stream())
                .filter(Person::active)
                .collect(Collectors.toMap(Person::id, person -> person));
        if (active.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        store.digests(active.keySet(), USUAL).forEach((id, digest) -> {
            boolean reachable = active.get(id).email() != null;
            store.insert(NotificationId.next(), id, news, now, reachable ? mailAt(digest, now) : null);
        });
        feed.changed(active.keySet());
    }

    /** When what is told now goes out, null for never. */
    private @Nullable Instant mailAt(Digest digest, Instant now) {
        ZoneId zone = company.current().zone();
        ZonedDateTime here = now.atZone(zone);
        return switch (digest) {
            case AT_ONCE -> now.plus(GATHERING);
            case HOURLY -> here.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            case MORNING -> {
                ZonedDateTime today = here.toLocalDate().atTime(MORNING).atZone(zone);
                yield (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
            }
            case NEVER -> null;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(@Nullable NotificationId after, int size, Actor actor) {
        if (size < 1 || size > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " notifications, not " + size);
        }
        List<Notification> found = store.page(person(actor), after, size + 1);
        return found.size() <= size
                ? new Page(found, null)
                : new Page(
                        List.copyOf(found.subList(0, size)), found.get(size - 1).id());
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(PersonId person) {
        return store.unread(person, MOST_COUNTED + 1);
    }

    @Override
    public void markRead(Collection<NotificationId> ids, Actor actor) {
        if (!ids.isEmpty() && store.markRead(person(actor), ids, clock.instant())) {
            feed.changed(Set.of(person(actor)));
        }
    }

    @Override
    public void markAllRead(Actor actor) {
        if (store.markAllRead(person(actor), clock.instant())) {
            feed.changed(Set.of(person(actor)));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Digest digest(PersonId person) {
        return store.digest(person).orElse(USUAL);
    }

    @Override
    public void prefer(Digest digest, Actor actor) {
        store.prefer(person(actor), digest);
        store.remail(person(actor), mailAt(digest, clock.instant()));
    }

    @Override
    public Subscription subscribe(Consumer<Set<PersonId>> listener) {
        return feed.subscribe(listener);
    }

    /** A list that only grows is read by nobody. */
    @Scheduled(cron = "0 41 3 * * *")
    void forgetTheOld() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }

    private static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people are told things"));
    }
}

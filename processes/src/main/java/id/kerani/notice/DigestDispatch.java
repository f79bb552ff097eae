package id.kerani.notice;

import id.kerani.company.Company;
import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes digests: one mail for all that a person was told and has not read since. A transaction for each person, under the
 * lock of the person's row: other nodes pass by, and a notification is in one mail at most.
 */
@Component
class DigestDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(DigestDispatch.class);
    private static final int MOST_LINES = 60;
    private static final int LONGEST_BODY = 7_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final String ABOUT = "digest";

    private final NotificationStore store;
    private final Outbox outbox;
    private final People people;
    private final Company company;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String address;

    /** @param address where Kerani is opened, written under each digest; empty for none */
    DigestDispatch(
            NotificationStore store,
            Outbox outbox,
            People people,
            Company company,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${kerani.url:}") String address) {
        this.store = store;
        this.outbox = outbox;
        this.people = people;
        this.company = company;
        this.transaction = transaction;
        this.clock = clock;
        this.address = address;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void sweep() {
        try {
            writeDue();
        } catch (DataAccessException away) {
            LOG.warn("Digests wait: the database does not answer ({})", away.getMessage());
        }
    }

    /** Writes until nothing is due. */
    void writeDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> writeNext()))) {
            // one person after the other
        }
    }

    private boolean writeNext() {
        Instant now = clock.instant();
        Optional<PersonId> due = store.lockDue(now);
        due.ifPresent(person -> write(person, now));
        return due.isPresent();
    }

    private void write(PersonId id, Instant now) {
        List<Notification> unmailed = store.unmailed(id);
        List<Notification> unread =
                unmailed.stream().filter(told -> !told.isRead()).toList();
        Person person = people.find(id).filter(Person::active).orElse(null);
        String to = person == null ? null : person.email();
        boolean mailed = person != null && to != null && !unread.isEmpty();
        if (mailed) {
            outbox.send(new Mail(to, subject(unread, person.locale()), body(unread, person), ABOUT));
        }
        store.settle(unmailed.stream().map(Notification::id).toList(), mailed ? now : null);
    }

    private static String subject(List<Notification> told, Locale locale) {
        String subject = told.size() == 1
                ? told.getFirst().text(locale)
                : Texts.get("notice.digest.subject", locale, told.size());
        String line = subject.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private String body(List<Notification> told, Person person) {
        Locale locale = person.locale();
        ZoneId zone = company.current().zone();
        DateTimeFormatter time = DateTimeFormatter.ofPattern(Texts.get("notice.digest.time", locale), locale);
        var body = new StringBuilder(Texts.get("notice.digest.greeting", locale, person.name())).append("\n\n");
        int written = 0;
        for (Notification each : told) {
            String line = "- " + time.format(each.toldAt().atZone(zone)) + "  " + each.text(locale) + "\n";
            if (written == MOST_LINES || body.length() + line.length() > LONGEST_BODY) {
                break;
            }
            body.append(line);
            written++;
        }
        if (written < told.size()) {
            body.append(Texts.get("notice.digest.more", locale, told.size() - written))
                    .append("\n");
        }
        if (!address.isBlank()) {
            body.append("\n")
                    .append(Texts.get("notice.digest.open", locale, address))
                    .append("\n");
        }
        body.append("\n").append(Texts.get("notice.digest.why", locale)).append("\n");
        return body.toString();
    }
}

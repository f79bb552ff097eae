package id.kerani.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kerani.notice.Notifications.Subscription;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KeraniTest
class NotificationsIT {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Staffing staffing;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepsWhatIsToldUntilItIsRead() {
        Actor siti = staffing.clerk();
        Actor budi = staffing.clerk();
        IntStream.rangeClosed(1, 5)
                .forEach(i -> notifications.tell(Set.of(siti.person(), budi.person()), news("n" + i)));

        var first = notifications.page(null, 3, siti);
        assertThat(first.notifications())
                .extracting(each -> each.news().arguments().getFirst())
                .containsExactly("n5", "n4", "n3");
        var second = notifications.page(first.next(), 3, siti);
        assertThat(second.notifications())
                .extracting(each -> each.news().arguments().getFirst())
                .containsExactly("n2", "n1");
        assertThat(second.next()).isNull();
        assertThat(first.notifications().getFirst().text(Texts.INDONESIAN))
                .isEqualTo("n5 tugas Anda jatuh tempo dalam dua jam");
        assertThat(notifications.unread(siti.person())).isEqualTo(5);

        List<NotificationId> seen =
                first.notifications().stream().map(Notification::id).toList();
        notifications.markRead(seen, budi);
        assertThat(notifications.unread(siti.person()))
                .as("nobody reads for others")
                .isEqualTo(5);
        notifications.markRead(seen, siti);
        assertThat(notifications.unread(siti.person())).isEqualTo(2);
        notifications.markAllRead(siti);
        assertThat(notifications.unread(siti.person())).isZero();
        assertThat(notifications.unread(budi.person())).isEqualTo(5);
        assertThat(notifications.page(null, 10, siti).notifications()).allMatch(Notification::isRead);
    }

    @Test
    void tellsNothingThatWasRolledBackAndNobodyWhoLeft() throws Exception {
        Actor siti = staffing.clerk();
        transaction.executeWithoutResult(status -> {
            notifications.tell(Set.of(siti.person()), news("nothing"));
            status.setRollbackOnly();
        });
        assertThat(notifications.page(null, 10, siti).notifications()).isEmpty();

        Actor gone = staffing.clerk();
        people.deactivate(gone.person(), Actor.system());
        notifications.tell(Set.of(siti.person(), gone.person()), news("something"));
        assertThat(notifications.unread(siti.person())).isEqualTo(1);
        assertThat(notifications.unread(gone.person())).isZero();
    }

    @Test
    void reachesOpenScreensWhenSomethingComesAndWhenItIsRead() {
        Actor siti = staffing.clerk();
        Set<PersonId> heard = ConcurrentHashMap.newKeySet();
        try (Subscription subscription = notifications.subscribe(heard::addAll)) {
            notifications.tell(Set.of(siti.person()), news("n"));
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.remove(siti.person()));
            notifications.markAllRead(siti);
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.remove(siti.person()));
        }
    }

    @Test
    void cutsWhatIsTooLong() {
        Actor siti = staffing.clerk();
        notifications.tell(Set.of(siti.person()), news("x".repeat(5_000)));
        assertThat(notifications
                        .page(null, 1, siti)
                        .notifications()
                        .getFirst()
                        .news()
                        .arguments()
                        .getFirst())
                .hasSize(300)
                .endsWith("…");
    }

    private static News news(String argument) {
        return new News(News.Kind.DANGER, "worklist.told.manyDanger", List.of(argument), null, null);
    }
}

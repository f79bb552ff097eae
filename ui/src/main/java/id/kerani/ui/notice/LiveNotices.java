package id.kerani.ui.notice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import id.kerani.notice.Notifications;
import id.kerani.shared.PersonId;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Brings news of notifications to the open pages of the people they are for. */
@Component
class LiveNotices {

    private final Notifications.Subscription subscription;
    private final Map<PersonId, Set<Page>> pages = new ConcurrentHashMap<>();

    private record Page(UI ui, Runnable changed) {}

    LiveNotices(Notifications notifications) {
        this.subscription = notifications.subscribe(this::tell);
    }

    /** Calls back with the page's lock until the registration is removed. */
    Registration register(PersonId person, UI ui, Runnable changed) {
        Page page = new Page(ui, changed);
        pages.compute(person, (id, open) -> {
            Set<Page> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(page);
            return all;
        });
        return () -> closed(person, page);
    }

    private void closed(PersonId person, Page page) {
        pages.computeIfPresent(person, (id, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    private void tell(Set<PersonId> people) {
        for (PersonId person : people) {
            for (Page page : pages.getOrDefault(person, Set.of())) {
                try {
                    page.ui().access(page.changed()::run);
                } catch (UIDetachedException closed) {
                    closed(person, page);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        subscription.close();
    }
}

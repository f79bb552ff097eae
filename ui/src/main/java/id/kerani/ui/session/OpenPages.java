package id.kerani.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import id.kerani.shared.PersonId;
import id.kerani.staff.SessionsRevoked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The pages that are open on this node, by person. When somebody's sessions end, their pages load again at once and meet
 * the login; other nodes' pages meet it with their next request, see the stamp in {@code Logins}.
 */
@Component
class OpenPages {

    private final Map<PersonId, Set<UI>> pages = new ConcurrentHashMap<>();

    void opened(PersonId person, UI ui) {
        pages.compute(person, (id, open) -> {
            Set<UI> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(ui);
            return all;
        });
        ui.addDetachListener(detach -> closed(person, ui));
    }

    private void closed(PersonId person, UI ui) {
        pages.computeIfPresent(person, (id, open) -> {
            open.remove(ui);
            return open.isEmpty() ? null : open;
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void end(SessionsRevoked event) {
        // The session in which people change their own password goes on.
        VaadinSession own = VaadinSession.getCurrent();
        for (UI ui : List.copyOf(pages.getOrDefault(event.person(), Set.of()))) {
            if (ui.getSession() != own || own == null) {
                ui.access(() -> ui.getPage().reload());
            }
        }
    }
}

package id.kerani.allocation;

import id.kerani.shared.PersonId;
import id.kerani.staff.Queues;
import id.kerani.worklist.Router;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Leaves every item in the queue its lane names, for whoever of the queue takes it first, and says so. People whom
 * separation of duties bars are no candidates; an item that nobody of the queue may do says that, instead of going to
 * somebody wrong.
 */
@Component
class QueueRouter implements Router {

    private final Queues queues;

    QueueRouter(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Decision route(Request request) {
        Set<PersonId> candidates = queues.members(request.queue().id()).stream()
                .filter(person -> !request.excluded().contains(person))
                .collect(Collectors.toUnmodifiableSet());
        // Both names go into the reason: it is read later, in either language.
        List<String> names = List.of(request.queue().nameId(), request.queue().nameEn());
        return new Decision(null, candidates, candidates.isEmpty() ? "nobody" : "queue", names);
    }
}

package id.kerani.worklist.internal;

import id.kerani.engine.Outcome;
import id.kerani.engine.Processes;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseEvent;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.NewCase;
import id.kerani.worklist.WorkItem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CaseService implements Cases {

    private final CaseStore store;
    private final ItemStore items;
    private final Journal journal;
    private final Processes processes;

    CaseService(CaseStore store, ItemStore items, Journal journal, Processes processes) {
        this.store = store;
        this.items = items;
        this.journal = journal;
        this.processes = processes;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(NewCase opening, Outcome variables) {
        store.insert(opening);
        journal.note(
                opening.id(),
                opening.processKey(),
                opening.openedBy(),
                "worklist.event.case.opened",
                List.of("@worklist.channel." + opening.channel()));
        processes.start(opening.processKey(), opening.id().value(), variables);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(CaseId id, String about, String summary, @Nullable Money amount) {
        store.describe(id, about, summary, amount);
        items.describe(id, about, summary, amount);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseId id) {
        items.lockWaiting(id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseId id, String message, Outcome variables) throws Refusal {
        if (!processes.tell(id.value(), message, variables)) {
            throw new Refusal("worklist.caseClosed");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseId id, Actor actor, String code, Object... arguments) {
        String processKey = store.find(id)
                .map(CaseFile::processKey)
                .orElseThrow(() -> new IllegalArgumentException("No case " + id));
        journal.note(
                id,
                processKey,
                actor,
                code,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFile> byNumber(String number) {
        return store.byNumber(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> search(String text, int limit) {
        return text.isBlank() ? List.of() : store.search(text.strip(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseEvent> history(CaseId id, int limit) {
        return journal.read(id, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting(CaseId id) {
        return items.waiting(id);
    }
}

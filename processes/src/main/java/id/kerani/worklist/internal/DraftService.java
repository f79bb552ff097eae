package id.kerani.worklist.internal;

import id.kerani.forms.Form;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormMerge;
import id.kerani.forms.FormMerge.Collision;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.worklist.Drafts;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(rollbackFor = Refusal.class)
class DraftService implements Drafts {

    private static final int OTHERS = 10;
    private static final int COLLISIONS = 50;

    private final DraftStore store;
    private final ItemStore items;
    private final Access access;
    private final FormCatalog forms;
    private final People people;
    private final Clock clock;

    DraftService(DraftStore store, ItemStore items, Access access, FormCatalog forms, People people, Clock clock) {
        this.store = store;
        this.items = items;
        this.access = access;
        this.forms = forms;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> mine(WorkItemId id, Actor actor) throws Refusal {
        visible(id, actor);
        return store.find(id, Access.person(actor)).map(row -> draft(row, actor.name()));
    }

    // Not a default method of the interface: that would have no transaction.
    @Override
    public Saved save(WorkItemId id, int revision, FormValues base, FormValues values, Actor actor) throws Refusal {
        return save(id, new Typed(revision, base, values, null, Set.of()), actor);
    }

    @Override
    public Saved save(WorkItemId id, Typed typed, Actor actor) throws Refusal {
        WorkItem item = visible(id, actor);
        if (typed.values().toJson().length() > MAX_LENGTH) {
            throw new Refusal("draft.tooLarge", MAX_LENGTH / 1024);
        }
        PersonId person = Access.person(actor);
        FormValues start = typed.start() == null ? typed.known() : typed.start();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fresh = new DraftStore.Row(id, person, firstRevision(typed, now), start, typed.values(), List.of(), now);
        if (store.insert(fresh)) {
            return new Saved(fresh.revision(), fresh.values(), false, List.of());
        }
        DraftStore.Row kept = store.lock(id, person).orElseThrow();
        return change(item, kept, typed, now);
    }

    private Saved change(WorkItem item, DraftStore.Row kept, Typed typed, Instant now) {
        boolean elsewhere = kept.revision() != typed.revision();
        FormMerge.Merged merged = elsewhere
                ? merge(item, typed.known(), typed.values(), kept.values())
                : new FormMerge.Merged(typed.values(), List.of());
        List<Collision> open = open(kept.collisions(), typed.settled(), merged.collisions());
        var next = new DraftStore.Row(
                kept.item(),
                kept.person(),
                kept.revision() + 1,
                typed.start() == null ? kept.base() : typed.start(),
                merged.values(),
                open,
                now);
        store.update(next);
        return new Saved(
                next.revision(), next.values(), elsewhere && !merged.values().equals(typed.values()), open);
    }

    /** Open or closed: who typed while somebody else finished it loses nothing. */
    private WorkItem visible(WorkItemId id, Actor actor) throws Refusal {
        return items.find(id).filter(item -> access.maySee(item, actor)).orElseThrow(Access::unknown);
    }

    private FormMerge.Merged merge(WorkItem item, FormValues base, FormValues mine, FormValues theirs) {
        return forms.find(item.formKey())
                .map(Form::definition)
                .map(definition -> FormMerge.merge(definition, base, mine, theirs))
                .orElseGet(() -> FormMerge.merge(base, mine, theirs));
    }

    /** What was open and is not settled, and what is new; of very many the latest. */
    private static List<Collision> open(List<Collision> before, Set<String> settled, List<Collision> added) {
        List<Collision> open = new ArrayList<>(before);
        open.removeIf(collision -> settled.contains(collision.path()) || added.contains(collision));
        open.addAll(added);
        while (open.size() > COLLISIONS || DraftStore.written(open).length() > 2 * MAX_LENGTH) {
            open.removeFirst();
        }
        return List.copyOf(open);
    }

    /**
     * Goes up with time, so that a tab that still knows a draft which was thrown away never takes the number of a later
     * draft for its own.
     */
    private static int firstRevision(Typed typed, Instant now) {
        long seconds = now.getEpochSecond() - 1_700_000_000L;
        return (int) Math.max(typed.revision() + 1L, Math.clamp(seconds, 1, Integer.MAX_VALUE / 2));
    }

    @Override
    public void discard(WorkItemId id, Actor actor) throws Refusal {
        visible(id, actor);
        store.delete(id, Access.person(actor));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft> others(WorkItemId id, Actor actor) throws Refusal {
        visible(id, actor);
        List<DraftStore.Row> rows = store.others(id, Access.person(actor), OTHERS).stream()
                .filter(row -> !row.values().equals(row.base()))
                .toList();
        Map<PersonId, Person> known = people
                .all(rows.stream().map(DraftStore.Row::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return rows.stream()
                .filter(row -> known.containsKey(row.person()))
                .map(row -> draft(row, known.get(row.person()).name()))
                .toList();
    }

    private static Draft draft(DraftStore.Row row, String name) {
        return new Draft(
                row.item(),
                row.person(),
                name,
                row.revision(),
                row.base(),
                row.values(),
                row.collisions(),
                row.savedAt());
    }
}

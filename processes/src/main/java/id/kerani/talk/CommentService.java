package id.kerani.talk;

import id.kerani.notice.News;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(rollbackFor = Refusal.class)
class CommentService implements Comments {

    private static final int SUGGESTIONS = 50;
    private static final int EXCERPT = 160;

    private final CommentStore store;
    private final CaseAccess access;
    private final Cases cases;
    private final CaseFeed feed;
    private final People people;
    private final Rights rights;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentService(
            CommentStore store,
            CaseAccess access,
            Cases cases,
            CaseFeed feed,
            People people,
            Rights rights,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.cases = cases;
        this.feed = feed;
        this.people = people;
        this.rights = rights;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page of(CaseId id, Actor actor, @Nullable CommentId before, int limit) throws Refusal {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " comments, not " + limit);
        }
        access.require(id, actor);
        List<CommentStore.Row> rows = store.page(id, before, limit + 1);
        List<CommentStore.Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<PersonId, Person> named =
                named(shown.stream().flatMap(row -> row.mentioned().stream()).collect(Collectors.toSet()));
        return new Page(
                shown.stream().map(row -> comment(row, named, actor)).toList(),
                rows.size() > limit ? shown.getLast().id() : null);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(CaseId id) {
        return store.count(id);
    }

    @Override
    public Comment add(CaseId id, String markdown, Actor actor) throws Refusal {
        access.require(id, actor);
        String text = checked(markdown);
        Set<PersonId> mentioned = mentionedIn(text);
        var row = new CommentStore.Row(
                CommentId.next(), id, person(actor), actor.name(), text, mentioned, now(), null, false);
        store.insert(row);
        cases.note(id, actor, "talk.event.commented");
        tell(row, mentioned, actor);
        return comment(row, named(mentioned), actor);
    }

    @Override
    public Comment edit(CommentId id, String markdown, Actor actor) throws Refusal {
        CommentStore.Row row = changeable(id, actor);
        String text = checked(markdown);
        Set<PersonId> mentioned = mentionedIn(text);
        var edited = row.withText(text, mentioned, now());
        store.update(edited);
        Set<PersonId> added = new LinkedHashSet<>(mentioned);
        added.removeAll(row.mentioned());
        tell(edited, added, actor);
        return comment(edited, named(mentioned), actor);
    }

    @Override
    public void delete(CommentId id, Actor actor) throws Refusal {
        CommentStore.Row row = changeable(id, actor);
        store.erase(id, now());
        cases.note(row.caseId(), actor, "talk.event.uncommented");
        feed.touched(row.caseId());
    }

    @Override
    public String preview(String markdown) {
        String text =
                CommentText.cleaned(markdown.length() > MAX_LENGTH ? markdown.substring(0, MAX_LENGTH) : markdown);
        return CommentText.html(text, names(people.activeByLogins(loginsOf(text))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mentionable> suggest(String prefix, int limit, Actor actor) throws Refusal {
        rights.require(actor, Role.values());
        if (prefix.length() > 64) {
            return List.of();
        }
        return people.activeStartingWith(prefix, Math.clamp(limit, 1, SUGGESTIONS)).stream()
                .map(person -> new Mentionable(person.id(), person.login(), person.name()))
                .toList();
    }

    private CommentStore.Row changeable(CommentId id, Actor actor) throws Refusal {
        CommentStore.Row row = store.lock(id).orElseThrow(() -> new Refusal("talk.unknown"));
        access.require(row.caseId(), actor);
        if (!actor.is(row.author())) {
            throw new Refusal("talk.notYours");
        }
        if (!mayChange(row, actor)) {
            throw new Refusal("talk.tooLate", CHANGEABLE.toMinutes());
        }
        return row;
    }

    private boolean mayChange(CommentStore.Row row, Actor actor) {
        return actor.is(row.author())
                && !row.deleted()
                && clock.instant().isBefore(row.at().plus(CHANGEABLE));
    }

    /** Length first, so that nothing looks into a text that is too long. */
    private static String checked(String markdown) throws Refusal {
        if (markdown.length() > MAX_LENGTH) {
            throw new Refusal("talk.tooLong", MAX_LENGTH);
        }
        String text = CommentText.cleaned(markdown);
        if (text.isBlank()) {
            throw new Refusal("talk.empty");
        }
        return text;
    }

    private static List<String> loginsOf(String text) {
        return CommentText.logins(text).stream().limit(MAX_MENTIONS).toList();
    }

    private Set<PersonId> mentionedIn(String text) {
        return people.activeByLogins(loginsOf(text)).stream().map(Person::id).collect(Collectors.toSet());
    }

    private void tell(CommentStore.Row row, Set<PersonId> mentioned, Actor actor) {
        Set<PersonId> others =
                mentioned.stream().filter(person -> !actor.is(person)).collect(Collectors.toSet());
        feed.touched(row.caseId());
        if (!others.isEmpty()) {
            CaseFile file = cases.find(row.caseId()).orElseThrow();
            List<String> words = List.of(file.number(), file.about(), actor.name(), excerpt(row.markdown()));
            notifications.tell(
                    others,
                    new News(
                            News.Kind.MENTION,
                            "talk.told.mentioned",
                            words,
                            row.caseId().value(),
                            null));
        }
        events.publishEvent(new CaseCommented(row.caseId(), row.id(), others, actor));
    }

    /** The beginning of a comment, without line breaks. */
    private static String excerpt(String markdown) {
        String line =
                markdown.substring(0, Math.min(markdown.length(), 2 * EXCERPT)).replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }

    private Map<PersonId, Person> named(Set<PersonId> ids) {
        return people.all(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    private static Map<String, String> names(Collection<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::login, Person::name));
    }

    private Comment comment(CommentStore.Row row, Map<PersonId, Person> known, Actor reader) {
        List<Person> named = row.mentioned().stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
        return new Comment(
                row.id(),
                row.caseId(),
                row.author(),
                row.authorName(),
                row.markdown(),
                row.deleted() ? "" : CommentText.html(row.markdown(), names(named)),
                row.at(),
                row.editedAt(),
                row.deleted(),
                mayChange(row, reader));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new IllegalArgumentException("Only people comment"));
    }
}

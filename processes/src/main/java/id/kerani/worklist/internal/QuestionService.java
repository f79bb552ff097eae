package id.kerani.worklist.internal;

import id.kerani.notice.News;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.staff.Person;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.QuestionId;
import id.kerani.worklist.Questions;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(rollbackFor = Refusal.class)
class QuestionService implements Questions {

    private static final int MOST = 200;
    /** So much of a question stands in the history; all of it stands with the case. */
    private static final int SHOWN = 160;

    private final QuestionStore store;
    private final ItemStore items;
    private final Access access;
    private final Rights rights;
    private final Journal journal;
    private final Notifications notifications;

    QuestionService(
            QuestionStore store,
            ItemStore items,
            Access access,
            Rights rights,
            Journal journal,
            Notifications notifications) {
        this.store = store;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.journal = journal;
        this.notifications = notifications;
    }

    @Override
    public Question ask(WorkItemId id, PersonId colleague, String text, Actor actor) throws Refusal {
        String question = checked(text);
        WorkItem item = access.lockForHolderOrLead(id, actor);
        Person asked = access.active(colleague);
        if (actor.is(colleague)) {
            throw new Refusal("worklist.askYourself");
        }
        if (store.isOpen(id, colleague, Access.person(actor))) {
            throw new Refusal("worklist.alreadyAsked", asked.name());
        }
        QuestionId asking = QuestionId.next();
        store.insert(asking, item, colleague, Access.person(actor), question);
        record(item, "task.asked", asked.name(), question, actor);
        notifications.tell(
                Set.of(colleague),
                ItemNews.of(News.Kind.QUESTION, "worklist.told.asked", item, actor.name(), addition(question)));
        return named(store.find(asking).orElseThrow(), new HashMap<>());
    }

    @Override
    public Question answer(QuestionId id, String text, Actor actor) throws Refusal {
        String answer = checked(text);
        Question question = store.lock(id)
                .filter(found -> actor.is(found.asked()))
                .orElseThrow(() -> new Refusal("worklist.unknownQuestion"));
        if (question.answeredAt() != null) {
            throw new Refusal("worklist.answered");
        }
        store.answer(id, answer);
        WorkItem item = items.find(question.item()).orElseThrow();
        record(item, "task.answered", access.nameOf(question.askedBy()), answer, actor);
        notifications.tell(
                Set.of(question.askedBy()),
                ItemNews.of(News.Kind.ANSWER, "worklist.told.answered", item, actor.name(), addition(answer)));
        return named(store.find(id).orElseThrow(), new HashMap<>());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> of(CaseId id, Actor actor) {
        if (actor.person() == null) {
            return List.of();
        }
        List<Question> questions = store.of(id, MOST);
        boolean all = rights.may(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR)
                || items.waiting(id).stream().anyMatch(item -> access.maySee(item, actor));
        Map<PersonId, String> names = new HashMap<>();
        return questions.stream()
                .filter(question -> all || actor.is(question.asked()) || actor.is(question.askedBy()))
                .map(question -> named(question, names))
                .toList();
    }

    private Question named(Question question, Map<PersonId, String> names) {
        return new Question(
                question.id(),
                question.item(),
                question.caseId(),
                question.asked(),
                names.computeIfAbsent(question.asked(), access::nameOf),
                question.askedBy(),
                names.computeIfAbsent(question.askedBy(), access::nameOf),
                question.text(),
                question.askedAt(),
                question.answer(),
                question.answeredAt());
    }

    private void record(WorkItem item, String kind, String name, String text, Actor actor) {
        journal.item(item, kind, actor, List.of(name, addition(text)));
    }

    private static String addition(String text) {
        return " – " + Columns.shorten(text.replaceAll("\\s+", " "), SHOWN);
    }

    private static String checked(String text) throws Refusal {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
            throw new Refusal("worklist.questionText");
        }
        return stripped;
    }
}

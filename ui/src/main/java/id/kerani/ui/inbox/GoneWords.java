package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkChange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why an item left a list. */
@Component
class GoneWords {

    private final People people;

    GoneWords(People people) {
        this.people = people;
    }

    String of(WorkChange change, Inbox.Scope scope, Actor reader, Locale locale) {
        PersonId who = change.holder();
        boolean mine = who != null && reader.is(who);
        return switch (change.state()) {
            // Out of a queue it can only have gone to another one.
            case READY -> Texts.get(scope == Inbox.Scope.QUEUES ? "inbox.gone.moved" : "inbox.gone.released", locale);
            case WITHDRAWN -> Texts.get("inbox.gone.withdrawn", locale);
            case CLAIMED -> {
                if (mine) {
                    yield Texts.get(scope == Inbox.Scope.MINE ? "inbox.gone.other" : "inbox.gone.claimed", locale);
                }
                yield Texts.get(
                        scope == Inbox.Scope.MINE ? "inbox.gone.handed" : "inbox.gone.taken", locale, name(who));
            }
            case DONE ->
                mine ? Texts.get("inbox.gone.done", locale) : Texts.get("inbox.gone.doneBy", locale, name(who));
        };
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }
}

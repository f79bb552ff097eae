package id.kerani.ui.inbox;

import id.kerani.shared.Actor;
import id.kerani.shared.PersonId;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.worklist.WorkChange;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says why an item left a list. */
@Component
class GoneWords {

    private final People people;

    GoneWords(People people) {
        this.people = people;
    }

    String of(WorkChange change, Actor reader, Locale locale) {
        PersonId who = change.holder();
        boolean mine = who != null && reader.is(who);
        return switch (change.state()) {
            case READY -> Texts.get("inbox.gone.released", locale);
            case WITHDRAWN -> Texts.get("inbox.gone.withdrawn", locale);
            case CLAIMED ->
                mine ? Texts.get("inbox.gone.claimed", locale) : Texts.get("inbox.gone.taken", locale, name(who));
            case DONE ->
                mine ? Texts.get("inbox.gone.done", locale) : Texts.get("inbox.gone.doneBy", locale, name(who));
        };
    }

    private String name(@org.jspecify.annotations.Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }
}

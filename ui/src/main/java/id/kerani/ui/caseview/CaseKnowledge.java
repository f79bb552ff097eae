package id.kerani.ui.caseview;

import id.kerani.company.Company;
import id.kerani.document.Document;
import id.kerani.shared.Actor;
import id.kerani.shared.Formats;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.ui.inbox.Promise;
import id.kerani.worklist.CaseEvent;
import id.kerani.worklist.CaseFacts;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything the screens tell of a case, gathered from the work list and from the capability that owns it. */
@Component
class CaseKnowledge {

    private final Cases cases;
    private final Teams teams;
    private final People people;
    private final Company company;
    private final ObjectProvider<CaseFacts> facts;
    private final ObjectProvider<CaseCare> care;
    private final Clock clock;

    CaseKnowledge(
            Cases cases,
            Teams teams,
            People people,
            Company company,
            ObjectProvider<CaseFacts> facts,
            ObjectProvider<CaseCare> care,
            Clock clock) {
        this.cases = cases;
        this.teams = teams;
        this.people = people;
        this.company = company;
        this.facts = facts;
        this.care = care;
        this.clock = clock;
    }

    Optional<CaseFile> file(CaseId id) {
        return cases.find(id);
    }

    Optional<CaseFile> file(String number) {
        return cases.byNumber(number);
    }

    /** What the capability says; without one what the work list itself knows. */
    List<CaseFacts.Fact> facts(CaseFile file, Locale locale) {
        return facts.stream()
                .filter(known -> known.processKey().equals(file.processKey()))
                .findFirst()
                .map(known -> known.facts(file.id(), locale))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> usual(file, locale));
    }

    private List<CaseFacts.Fact> usual(CaseFile file, Locale locale) {
        String amount = file.amount() == null ? "" : file.amount().text(locale);
        return List.of(
                        new CaseFacts.Fact(Texts.get("task.fact.about", locale), file.about()),
                        new CaseFacts.Fact(Texts.get("task.fact.summary", locale), file.summary()),
                        new CaseFacts.Fact(Texts.get("task.fact.amount", locale), amount),
                        new CaseFacts.Fact(
                                Texts.get("task.fact.channel", locale),
                                Texts.get("worklist.channel." + file.channel(), locale)),
                        new CaseFacts.Fact(
                                Texts.get("task.fact.opened", locale),
                                Formats.of(locale).dateTime(file.openedAt(), zone()) + " · " + file.openedByName()))
                .stream()
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    List<CaseEvent> history(CaseId id, int limit) {
        return cases.history(id, limit);
    }

    List<WorkItem> waiting(CaseId id) {
        return cases.waiting(id);
    }

    /** Who holds an item or in which queue it waits, and until when. */
    String whereabouts(WorkItem item, Locale locale) {
        PersonId holder = item.holder();
        String where = holder == null
                ? Texts.get(
                        "task.waitsIn",
                        locale,
                        teams.find(item.queue())
                                .map((Team team) -> team.name(locale))
                                .orElse(""))
                : Texts.get(
                        "task.state.held",
                        locale,
                        people.find(holder).map(Person::name).orElse(""));
        return where + " · " + Promise.of(item, now(), zone(), locale).words();
    }

    List<Document> papers(CaseFile file) {
        return care(file).map(found -> found.papers(file.id())).orElse(List.of());
    }

    boolean mayCancel(CaseFile file, Actor actor) {
        return file.state() == CaseFile.State.OPEN
                && care(file).filter(found -> found.mayCancel(file.id(), actor)).isPresent();
    }

    void cancel(CaseFile file, String reason, Actor actor) throws Refusal {
        care(file)
                .orElseThrow(() -> new IllegalArgumentException("Nobody cancels cases of " + file.processKey()))
                .cancel(file.id(), reason, actor);
    }

    private Optional<CaseCare> care(CaseFile file) {
        return care.stream()
                .filter(known -> known.processKey().equals(file.processKey()))
                .findFirst();
    }

    ZoneId zone() {
        return company.current().zone();
    }

    Instant now() {
        return clock.instant();
    }
}

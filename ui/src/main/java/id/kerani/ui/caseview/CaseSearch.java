package id.kerani.ui.caseview;

import id.kerani.staff.Person;
import id.kerani.ui.shell.GlobalSearch;
import id.kerani.worklist.Cases;
import id.kerani.worklist.ProcessTexts;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds cases by number and subject. */
@Component
@Order(10)
class CaseSearch implements GlobalSearch {

    private final Cases cases;

    CaseSearch(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Hit> find(String text, Person person, int limit) {
        return cases.search(text, limit).stream()
                .map(file -> new Hit(
                        ProcessTexts.process(file.processKey(), person.locale()),
                        file.about(),
                        file.number() + (file.summary().isEmpty() ? "" : " · " + file.summary()),
                        "case/" + file.number()))
                .toList();
    }
}

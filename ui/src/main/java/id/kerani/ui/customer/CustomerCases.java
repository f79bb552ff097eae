package id.kerani.ui.customer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import id.kerani.shared.Formats;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.component.TwoLines;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.ProcessTexts;
import java.time.ZoneId;
import java.util.List;

/** The cases of a customer, those that run apart from those that ended, newest first. */
final class CustomerCases extends Composite<Div> {

    private final ZoneId zone;

    CustomerCases(List<CaseFile> oldestFirst, ZoneId zone) {
        this.zone = zone;
        getContent().addClassNames("k-inner-list", "k-cols-cases");
        if (oldestFirst.isEmpty()) {
            Span none = new Span(getTranslation("customers.cases.none"));
            none.addClassName("k-muted");
            getContent().add(none);
        }
        for (CaseFile.State state : CaseFile.State.values()) {
            List<CaseFile> some = oldestFirst.reversed().stream()
                    .filter(file -> file.state() == state)
                    .toList();
            if (!some.isEmpty()) {
                getContent().add(new H3(getTranslation("customers.cases." + state)));
                some.forEach(file -> getContent().add(row(file)));
            }
        }
    }

    private ListRow row(CaseFile file) {
        String outcome = file.outcome();
        Chip state = file.state() == CaseFile.State.OPEN
                ? Chip.info(getTranslation("customers.case.open"))
                : Chip.plain(
                        outcome == null
                                ? getTranslation("customers.case.closed")
                                : ProcessTexts.element(file.processKey(), outcome, getLocale()));
        return new ListRow(
                "case/" + file.number(),
                new TwoLines(
                        ProcessTexts.process(file.processKey(), getLocale()),
                        file.number() + " · " + Formats.of(getLocale()).dateTime(file.openedAt(), zone)),
                state);
    }
}

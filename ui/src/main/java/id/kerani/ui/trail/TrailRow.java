package id.kerani.ui.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.kerani.audit.AuditEntry;
import id.kerani.shared.Formats;
import id.kerani.trail.TrailLine;
import id.kerani.ui.component.TwoLines;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** One entry: when and by which way, who did what, and what it was before and after. */
final class TrailRow extends Div {

    TrailRow(TrailLine line, Locale locale, ZoneId zone) {
        AuditEntry entry = line.entry();
        addClassName("k-row");
        add(
                new TwoLines(Formats.of(locale).dateTime(entry.at(), zone), line.way(locale)).light(),
                new TwoLines(line.action(locale), entry.actor().name()),
                about(line, locale),
                changes(line.changes(locale)));
    }

    private static Component about(TrailLine line, Locale locale) {
        AuditEntry entry = line.entry();
        String words = line.subject(locale);
        if (entry.subjectType().equals("person")) {
            Anchor link = new Anchor("people/" + entry.subjectId(), words);
            link.getElement().setAttribute("router-link", true);
            return link;
        }
        return new Span(words);
    }

    private Component changes(List<TrailLine.Change> changes) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("k-kv", "k-changes");
        for (TrailLine.Change change : changes) {
            DescriptionList.Description values = new DescriptionList.Description();
            if (change.before().isEmpty()) {
                values.add(new Span(change.after()));
            } else {
                Span before = new Span(change.before());
                before.addClassName("k-before");
                String after = change.after().isEmpty() ? getTranslation("trail.nothing") : change.after();
                values.add(before, new Span(" → " + after));
            }
            list.add(new DescriptionList.Term(change.field()), values);
        }
        list.setVisible(!changes.isEmpty());
        return list;
    }
}

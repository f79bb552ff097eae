package id.kerani.ui.caseview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.kerani.shared.Texts;
import id.kerani.ui.inbox.Promise;
import id.kerani.worklist.CaseEvent;
import java.util.List;
import java.util.Set;

/** What happened in a case, newest first: when, what, who. */
final class CaseHistory extends Div {

    /** What the machine does between the steps says nothing to a person. */
    private static final Set<String> INTERNAL = Set.of("process.started", "step.started", "step.ended");

    CaseHistory(List<CaseEvent> oldestFirst, CaseKnowledge knowledge) {
        addClassName("k-events");
        var zone = knowledge.zone();
        var now = knowledge.now();
        for (CaseEvent event : oldestFirst.reversed()) {
            if (INTERNAL.contains(event.kind())) {
                continue;
            }
            Span when = new Span(Promise.past(event.at(), now, zone, getLocale()));
            when.addClassName("k-muted");
            Div what = new Div(event.text(getLocale()));
            what.addClassName("k-t");
            Div line = new Div(what);
            if (event.actor() != null || !event.actorName().equals("Kerani")) {
                Div who = new Div(event.actorName());
                who.addClassName("k-s");
                line.add(who);
            }
            add(when, line);
        }
        if (oldestFirst.isEmpty()) {
            add(new Span(Texts.get("task.history.none", getLocale())));
        }
    }
}

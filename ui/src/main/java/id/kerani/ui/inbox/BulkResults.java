package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.kerani.ui.component.Chip;
import id.kerani.worklist.BulkWork.BulkResult;
import java.util.List;

/** What became of each item, what failed first and with the reason. */
final class BulkResults extends Dialog {

    BulkResults(BulkRun run) {
        setHeaderTitle(getTranslation(run.action().label()));
        setWidth("min(620px, 94vw)");
        List<BulkResult> results = run.results();
        UnorderedList list = new UnorderedList();
        list.addClassName("k-bulk-results");
        results.forEach(result -> list.add(row(result)));
        add(list);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
    }

    private ListItem row(BulkResult result) {
        String name = result.caseNumber().isEmpty()
                ? getTranslation("inbox.bulk.unknown")
                : result.caseNumber() + " · " + result.about();
        Anchor link = new Anchor("task/" + result.item(), name);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("k-t");
        Div what = new Div(link);
        what.addClassName("k-two");
        if (!result.done()) {
            Span why = new Span(result.text(getLocale()));
            why.addClassName("k-bulk-why");
            what.add(why);
        }
        Chip chip = result.done()
                ? Chip.good(getTranslation("inbox.bulk.done"))
                : Chip.bad(getTranslation("inbox.bulk.notDone"));
        ListItem row = new ListItem(what, chip);
        row.addClassName("k-row");
        return row;
    }
}

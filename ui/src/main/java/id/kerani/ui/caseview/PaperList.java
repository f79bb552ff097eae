package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.document.Document;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.inbox.Promise;
import id.kerani.ui.paper.PaperAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Papers: pictures small, all of them one click from being read. */
public final class PaperList extends Div {

    private final Instant now;
    private final ZoneId zone;

    /** @param remover what takes a paper away, nothing where that may not be */
    PaperList(List<Document> papers, CaseKnowledge knowledge, Function<Document, Optional<Runnable>> remover) {
        this(papers, knowledge.now(), knowledge.zone(), remover);
    }

    /**
     * Papers outside of a case.
     *
     * @param zone the company's
     */
    public PaperList(List<Document> papers, Instant now, ZoneId zone) {
        this(papers, now, zone, paper -> Optional.empty());
    }

    private PaperList(List<Document> papers, Instant now, ZoneId zone, Function<Document, Optional<Runnable>> remover) {
        this.now = now;
        this.zone = zone;
        addClassName("k-papers");
        if (papers.isEmpty()) {
            Span none = new Span(getTranslation("task.papers.none"));
            none.addClassName("k-muted");
            add(none);
        }
        papers.forEach(paper -> add(row(paper, remover.apply(paper))));
    }

    private Div row(Document paper, Optional<Runnable> remove) {
        Anchor link = new Anchor(PaperAddress.of(paper.id()), "");
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        link.addClassName("k-paper");
        if (paper.isPicture()) {
            Image picture = new Image(PaperAddress.of(paper.id()), "");
            picture.getElement().setAttribute("loading", "lazy");
            link.add(picture);
        } else {
            link.add(VaadinIcon.FILE_TEXT_O.create());
        }
        String detail = size(paper.size())
                + " · "
                + Promise.moment(paper.storedAt(), now, zone, getLocale())
                + " · "
                + paper.storedBy();
        link.add(new TwoLines(paper.fileName(), detail));
        if (paper.isShowable()) {
            // A plain press shows it here; the link behind it still opens or saves it, as links do.
            link.getElement()
                    .addEventListener("click", click -> new PaperPreview(paper).open())
                    .setFilter("!event.ctrlKey && !event.metaKey && !event.shiftKey")
                    .preventDefault();
        }
        Div row = new Div(link);
        row.addClassName("k-paper-row");
        remove.ifPresent(action -> {
            Button button = new Button(VaadinIcon.TRASH.create(), click -> action.run());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            button.setAriaLabel(getTranslation("task.papers.remove.this", paper.fileName()));
            row.add(button);
        });
        return row;
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " kB" : bytes / (1024 * 1024) + " MB";
    }
}

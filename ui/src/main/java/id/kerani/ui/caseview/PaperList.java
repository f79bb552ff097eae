package id.kerani.ui.caseview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.document.Document;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.inbox.Promise;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Papers: pictures small, all of them one click from being read. */
public final class PaperList extends Div {

    PaperList(List<Document> papers, PaperAccess access, CaseKnowledge knowledge) {
        this(papers, access, knowledge.now(), knowledge.zone());
    }

    /**
     * Papers outside of a case.
     *
     * @param reader whose right is asked with each download
     * @param zone the company's
     */
    public PaperList(List<Document> papers, Documents documents, Actor reader, Instant now, ZoneId zone) {
        this(papers, new PaperAccess(documents, reader), now, zone);
    }

    private PaperList(List<Document> papers, PaperAccess access, Instant now, ZoneId zone) {
        addClassName("k-papers");
        if (papers.isEmpty()) {
            Span none = new Span(getTranslation("task.papers.none"));
            none.addClassName("k-muted");
            add(none);
        }
        for (Document paper : papers) {
            Anchor link = new Anchor(access.of(paper.id()), "");
            link.setTarget("_blank");
            link.addClassName("k-paper");
            if (paper.mediaType().startsWith("image/") && !paper.mediaType().equals("image/tiff")) {
                Image picture = new Image(access.of(paper.id()), paper.fileName());
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
            add(link);
        }
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " kB" : bytes / (1024 * 1024) + " MB";
    }
}

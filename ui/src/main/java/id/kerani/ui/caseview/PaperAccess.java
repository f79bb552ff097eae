package id.kerani.ui.caseview;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.ui.paper.PaperAnswer;
import jakarta.servlet.http.HttpServletResponse;

/** Gives papers to the browser of one person; the right is asked again with each download. */
final class PaperAccess {

    private final PaperAnswer answer;
    private final Actor reader;

    PaperAccess(Documents documents, Actor reader) {
        this.answer = new PaperAnswer(documents);
        this.reader = reader;
    }

    DownloadHandler of(DocumentId id) {
        return event -> {
            VaadinRequest request = event.getRequest();
            HttpServletResponse response = ((VaadinServletResponse) event.getResponse()).getHttpServletResponse();
            answer.write(id, reader, false, !"HEAD".equals(request.getMethod()), response);
        };
    }
}

package id.kerani.ui.caseview;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;

/** Gives papers to the browser of one person; the right is asked again with each download. */
final class PaperAccess {

    private final Documents documents;
    private final Actor reader;

    PaperAccess(Documents documents, Actor reader) {
        this.documents = documents;
        this.reader = reader;
    }

    DownloadHandler of(DocumentId id) {
        return DownloadHandler.fromInputStream(event -> {
                    try {
                        Documents.Content content = documents.open(id, reader);
                        return new DownloadResponse(
                                content.stream(),
                                content.document().fileName(),
                                content.document().mediaType(),
                                content.document().size());
                    } catch (Refusal refusal) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                })
                .inline();
    }
}

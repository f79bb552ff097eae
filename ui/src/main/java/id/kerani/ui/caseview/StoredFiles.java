package id.kerani.ui.caseview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.StreamResourceRegistry;
import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.form.FormFiles;
import java.util.Locale;
import java.util.Optional;

/** Keeps a form's files as papers; they belong to a case once the form is sent. */
public final class StoredFiles implements FormFiles {

    private final Documents documents;
    private final Actor actor;
    private final Locale locale;

    public StoredFiles(Documents documents, Actor actor, Locale locale) {
        this.documents = documents;
        this.actor = actor;
        this.locale = locale;
    }

    @Override
    public long maxBytes() {
        return Documents.MAX_BYTES;
    }

    @Override
    public String store(String fileName, String contentType, byte[] content) throws FileRefused {
        try {
            return documents.store(fileName, content, actor).id().toString();
        } catch (Refusal refusal) {
            throw new FileRefused(refusal.text(locale));
        }
    }

    @Override
    public Optional<String> address(String documentId) {
        UI ui = UI.getCurrent();
        if (ui == null || actor.kind() != Actor.Kind.PERSON) {
            return Optional.empty();
        }
        try {
            var handler = new PaperAccess(documents, actor).of(DocumentId.of(documentId));
            var resource = new StreamResourceRegistry.ElementStreamResource(handler, ui.getElement());
            return Optional.of(ui.getSession()
                    .getResourceRegistry()
                    .registerResource(resource)
                    .getResourceUri()
                    .toString());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

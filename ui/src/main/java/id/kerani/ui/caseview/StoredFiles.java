package id.kerani.ui.caseview;

import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.form.FormFiles;
import id.kerani.ui.paper.PaperAddress;
import java.io.InputStream;
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
    public String store(String fileName, String contentType, InputStream content) throws FileRefused {
        try {
            return documents.store(fileName, content, actor).id().toString();
        } catch (Refusal refusal) {
            throw new FileRefused(refusal.text(locale));
        }
    }

    @Override
    public Optional<String> address(String documentId) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return Optional.empty();
        }
        try {
            return Optional.of(PaperAddress.of(DocumentId.of(documentId)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

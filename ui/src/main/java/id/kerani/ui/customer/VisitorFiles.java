package id.kerani.ui.customer;

import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.ui.caseview.StoredFiles;
import id.kerani.ui.form.FormFiles;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Papers of somebody outside: few, not large, and not given back. */
final class VisitorFiles implements FormFiles {

    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final FormFiles store;
    private final PublicLimits limits;
    private final String address;
    private final Locale locale;

    VisitorFiles(Documents documents, PublicLimits limits, String address, Locale locale) {
        this.store = new StoredFiles(documents, Actor.visitor(Texts.get("applications.visitor", locale)), locale);
        this.limits = limits;
        this.address = address;
        this.locale = locale;
    }

    @Override
    public long maxBytes() {
        return MAX_BYTES;
    }

    @Override
    public String store(String fileName, String contentType, InputStream content) throws FileRefused {
        if (!limits.file(address)) {
            throw new FileRefused(Texts.get("applications.tooManyFiles", locale));
        }
        return store.store(fileName, contentType, content);
    }

    @Override
    public Optional<String> address(String documentId) {
        return Optional.empty();
    }
}

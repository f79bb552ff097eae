package id.kerani.ui.paper;

import id.kerani.document.DocumentId;
import java.util.Optional;

/** Where a paper is found by the browser of somebody who may read it; relative to the application's root. */
public final class PaperAddress {

    static final String FOLDER = "/papers/";
    static final String SAVE = "save";

    private PaperAddress() {}

    /** To be shown, where browsers can show it safely. */
    public static String of(DocumentId id) {
        return FOLDER.substring(1) + id;
    }

    /** To be saved as a file. */
    public static String toSave(DocumentId id) {
        return of(id) + "?" + SAVE;
    }

    static Optional<DocumentId> read(String text) {
        try {
            return Optional.of(DocumentId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

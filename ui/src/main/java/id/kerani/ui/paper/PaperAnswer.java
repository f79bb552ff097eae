package id.kerani.ui.paper;

import id.kerani.document.Document;
import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/**
 * A paper as an answer to a browser. All papers go this way: what a stranger made is given out so that it cannot do
 * anything on this server's behalf, whatever it really is.
 */
public final class PaperAnswer {

    /** Nothing in it may load, run, open or send anything, and it belongs to no origin. */
    private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'self'";

    /** Browsers refuse to start their own PDF viewer in a sandbox; its scripts never meet the page or its cookies. */
    private static final String PDF = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Documents documents;

    public PaperAnswer(Documents documents) {
        this.documents = documents;
    }

    /**
     * Writes the paper, or 404 when there is none or the reader may not have it. The right is asked each time.
     *
     * @param save whether it is to be saved and not shown; what browsers cannot show safely always is
     * @param body false to write what HEAD asks for
     */
    public void write(DocumentId id, Actor reader, boolean save, boolean body, HttpServletResponse response)
            throws IOException {
        try (Documents.Content content = documents.open(id, reader)) {
            Document paper = content.document();
            head(paper, save || !paper.isShowable(), response);
            if (body) {
                content.stream().transferTo(response.getOutputStream());
            }
        } catch (Refusal refusal) {
            refuse(response);
        }
    }

    /** The same for what does not exist and for what is not theirs. */
    static void refuse(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void head(Document paper, boolean save, HttpServletResponse response) {
        String type = paper.mediaType();
        response.setContentType(type.startsWith("text/") ? "text/plain;charset=UTF-8" : type);
        response.setContentLengthLong(paper.size());
        response.setHeader("Content-Disposition", disposition(paper.fileName(), save));
        response.setHeader("Content-Security-Policy", type.equals("application/pdf") ? PDF : ALONE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String disposition(String fileName, boolean save) {
        return (save ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

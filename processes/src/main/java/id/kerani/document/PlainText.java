package id.kerani.document;

import id.kerani.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts: no byte in them that no text has. */
final class PlainText {

    private PlainText() {}

    /** Refuses with {@code document.typeNotAllowed} what has control signs other than those of lines, pages and tabs. */
    static void check(Path file) throws IOException, Refusal {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            for (int sign = content.read(); sign >= 0; sign = content.read()) {
                boolean control = sign < 0x20 || sign == 0x7f;
                if (control && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f') {
                    throw new Refusal("document.typeNotAllowed");
                }
            }
        }
    }
}

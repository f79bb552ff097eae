package id.kerani.document;

import id.kerani.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * What a file is, by its content: its name only tells a table of values from another text. Only kinds that can be checked
 * pass; nothing that a browser would run.
 */
final class FileKinds {

    static final String PDF = "application/pdf";
    static final String TEXT = "text/plain";
    static final String CSV = "text/csv";

    /** All that may be stored, with the ending a file of it gets. */
    static final Map<String, String> ENDINGS = endings();

    /** What visitors may send: papers and photographs. */
    static final Set<String> OF_VISITORS = Set.of(PDF, "image/jpeg", "image/png", "image/webp", "image/tiff");

    private static final Tika TIKA = new Tika();

    private FileKinds() {}

    private static Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        endings.put(PDF, "pdf");
        endings.put("image/jpeg", "jpg");
        endings.put("image/png", "png");
        endings.put("image/webp", "webp");
        endings.put("image/tiff", "tif");
        endings.put(TEXT, "txt");
        endings.put(CSV, "csv");
        endings.put(OfficeFile.SHEET, "xlsx");
        endings.put(OfficeFile.LETTER, "docx");
        return Map.copyOf(endings);
    }

    /**
     * The media type.
     *
     * @throws Refusal {@code document.typeNotAllowed}, {@code document.broken}, {@code document.pictureTooLarge},
     *     {@code document.unpacksTooLarge}
     */
    static String of(Path file, String fileName) throws IOException, Refusal {
        String detected;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            detected = TIKA.detect(content);
        }
        return switch (detected) {
            case PDF -> {
                requireStart(file, "%PDF-");
                yield PDF;
            }
            case "image/jpeg", "image/png", "image/webp", "image/tiff" -> {
                PictureSize.check(file, detected);
                yield detected;
            }
            case TEXT -> {
                PlainText.check(file);
                yield fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT;
            }
            case "application/zip", "application/x-tika-ooxml" -> OfficeFile.check(file);
            default -> throw new Refusal("document.typeNotAllowed");
        };
    }

    /** A PDF may stand behind other bytes for some readers; a file that is two things at once is none of ours. */
    private static void requireStart(Path file, String start) throws IOException, Refusal {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] first = content.readNBytes(start.length());
            if (!new String(first, java.nio.charset.StandardCharsets.ISO_8859_1).equals(start)) {
                throw new Refusal("document.typeNotAllowed");
            }
        }
    }
}

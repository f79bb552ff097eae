package id.kerani.document;

import id.kerani.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Spreadsheets and letters in the zipped form of ECMA-376. Unpacked once, in small pieces that are counted and thrown
 * away: what their own lists say about sizes proves nothing. Macros and embedded programs are refused.
 */
final class OfficeFile {

    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String LETTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int ENTRIES = 2_000;
    private static final long UNPACKED = 150L * 1024 * 1024;
    private static final int CONTENT_TYPES = 256 * 1024;

    private OfficeFile() {}

    /**
     * Which of the two it is.
     *
     * @throws Refusal {@code document.typeNotAllowed}, {@code document.unpacksTooLarge}, {@code document.broken}
     */
    static String check(Path file) throws IOException, Refusal {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                throw new Refusal("document.unpacksTooLarge");
            }
            String kind = kind(zip);
            long unpacked = 0;
            byte[] buffer = new byte[64 * 1024];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                requireHarmless(entry.getName());
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                        unpacked += count;
                        if (unpacked > UNPACKED) {
                            throw new Refusal("document.unpacksTooLarge");
                        }
                    }
                }
            }
            return kind;
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal("document.broken");
        } catch (java.io.EOFException e) {
            throw new Refusal("document.broken");
        }
    }

    private static String kind(ZipFile zip) throws IOException, Refusal {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new Refusal("document.typeNotAllowed");
        }
        String said;
        try (InputStream content = zip.getInputStream(types)) {
            byte[] bytes = content.readNBytes(CONTENT_TYPES + 1);
            if (bytes.length > CONTENT_TYPES) {
                throw new Refusal("document.unpacksTooLarge");
            }
            said = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
        if (said.contains("macroenabled") || said.contains("vbaproject") || said.contains("activex")) {
            throw new Refusal("document.typeNotAllowed");
        }
        boolean sheet = zip.getEntry("xl/workbook.xml") != null;
        boolean letter = zip.getEntry("word/document.xml") != null;
        if (sheet == letter) {
            throw new Refusal("document.typeNotAllowed");
        }
        return sheet ? SHEET : LETTER;
    }

    private static void requireHarmless(String name) throws Refusal {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean outside = name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":");
        boolean program = lower.endsWith(".bin") && !lower.contains("printersettings")
                || lower.contains("activex")
                || lower.matches(".*\\.(exe|dll|js|vbs|html?|svg|jar|bat|cmd|ps1|hta|lnk)");
        if (outside || program) {
            throw new Refusal("document.typeNotAllowed");
        }
    }
}

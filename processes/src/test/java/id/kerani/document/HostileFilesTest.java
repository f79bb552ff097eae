package id.kerani.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.shared.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for what it is, and what is not taken. */
class HostileFilesTest {

    private static final String SHEET_TYPES = "<Types><Override PartName='/xl/workbook.xml' ContentType='"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";

    private static Incoming receive(String name, byte[] content) throws Refusal {
        return Incoming.receive(name, new ByteArrayInputStream(content), Documents.MAX_BYTES);
    }

    static Stream<Arguments> good() throws IOException {
        return Stream.of(
                Arguments.of("a.pdf", bytes("%PDF-1.7\n%%EOF\n"), "application/pdf", "a.pdf"),
                Arguments.of("a.exe", picture("png", 40, 30), "image/png", "a.png"),
                Arguments.of("foto.JPEG", picture("jpg", 40, 30), "image/jpeg", "foto.jpg"),
                Arguments.of("scan.tif", picture("tiff", 40, 30), "image/tiff", "scan.tif"),
                Arguments.of("a.webp", webp("VP8X", 800, 600), "image/webp", "a.webp"),
                Arguments.of("a.webp", webp("VP8L", 800, 600), "image/webp", "a.webp"),
                Arguments.of("a.webp", webp("VP8 ", 800, 600), "image/webp", "a.webp"),
                Arguments.of("catatan.txt", bytes("Ban dua set, 1 juta.\n"), "text/plain", "catatan.txt"),
                Arguments.of("data.CSV", bytes("nama;jumlah\nBan;2\n"), "text/csv", "data.csv"),
                Arguments.of("buku.xlsx", sheet(Map.of()), OfficeFile.SHEET, "buku.xlsx"),
                Arguments.of(
                        "surat.docx",
                        zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
                        OfficeFile.LETTER,
                        "surat.docx"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatItKnows(String name, byte[] content, String mediaType, String kept) throws Refusal {
        try (Incoming paper = receive(name, content)) {
            assertThat(paper.mediaType()).isEqualTo(mediaType);
            assertThat(paper.fileName()).isEqualTo(kept);
            assertThat(paper.size()).isEqualTo(content.length);
        }
    }

    static Stream<Arguments> bad() throws IOException {
        String refused = "document.typeNotAllowed";
        return Stream.of(
                Arguments.of("an empty file", "a.pdf", new byte[0], "document.empty"),
                Arguments.of("a program by another name", "a.pdf", bytes("MZ\u0090\u0000\u0003\u0000"), refused),
                Arguments.of("a program of Linux", "a.png", bytes("\u007fELF\u0002\u0001\u0001\u0000"), refused),
                Arguments.of("a script", "a.txt", bytes("#!/bin/sh\nrm -rf /\n"), refused),
                Arguments.of("SVG", "a.png", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), refused),
                Arguments.of(
                        "SVG with a head",
                        "a.txt",
                        bytes(
                                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>"),
                        refused),
                Arguments.of("HTML", "a.txt", bytes("<!DOCTYPE html><html><script>x()</script></html>"), refused),
                Arguments.of("HTML before PDF", "a.pdf", bytes("<html><script>x()</script>%PDF-1.7\n%%EOF"), refused),
                Arguments.of("PDF behind other bytes", "a.pdf", bytes("//x\n%PDF-1.7\n%%EOF\n"), refused),
                Arguments.of("a GIF that is a script", "a.png", bytes("GIF89a/*\u0000\u0000*/=1;alert(1)"), refused),
                Arguments.of(
                        "XML",
                        "a.txt",
                        bytes("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"),
                        refused),
                Arguments.of("null bytes in a text", "a.csv", bytes("nama;x\nBan;\u0000\u0001\n"), refused),
                Arguments.of("a zip", "a.xlsx", zip(Map.of("a.txt", "x")), refused),
                Arguments.of("both a sheet and a letter", "a.docx", sheet(Map.of("word/document.xml", "x")), refused),
                Arguments.of("macros", "a.xlsx", sheet(Map.of("xl/vbaProject.bin", "x")), refused),
                Arguments.of(
                        "macros by their type",
                        "a.xlsx",
                        zip(Map.of("[Content_Types].xml", "<Types>macroEnabled</Types>", "xl/workbook.xml", "x")),
                        refused),
                Arguments.of(
                        "a program in a sheet", "a.xlsx", sheet(Map.of("xl/embeddings/oleObject1.bin", "x")), refused),
                Arguments.of("a path out of a sheet", "a.xlsx", sheet(Map.of("../../etc/cron.d/x", "x")), refused),
                Arguments.of("a zip bomb", "a.xlsx", bomb(), "document.unpacksTooLarge"),
                Arguments.of("a zip of very many", "a.xlsx", crowd(), "document.unpacksTooLarge"),
                Arguments.of("a zip cut off", "a.xlsx", cut(sheet(Map.of())), "document.broken"),
                Arguments.of("an immense PNG", "a.png", png(100_000, 100_000), "document.pictureTooLarge"),
                Arguments.of("a PNG of negative size", "a.png", png(-1, 5), "document.pictureTooLarge"),
                Arguments.of("a PNG of no size", "a.png", png(0, 5), "document.broken"),
                Arguments.of("a long thin PNG", "a.png", png(2_000_000, 1), "document.pictureTooLarge"),
                Arguments.of("a PNG cut off", "a.png", cut(cut(png(5, 5))), "document.broken"),
                Arguments.of("an immense JPEG", "a.jpg", jpeg(65_500, 65_500), "document.pictureTooLarge"),
                Arguments.of(
                        "a JPEG without a frame",
                        "a.jpg",
                        bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"),
                        "document.broken"),
                Arguments.of(
                        "an immense WebP", "a.webp", webp("VP8X", 16_000_000, 16_000_000), "document.pictureTooLarge"),
                Arguments.of("an immense TIFF", "a.tif", tiff(1_000_000, 1_000_000), "document.pictureTooLarge"),
                Arguments.of(
                        "a TIFF that points outside",
                        "a.tif",
                        bytes("II*\u0000\u00f0\u00ff\u00ff\u00ff"),
                        "document.broken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String what, String name, byte[] content, String code) {
        assertThatThrownBy(() -> receive(name, content))
                .as(what)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../../etc/passwd            | passwd.pdf
            ..\\..\\C:\\autoexec.bat       | autoexec.pdf
            /                              | paper.pdf
            ...                            | paper.pdf
            .htaccess                      | htaccess.pdf
            ktp.pdf.exe                    | ktp.pdf.pdf
            a\\u0000b.pdf                  | ab.pdf
            foto\\u202egnp.exe             | fotognp.pdf
            a\\u2028b\\u2066c\\u200b.pdf   | abc.pdf
            <img src=x onerror=1>.pdf      | img src=x onerror=1.pdf
            a"; filename="b.exe            | a filename=b.pdf
            a\\r\\nSet-Cookie: x=1.pdf     | aSet-Cookie x=1.pdf
            Foto KTP Siti é 📷.PDF         | Foto KTP Siti é 📷.pdf
            """)
    void cleansNames(String name, String kept) {
        assertThat(FileNames.cleaned(unescaped(name), "application/pdf")).isEqualTo(kept);
    }

    @Test
    void shortensNamesOfAnyLength() {
        assertThat(FileNames.cleaned("x".repeat(1_000_000), "image/png"))
                .hasSize(160)
                .endsWith("x.png");
        assertThat(FileNames.cleaned("\ud83d\udcf7".repeat(500), "image/png").length())
                .isLessThanOrEqualTo(160);
        assertThat(FileNames.cleaned("../".repeat(300_000), "image/png")).isEqualTo("paper.png");
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})|\\\\r|\\\\n")
                .matcher(text)
                .replaceAll(match -> match.group(1) == null
                        ? match.group().equals("\\r") ? "\r" : "\n"
                        : Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    // ---- files

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] cut(byte[] content) {
        return java.util.Arrays.copyOf(content, content.length * 2 / 3);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(bytes("\u0089PNG\r\n\u001a\n"))
                .putInt(13)
                .put(bytes("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(bytes("\u0008\u0002\u0000\u0000\u0000abcd"))
                .array();
    }

    private static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(30)
                .put(bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0004xx\u00ff\u00c2\u0000\u0011\u0008"))
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }

    private static byte[] webp(String kind, int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes("RIFF")).putInt(32).put(bytes("WEBP")).put(bytes(kind)).putInt(18);
        switch (kind) {
            case "VP8X" -> {
                file.position(24);
                file.put((byte) (width - 1)).put((byte) (width - 1 >> 8)).put((byte) (width - 1 >> 16));
                file.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) (height - 1 >> 16));
            }
            case "VP8L" -> file.put((byte) 0x2f).putInt(width - 1 | height - 1 << 14);
            default -> file.position(26).putShort((short) width).putShort((short) height);
        }
        return file.array();
    }

    private static byte[] tiff(int width, int height) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("II*\u0000"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 256)
                .putShort((short) 4)
                .putInt(1)
                .putInt(width)
                .putShort((short) 257)
                .putShort((short) 4)
                .putInt(1)
                .putInt(height)
                .array();
    }

    private static byte[] sheet(Map<String, String> more) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", SHEET_TYPES);
        entries.put("xl/workbook.xml", "<workbook/>");
        entries.put("xl/printerSettings/printerSettings1.bin", "x");
        entries.putAll(more);
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
            }
        }
        return out.toByteArray();
    }

    /** 200 MB of nothing in some 200 kB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes(SHEET_TYPES));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private static byte[] crowd() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            entries.put("xl/worksheets/sheet" + i + ".xml", "x");
        }
        return sheet(entries);
    }
}

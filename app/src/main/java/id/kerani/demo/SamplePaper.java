package id.kerani.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paper that an applicant of the demo hands in: one page of PDF 1.4 that says what it stands for. */
final class SamplePaper {

    private SamplePaper() {}

    static String fileName(String kind, String name) {
        return kind.toUpperCase(Locale.ROOT) + " " + name + ".pdf";
    }

    /** The page; the name in the letters that the PDF's own fonts have. */
    static byte[] page(String kind, String name, String number) {
        String page =
                "BT /F1 26 Tf 60 740 Td (%s) Tj /F1 16 Tf 0 -50 Td (%s) Tj 0 -26 Td (%s) Tj /F1 12 Tf 0 -60 Td (%s) Tj ET"
                        .formatted(
                                escaped(kind.toUpperCase(Locale.ROOT)),
                                escaped(name),
                                escaped(number),
                                "Contoh saja, bukan dokumen asli. A sample, not a real paper.");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\()])", "\\\\$1");
    }
}

package id.kerani.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What names and addresses are compared by: small letters without accents and punctuation, without the words that say
 * nothing of who it is (PT, Toko, Hj.), one writing of the words that have many (Jl., Jln, Jalan), and old spellings in
 * today's (Soekarno, Sukarno). Computed here and stored, because an index needs it unchanging and the database's own
 * unaccent is not.
 */
final class ComparisonKey {

    /** Legal forms, titles and kinds of shop, in the ways they are written. */
    private static final Set<String> EMPTY_IN_NAMES = Set.of(
            "pt",
            "cv",
            "ud",
            "pd",
            "fa",
            "firma",
            "tbk",
            "persero",
            "perseroan",
            "perusahaan",
            "koperasi",
            "kop",
            "yayasan",
            "toko",
            "tk",
            "warung",
            "wr",
            "kedai",
            "haji",
            "hajjah",
            "h",
            "hj",
            "bapak",
            "bpk",
            "pak",
            "ibu",
            "bu",
            "sdr",
            "sdri",
            "tn",
            "ny",
            "nn",
            "dr",
            "drs",
            "dra",
            "ir",
            "prof",
            "se",
            "sh",
            "st",
            "sp",
            "spd",
            "skom",
            "mm",
            "mt",
            "mh",
            "msi");

    private static final Map<String, String> ADDRESS_WORDS = Map.ofEntries(
            Map.entry("jalan", "jl"),
            Map.entry("jln", "jl"),
            Map.entry("gang", "gg"),
            Map.entry("nomor", ""),
            Map.entry("nomer", ""),
            Map.entry("no", ""),
            Map.entry("kelurahan", "kel"),
            Map.entry("desa", "kel"),
            Map.entry("kecamatan", "kec"),
            Map.entry("kabupaten", ""),
            Map.entry("kab", ""),
            Map.entry("kota", ""),
            Map.entry("blok", "blk"),
            Map.entry("komplek", "komp"),
            Map.entry("kompleks", "komp"),
            Map.entry("kpl", "komp"),
            Map.entry("perumahan", "perum"),
            Map.entry("dusun", "dsn"));

    private ComparisonKey() {}

    /** The key of a person's or company's name; empty only for an empty name. */
    static String ofName(String name) {
        String all = words(name);
        String telling = Arrays.stream(all.split(" "))
                .filter(word -> !EMPTY_IN_NAMES.contains(word))
                .map(ComparisonKey::todaysSpelling)
                .collect(Collectors.joining(" "));
        // A shop may be called "Toko Ibu": then that is its name.
        return shortened(telling.isEmpty() ? all : telling, 200);
    }

    /** The key of street, district and city. */
    static String ofAddress(Address address) {
        String all = words(address.street() + " " + address.district() + " " + address.city());
        return shortened(
                Arrays.stream(all.split(" "))
                        .map(word -> ADDRESS_WORDS.getOrDefault(word, word))
                        .filter(word -> !word.isEmpty())
                        .map(ComparisonKey::todaysSpelling)
                        .collect(Collectors.joining(" ")),
                300);
    }

    /** Small letters, digits and single spaces. */
    static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    private static String todaysSpelling(String word) {
        return word.replace("oe", "u").replace("dj", "j").replace("tj", "c");
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}

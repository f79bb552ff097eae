package id.kerani.worklist.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What names are searched by: small letters without accents and punctuation, and old spellings in today's (Soekarno,
 * Sukarno). Computed here and stored, for the reasons of {@code docs/decisions/0003-customer-duplicates.md}; what is
 * typed into a search goes the same way.
 */
final class SearchWords {

    /** Longest word that is kept; longer ones are cut. */
    static final int LONGEST = 60;

    private SearchWords() {}

    /** The words in their order. */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(plain.split(" "))
                .map(SearchWords::todaysSpelling)
                .map(SearchWords::cut)
                .toList();
    }

    /** The key of a subject. */
    static String key(List<String> words) {
        return String.join(" ", words);
    }

    /** What a subject is found by: its words, each written together with the next, and all of them together. */
    static String[] findable(List<String> words) {
        Set<String> distinct = new LinkedHashSet<>(words);
        for (int i = 1; i < words.size(); i++) {
            distinct.add(cut(words.get(i - 1) + words.get(i)));
        }
        if (!words.isEmpty()) {
            distinct.add(cut(String.join("", words)));
        }
        return distinct.toArray(String[]::new);
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    /** Whether two words differ by what a hurried hand does: letters left out, added, changed, two exchanged. */
    static boolean alike(String typed, String known) {
        int allowed = typed.length() <= 5 ? 1 : 2;
        // The rest of a word that is still being typed is no error.
        String start = known.length() > typed.length() + allowed ? known.substring(0, typed.length() + allowed) : known;
        return distance(typed, start, allowed) <= allowed;
    }

    /** Edit distance with exchanged neighbours as one; the end of {@code known} may be missing. */
    private static int distance(String typed, String known, int allowed) {
        int rows = typed.length();
        int columns = known.length();
        int[][] cost = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= columns; j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                boolean same = typed.charAt(i - 1) == known.charAt(j - 1);
                int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == known.charAt(j - 2)
                        && typed.charAt(i - 2) == known.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        int best = allowed + 1;
        for (int j = Math.max(0, columns - 2 * allowed); j <= columns; j++) {
            best = Math.min(best, cost[rows][j]);
        }
        return best;
    }

    private static String todaysSpelling(String word) {
        return word.replace("oe", "u").replace("dj", "j").replace("tj", "c");
    }
}

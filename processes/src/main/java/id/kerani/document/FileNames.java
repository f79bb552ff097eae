package id.kerani.document;

/** Names of papers as they may be shown and offered for saving. */
final class FileNames {

    private static final int LONGEST = 160;

    private FileNames() {}

    /** The name without folders and signs that mean something elsewhere, with the ending of what it is. */
    static String cleaned(String fileName, String mediaType) {
        // The end of it, first of all: patterns are slow on very long texts.
        String end = fileName.substring(Math.max(0, fileName.length() - 4 * LONGEST));
        String last = end.substring(Math.max(end.lastIndexOf('/'), end.lastIndexOf('\\')) + 1);
        String stem = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*%;]", "")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s.]+", "")
                .strip();
        String ending = "." + FileKinds.ENDINGS.getOrDefault(mediaType, "bin");
        String kept = stem.isEmpty() ? "paper" : stem;
        int longest = LONGEST - ending.length();
        if (kept.length() > longest) {
            int cut = Character.isHighSurrogate(kept.charAt(longest - 1)) ? longest - 1 : longest;
            kept = kept.substring(0, cut);
        }
        return kept + ending;
    }
}

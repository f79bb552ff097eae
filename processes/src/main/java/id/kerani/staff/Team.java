package id.kerani.staff;

import java.util.Locale;

/**
 * A team and its queue.
 *
 * @param key kebab-case, unique; what models' lanes name, so it never changes
 * @param nameId its name in Indonesian
 * @param nameEn its name in English
 * @param active whether new work may be put into its queue
 */
public record Team(TeamId id, String key, String nameId, String nameEn, boolean active) {

    /** The name in the locale's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("id") ? nameId : nameEn;
    }
}

package id.kerani.trail;

import id.kerani.audit.Way;
import id.kerani.shared.Formats;
import id.kerani.shared.Money;
import id.kerani.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words for what the record keeps as codes. */
final class TrailWords {

    /** What only those see who open it on purpose, which is recorded. */
    private static final Set<String> MASKED = Set.of("nationalId");

    private static final Set<String> MONEY = Set.of("creditLimit", "limit");

    private static final List<String> PLAIN = List.of(
            "name",
            "tradeName",
            "login",
            "email",
            "taxNumber",
            "state",
            "stateReason",
            "reason",
            "comment",
            "resolution",
            "customer",
            "number",
            "contacts",
            "addresses",
            "address",
            "roles",
            "key",
            "nameId",
            "nameEn");

    private TrailWords() {}

    /** The fields that may be searched. */
    static Set<String> plainFields() {
        return Set.copyOf(PLAIN);
    }

    static String action(String code, Locale locale) {
        return known("trail.action." + code, code, locale);
    }

    static String subject(String type, Locale locale) {
        return known("trail.subject." + type, type, locale);
    }

    static String field(String field, Locale locale) {
        return known("trail.field." + field, field, locale);
    }

    static String way(Way way, Locale locale) {
        return Texts.get("trail.way." + way.name(), locale);
    }

    static String value(String field, String value, Locale locale) {
        if (MASKED.contains(field)) {
            return masked(value);
        }
        if (MONEY.contains(field) && value.matches("\\d{1,15}")) {
            return Formats.of(locale).money(Money.rupiah(new BigDecimal(value)));
        }
        String words = "trail.value." + field + "." + value;
        if (Texts.has(words, locale)) {
            return Texts.get(words, locale);
        }
        return switch (value) {
            case "true" -> Texts.get("trail.yes", locale);
            case "false" -> Texts.get("trail.no", locale);
            default -> value;
        };
    }

    /** As everywhere: the first four digits and the last two. What was recorded masked stays so. */
    private static String masked(String value) {
        if (value.matches("\\d{16}")) {
            return value.substring(0, 4) + " •••• •••• ••" + value.substring(14);
        }
        return value.contains("•") ? value : "•".repeat(value.length());
    }

    static List<String> headings(Locale locale) {
        return Stream.of("when", "who", "way", "what", "subject", "id", "before", "after")
                .map(column -> Texts.get("trail.column." + column, locale))
                .toList();
    }

    /** A code without words stands as it is: a gap in the words must not hide what happened. */
    private static String known(String key, String code, Locale locale) {
        return Texts.has(key, locale) ? Texts.get(key, locale) : code;
    }
}

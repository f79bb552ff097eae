package id.kerani.trail;

import id.kerani.audit.AuditEntry;
import id.kerani.audit.AuditQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One entry of the record in words. Numbers of identity cards are masked, as on all pages. */
public record TrailLine(AuditEntry entry) {

    /**
     * One field that changed.
     *
     * @param before empty when there was nothing
     * @param after empty when there is nothing any more
     */
    public record Change(String field, String before, String after) {}

    /** Where the next page begins. */
    public AuditQuery.Cursor place() {
        return new AuditQuery.Cursor(entry.at(), entry.id());
    }

    public String action(Locale locale) {
        return TrailWords.action(entry.action(), locale);
    }

    public String way(Locale locale) {
        return TrailWords.way(entry.way(), locale);
    }

    public String subject(Locale locale) {
        return TrailWords.subject(entry.subjectType(), locale);
    }

    /** What changed, in the order it was recorded in. */
    public List<Change> changes(Locale locale) {
        Set<String> fields = new LinkedHashSet<>(entry.oldValues().keySet());
        fields.addAll(entry.newValues().keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            changes.add(new Change(
                    TrailWords.field(field, locale),
                    TrailWords.value(field, entry.oldValues().getOrDefault(field, ""), locale),
                    TrailWords.value(field, entry.newValues().getOrDefault(field, ""), locale)));
        }
        return changes;
    }

    /** The values before or after in one text. */
    String values(boolean before, Locale locale) {
        Map<String, String> values = before ? entry.oldValues() : entry.newValues();
        return values.entrySet().stream()
                .map(value -> TrailWords.field(value.getKey(), locale) + ": "
                        + TrailWords.value(value.getKey(), value.getValue(), locale))
                .collect(Collectors.joining("; "));
    }
}

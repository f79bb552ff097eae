package id.kerani.worklist.internal;

import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filter as it is stored: only what it asks for, every value a text or a list of texts, so that a later version can
 * read what an earlier one wrote. What cannot be read any more asks for nothing.
 */
final class FilterJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FilterJson() {}

    static String write(InboxFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        list(values, "processes", filter.processes());
        list(
                values,
                "steps",
                filter.steps().stream()
                        .map(step -> step.process() + "/" + step.step())
                        .collect(Collectors.toSet()));
        list(values, "queues", filter.queues().stream().map(TeamId::toString).collect(Collectors.toSet()));
        list(values, "channels", filter.channels());
        text(values, "about", filter.about());
        range(values, "amount", filter.amount(), BigDecimal::toPlainString);
        range(values, "due", filter.due(), Instant::toString);
        text(values, "dueWithin", filter.dueWithin());
        range(values, "created", filter.created(), Instant::toString);
        text(values, "olderThan", filter.olderThan());
        text(values, "minPriority", filter.minPriority());
        text(values, "snoozedToo", filter.snoozedToo() ? "true" : null);
        text(values, "text", filter.text());
        return JSON.writeValueAsString(values);
    }

    static InboxFilter read(String json) {
        Map<String, Object> values = JSON.readValue(json, JsonShapes.MAP);
        return new InboxFilter(
                set(values, "processes", Function.identity()),
                set(values, "steps", FilterJson::step),
                set(values, "queues", TeamId::of),
                set(values, "channels", Function.identity()),
                value(values, "about", Function.identity()),
                Range.of(value(values, "amountFrom", BigDecimal::new), value(values, "amountBelow", BigDecimal::new)),
                Range.of(value(values, "dueFrom", Instant::parse), value(values, "dueBelow", Instant::parse)),
                value(values, "dueWithin", Duration::parse),
                Range.of(value(values, "createdFrom", Instant::parse), value(values, "createdBelow", Instant::parse)),
                value(values, "olderThan", Duration::parse),
                value(values, "minPriority", Integer::valueOf),
                "true".equals(values.get("snoozedToo")),
                value(values, "text", Function.identity()));
    }

    private static void list(Map<String, Object> values, String name, Set<String> texts) {
        if (!texts.isEmpty()) {
            values.put(name, texts.stream().sorted().toList());
        }
    }

    private static void text(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static <T extends Comparable<? super T>> void range(
            Map<String, Object> values, String name, Range<T> range, Function<T, String> write) {
        T from = range.from();
        T below = range.below();
        text(values, name + "From", from == null ? null : write.apply(from));
        text(values, name + "Below", below == null ? null : write.apply(below));
    }

    private static <T> Set<T> set(Map<String, Object> values, String name, Function<String, T> read) {
        List<T> found = new ArrayList<>();
        if (values.get(name) instanceof List<?> texts) {
            for (Object text : texts) {
                T value = attempt(text, read);
                if (value != null) {
                    found.add(value);
                }
            }
        }
        return Set.copyOf(found);
    }

    private static <T> @Nullable T value(Map<String, Object> values, String name, Function<String, T> read) {
        return attempt(values.get(name), read);
    }

    private static <T> @Nullable T attempt(@Nullable Object stored, Function<String, T> read) {
        if (!(stored instanceof String text)) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Step step(String text) {
        String[] parts = text.split("/", 2);
        return new Step(parts[0], parts[1]);
    }
}

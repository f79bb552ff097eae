package id.kerani.ui.inbox;

import com.vaadin.flow.router.QueryParameters;
import id.kerani.staff.TeamId;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows, as its address says it and back. What cannot be read is left out and named: a link that was
 * copied badly still opens a list.
 *
 * @param zone of the days that an address names
 * @param queues keys of queues and their ids
 */
record InboxAddress(ZoneId zone, Map<String, TeamId> queues) {

    static final String SAVED = "saved";
    private static final String RANGE = "..";
    private static final int LONGEST = 2_000;
    private static final BigDecimal MOST = new BigDecimal("1e15");

    /**
     * What was read.
     *
     * @param saved key of a saved view, absent for none
     * @param state absent when the address names nothing but perhaps a saved view
     * @param ignored names of what could not be read
     */
    record Reading(@Nullable String saved, @Nullable InboxState state, List<String> ignored) {}

    Reading read(QueryParameters query) {
        List<String> ignored = new ArrayList<>();
        InboxState state = InboxState.start();
        boolean some = false;
        String saved =
                query.getSingleParameter(SAVED).filter(key -> !key.isBlank()).orElse(null);
        // The scope comes first: the usual order follows from it.
        for (String name : List.of(
                "view",
                "queue",
                "process",
                "step",
                "channel",
                "about",
                "amount",
                "due",
                "age",
                "priority",
                "later",
                "q",
                "sort",
                "columns")) {
            String text = query.getSingleParameter(name).orElse("");
            if (text.isEmpty()) {
                continue;
            }
            Optional<InboxState> next = text.length() > LONGEST ? Optional.empty() : part(name, text, state);
            if (next.isPresent()) {
                state = next.get();
                some = true;
            } else {
                ignored.add(name);
            }
        }
        return new Reading(saved, some ? state.withSaved(saved) : null, ignored);
    }

    private Optional<InboxState> part(String name, String text, InboxState state) {
        try {
            InboxFilter filter = state.filter();
            return switch (name) {
                case "view" -> scope(text).map(InboxState::of);
                case "queue" ->
                    all(text, key -> Optional.ofNullable(queues.get(key)))
                            .map(filter::withQueues)
                            .map(state::with);
                case "process" ->
                    all(text, InboxAddress::key).map(filter::withProcesses).map(state::with);
                case "step" ->
                    all(text, InboxAddress::step).map(filter::withSteps).map(state::with);
                case "channel" ->
                    all(text, InboxAddress::key).map(filter::withChannels).map(state::with);
                case "about" -> Optional.of(state.with(filter.withAbout(text)));
                case "amount" -> amount(text).map(filter::withAmount).map(state::with);
                case "due" -> due(text, state);
                case "age" ->
                    number(text, 1, 3650).map(days -> state.with(filter.withOlderThan(Duration.ofDays(days))));
                case "priority" -> number(text, 0, 100).map(least -> state.with(filter.withMinPriority(least)));
                case "later" ->
                    text.equals("1") ? Optional.of(state.with(filter.withSnoozedToo(true))) : Optional.empty();
                case "q" -> Optional.of(state.with(filter.withText(text)));
                case "sort" -> sort(text, state.scope()).map(state::with);
                case "columns" -> Columns.read(text).map(state::with);
                default -> Optional.empty();
            };
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Inbox.Scope> scope(String text) {
        return Arrays.stream(Inbox.Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static <T> Optional<Set<T>> all(String text, Function<String, Optional<T>> read) {
        List<Optional<T>> parts = Arrays.stream(text.split(",")).map(read).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::orElseThrow).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    private static Optional<String> key(String text) {
        return text.matches("[A-Za-z0-9_-]{1,100}") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Inbox.Step> step(String text) {
        return text.matches("[A-Za-z0-9_-]{1,100}:[A-Za-z0-9_-]{1,100}")
                ? Optional.of(
                        new Inbox.Step(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1)))
                : Optional.empty();
    }

    private static Optional<Integer> number(String text, int least, int most) {
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Range<BigDecimal>> amount(String text) {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return Optional.empty();
        }
        BigDecimal from = money(text.substring(0, dots));
        BigDecimal upTo = money(text.substring(dots + RANGE.length()));
        // People mean the last amount, too.
        return from == null && upTo == null
                ? Optional.empty()
                : Optional.of(Range.of(from, upTo == null ? null : upTo.add(BigDecimal.ONE)));
    }

    private static @Nullable BigDecimal money(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("No amount: " + text);
        }
        return new BigDecimal(text).min(MOST);
    }

    private Optional<InboxState> due(String text, InboxState state) {
        for (DueWord word : DueWord.values()) {
            if (word.key().equals(text)) {
                return Optional.of(state.withDue(word));
            }
        }
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return Optional.empty();
        }
        LocalDate from = day(text.substring(0, dots));
        LocalDate upTo = day(text.substring(dots + RANGE.length()));
        return from == null && upTo == null ? Optional.empty() : Optional.of(state.withDueRange(days(from, upTo)));
    }

    private static @Nullable LocalDate day(String text) {
        LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
            throw new IllegalArgumentException("No day of ours: " + text);
        }
        return day;
    }

    /** From the beginning of a day to the end of another. */
    Range<Instant> days(@Nullable LocalDate from, @Nullable LocalDate upTo) {
        return Range.of(
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                upTo == null ? null : upTo.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The first day of a range. */
    @Nullable
    LocalDate firstDay(Range<Instant> range) {
        return range.from() == null ? null : range.from().atZone(zone).toLocalDate();
    }

    /** The last day of a range. */
    @Nullable
    LocalDate lastDay(Range<Instant> range) {
        return range.below() == null
                ? null
                : range.below().atZone(zone).toLocalDate().minusDays(1);
    }

    private static Optional<Inbox.Sort> sort(String text, Inbox.Scope scope) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(Inbox.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(name))
                .filter(order -> order != Inbox.Order.CLOSED || scope == Inbox.Scope.DONE)
                .map(order -> new Inbox.Sort(order, descending))
                .findFirst();
    }

    /** The parameters of an address that shows this. */
    QueryParameters write(InboxState state) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (state.saved() != null) {
            parts.put(SAVED, state.saved());
        }
        parts.put("view", state.scope().name().toLowerCase(Locale.ROOT));
        InboxFilter filter = state.filter();
        put(parts, "queue", filter.queues().stream().map(this::queueKey));
        put(parts, "process", filter.processes().stream());
        put(parts, "step", filter.steps().stream().map(step -> step.process() + ":" + step.step()));
        put(parts, "channel", filter.channels().stream());
        if (filter.about() != null) {
            parts.put("about", filter.about());
        }
        if (!filter.amount().isAll()) {
            BigDecimal from = filter.amount().from();
            BigDecimal below = filter.amount().below();
            parts.put(
                    "amount",
                    (from == null ? "" : from.toBigInteger())
                            + RANGE
                            + (below == null
                                    ? ""
                                    : below.subtract(BigDecimal.ONE).toBigInteger()));
        }
        if (state.due() != null) {
            parts.put("due", state.due().key());
        } else if (!filter.due().isAll()) {
            LocalDate first = firstDay(filter.due());
            LocalDate last = lastDay(filter.due());
            parts.put("due", (first == null ? "" : first) + RANGE + (last == null ? "" : last));
        }
        if (filter.olderThan() != null) {
            parts.put("age", Long.toString(filter.olderThan().toDays()));
        }
        if (filter.minPriority() != null) {
            parts.put("priority", filter.minPriority().toString());
        }
        if (filter.snoozedToo()) {
            parts.put("later", "1");
        }
        if (filter.text() != null) {
            parts.put("q", filter.text());
        }
        if (!state.sort().equals(Inbox.Sort.usual(state.scope()))) {
            parts.put("sort", sortText(state.sort()));
        }
        if (!state.columns().isUsual()) {
            parts.put("columns", state.columns().text());
        }
        return QueryParameters.simple(parts);
    }

    /** A sort as it stands in an address. */
    static String sortText(Inbox.Sort sort) {
        return (sort.descending() ? "-" : "") + sort.by().name().toLowerCase(Locale.ROOT);
    }

    private String queueKey(TeamId id) {
        return queues.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, String> parts, String name, java.util.stream.Stream<String> values) {
        String text = values.filter(value -> !value.isEmpty()).sorted().collect(Collectors.joining(","));
        if (!text.isEmpty()) {
            parts.put(name, text);
        }
    }
}

package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.kerani.shared.Formats;
import id.kerani.shared.Texts;
import id.kerani.staff.Team;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import id.kerani.worklist.ProcessTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the inbox can be filtered by, with words and fields for each. */
final class Criteria {

    private static final int TYPING_MILLIS = 400;
    private static final List<Integer> AGES = List.of(1, 3, 7, 14, 30);

    private final Locale locale;
    private final InboxAddress address;
    private final Inbox.Choices choices;
    private final List<Team> queues;

    Criteria(Locale locale, InboxAddress address, Inbox.Choices choices, List<Team> queues) {
        this.locale = locale;
        this.address = address;
        this.choices = choices;
        this.queues = queues;
    }

    /** All, the most used first. */
    List<Criterion> all() {
        return List.of(process(), about(), amount(), due(), step(), priority(), channel(), age(), queue(), later());
    }

    private Criterion process() {
        return many(
                "process",
                InboxFilter::processes,
                InboxFilter::withProcesses,
                choices.processes(),
                key -> ProcessTexts.process(key, locale));
    }

    private Criterion step() {
        return many(
                "step",
                InboxFilter::steps,
                InboxFilter::withSteps,
                choices.steps(),
                step -> ProcessTexts.element(step.process(), step.step(), locale));
    }

    private Criterion channel() {
        return many("channel", InboxFilter::channels, InboxFilter::withChannels, choices.channels(), key -> {
            String name = "worklist.channel." + key;
            return Texts.has(name, locale) ? Texts.get(name, locale) : key;
        });
    }

    private Criterion queue() {
        return many("queue", InboxFilter::queues, InboxFilter::withQueues, choices.queues(), id -> queues.stream()
                .filter(team -> team.id().equals(id))
                .map(team -> team.name(locale))
                .findFirst()
                .orElse(""));
    }

    private <T> Criterion many(
            String name,
            Function<InboxFilter, Set<T>> get,
            BiFunction<InboxFilter, Set<T>, InboxFilter> set,
            Collection<T> offered,
            Function<T, String> words) {
        return new Criterion(
                name,
                state -> !get.apply(state.filter()).isEmpty(),
                state -> get.apply(state.filter()).stream()
                        .map(words)
                        .sorted()
                        .collect(Collectors.collectingAndThen(Collectors.toList(), this::some)),
                state -> state.with(set.apply(state.filter(), Set.of())),
                (state, change) -> {
                    CheckboxGroup<T> group = new CheckboxGroup<>();
                    group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
                    group.setAriaLabel(text("inbox.filter." + name));
                    // What is chosen and does not occur any more can still be taken away.
                    Set<T> all = new HashSet<>(offered);
                    all.addAll(get.apply(state.filter()));
                    group.setItems(all.stream()
                            .sorted(java.util.Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER))
                            .toList());
                    group.setItemLabelGenerator(words::apply);
                    group.setValue(get.apply(state.filter()));
                    group.addValueChangeListener(
                            event -> change.accept(now -> now.with(set.apply(now.filter(), event.getValue()))));
                    return all.isEmpty() ? new Span(text("inbox.filter.nothing")) : group;
                },
                state -> true);
    }

    /** One by name, more as a number. */
    private String some(List<String> names) {
        return names.size() <= 1
                ? String.join("", names)
                : text("inbox.filter.some", names.getFirst(), names.size() - 1);
    }

    private Criterion about() {
        return new Criterion(
                "about",
                state -> state.filter().about() != null,
                state -> Objects.requireNonNullElse(state.filter().about(), ""),
                state -> state.with(state.filter().withAbout(null)),
                (state, change) -> {
                    TextField field = new TextField(text("inbox.filter.about.label"));
                    field.setValue(Objects.requireNonNullElse(state.filter().about(), ""));
                    field.setMaxLength(InboxFilter.MAX_TEXT);
                    field.setClearButtonVisible(true);
                    field.setWidthFull();
                    field.setValueChangeMode(ValueChangeMode.LAZY);
                    field.setValueChangeTimeout(TYPING_MILLIS);
                    field.addValueChangeListener(
                            event -> change.accept(now -> now.with(now.filter().withAbout(event.getValue()))));
                    return field;
                },
                state -> true);
    }

    private Criterion amount() {
        return new Criterion(
                "amount",
                state -> !state.filter().amount().isAll(),
                state -> {
                    BigDecimal from = state.filter().amount().from();
                    BigDecimal below = state.filter().amount().below();
                    return between(from == null ? null : money(from), below == null ? null : money(last(below)));
                },
                state -> state.with(state.filter().withAmount(Range.all())),
                (state, change) -> {
                    BigDecimal below = state.filter().amount().below();
                    TextField from = amountField(
                            "inbox.filter.from", state.filter().amount().from());
                    TextField upTo = amountField("inbox.filter.upTo", below == null ? null : last(below));
                    Runnable apply = () -> {
                        BigDecimal most = amount(upTo.getValue());
                        Range<BigDecimal> range =
                                Range.of(amount(from.getValue()), most == null ? null : most.add(BigDecimal.ONE));
                        change.accept(now -> now.with(now.filter().withAmount(range)));
                    };
                    from.addValueChangeListener(event -> apply.run());
                    upTo.addValueChangeListener(event -> apply.run());
                    return pair(from, upTo);
                },
                state -> true);
    }

    private static BigDecimal last(BigDecimal below) {
        return below.subtract(BigDecimal.ONE);
    }

    private TextField amountField(String label, @Nullable BigDecimal value) {
        TextField field = new TextField(text(label));
        field.setPrefixComponent(new Span("Rp"));
        field.setAllowedCharPattern("[0-9.,]");
        field.getElement().setAttribute("inputmode", "numeric");
        field.setMaxLength(20);
        field.setValue(value == null ? "" : Formats.of(locale).number(value));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return field;
    }

    /** Whole rupiah: separators of thousands are left out, whichever they are. */
    static @Nullable BigDecimal amount(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 15 ? null : new BigDecimal(digits);
    }

    private Criterion due() {
        return new Criterion(
                "due",
                state -> state.due() != null || !state.filter().due().isAll(),
                state -> {
                    DueWord word = state.due();
                    LocalDate first = address.firstDay(state.filter().due());
                    LocalDate last = address.lastDay(state.filter().due());
                    return word != null
                            ? text("inbox.filter.due." + word.key())
                            : between(first == null ? null : day(first), last == null ? null : day(last));
                },
                state -> state.withDue(null),
                (state, change) -> {
                    RadioButtonGroup<DueWord> words =
                            radios("due", List.of(DueWord.values()), word -> text("inbox.filter.due." + word.key()));
                    words.setValue(state.due());
                    DatePicker from = datePicker(
                            "inbox.filter.from", address.firstDay(state.filter().due()));
                    DatePicker upTo = datePicker(
                            "inbox.filter.upTo", address.lastDay(state.filter().due()));
                    words.addValueChangeListener(event -> fromClient(event.isFromClient(), () -> {
                        from.clear();
                        upTo.clear();
                        change.accept(now -> now.withDue(event.getValue()));
                    }));
                    Runnable apply = () -> {
                        words.clear();
                        change.accept(now -> now.withDueRange(address.days(from.getValue(), upTo.getValue())));
                    };
                    from.addValueChangeListener(event -> fromClient(event.isFromClient(), apply));
                    upTo.addValueChangeListener(event -> fromClient(event.isFromClient(), apply));
                    return new Div(words, pair(from, upTo));
                },
                state -> state.scope() != Inbox.Scope.DONE);
    }

    private DatePicker datePicker(String label, @Nullable LocalDate value) {
        DatePicker picker = new DatePicker(text(label), value);
        picker.setI18n(ComponentTexts.datePicker(locale));
        picker.setLocale(locale);
        picker.setClearButtonVisible(true);
        return picker;
    }

    private Criterion priority() {
        return single(
                "priority",
                List.of(Urgency.HIGH, Urgency.URGENT),
                urgency -> text("inbox.filter.priority." + urgency.name().toLowerCase(Locale.ROOT)),
                filter -> {
                    Integer least = filter.minPriority();
                    return least == null ? null : Urgency.of(least);
                },
                (filter, urgency) -> filter.withMinPriority(urgency == null ? null : urgency.least()));
    }

    private Criterion age() {
        return single(
                "age",
                AGES,
                days -> text("inbox.filter.age.days", days),
                filter -> {
                    Duration age = filter.olderThan();
                    return age == null ? null : Math.toIntExact(age.toDays());
                },
                (filter, days) -> filter.withOlderThan(days == null ? null : Duration.ofDays(days)));
    }

    private <T> Criterion single(
            String name,
            List<T> offered,
            Function<T, String> words,
            Function<InboxFilter, @Nullable T> get,
            BiFunction<InboxFilter, @Nullable T, InboxFilter> set) {
        return new Criterion(
                name,
                state -> get.apply(state.filter()) != null,
                state -> {
                    T value = get.apply(state.filter());
                    return value == null ? "" : words.apply(value);
                },
                state -> state.with(set.apply(state.filter(), null)),
                (state, change) -> {
                    T value = get.apply(state.filter());
                    Set<T> all = new TreeSet<>(offered);
                    if (value != null) {
                        all.add(value);
                    }
                    RadioButtonGroup<T> group = radios(name, List.copyOf(all), words);
                    group.setValue(value);
                    group.addValueChangeListener(
                            event -> change.accept(now -> now.with(set.apply(now.filter(), event.getValue()))));
                    return group;
                },
                state -> true);
    }

    private Criterion later() {
        return new Criterion(
                "later",
                state -> state.filter().snoozedToo(),
                state -> text("inbox.filter.later.too"),
                state -> state.with(state.filter().withSnoozedToo(false)),
                (state, change) -> {
                    RadioButtonGroup<Boolean> group = radios(
                            "later",
                            List.of(false, true),
                            too -> text(too ? "inbox.filter.later.too" : "inbox.filter.later.not"));
                    group.setValue(state.filter().snoozedToo());
                    group.addValueChangeListener(
                            event -> change.accept(now -> now.with(now.filter().withSnoozedToo(event.getValue()))));
                    return group;
                },
                state -> state.scope() == Inbox.Scope.MINE);
    }

    private <T> RadioButtonGroup<T> radios(String name, List<T> items, Function<T, String> words) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setAriaLabel(text("inbox.filter." + name));
        group.setItems(items);
        group.setItemLabelGenerator(item -> item == null ? "" : words.apply(item));
        return group;
    }

    private static Div pair(Component from, Component upTo) {
        Div both = new Div(from, upTo);
        both.addClassName("k-pair");
        return both;
    }

    private String between(@Nullable String from, @Nullable String upTo) {
        if (from != null && upTo != null) {
            return from.equals(upTo) ? from : from + " – " + upTo;
        }
        return from != null
                ? text("inbox.filter.atLeast", from)
                : text("inbox.filter.atMost", Objects.requireNonNullElse(upTo, ""));
    }

    private String money(BigDecimal amount) {
        return "Rp\u00a0" + Formats.of(locale).number(amount);
    }

    private String day(LocalDate day) {
        return Formats.of(locale).date(day);
    }

    private static void fromClient(boolean isFromClient, Runnable then) {
        if (isFromClient) {
            then.run();
        }
    }

    private String text(String key, Object... arguments) {
        return Texts.get(key, locale, arguments);
    }

    /** The same without any of these. */
    static InboxState without(List<Criterion> criteria, InboxState state) {
        InboxState left = state;
        for (Criterion criterion : criteria) {
            UnaryOperator<InboxState> without = criterion.without();
            left = without.apply(left);
        }
        return left;
    }
}

package id.kerani.worklist.internal;

import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import id.kerani.staff.TeamId;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Inbox.Order;
import id.kerani.worklist.Inbox.Query;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.Inbox.Sort;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Generated items, written straight into the tables, and what each list of them should hold: told naively. */
final class Items {

    private static final List<String> SUBJECTS = List.of(
            "Toko Sinar Jaya",
            "toko sinar jaya",
            "PT Sinar Abadi",
            "Warung Bu Tini",
            "CV Jaya Sinar",
            "Budi Santoso",
            "Andi Wijaya",
            "UD Makmur",
            "PT Karya Bersama",
            "Koperasi Tani");
    private static final List<String> CHANNELS = List.of("counter", "web", "call", "mail");
    private static final List<BigDecimal> AMOUNTS = Stream.of("100", "200", "299.99", "300", "499.5", "500", "0")
            .map(BigDecimal::new)
            .toList();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Subjects subjects;
    private final Instant now;
    private final Actor me;
    private final Actor other;
    private final List<TeamId> queues;
    private final List<WorkItem> all = new ArrayList<>();
    private final Set<WorkItemId> asked = new HashSet<>();
    private final Set<WorkItemId> doneByMe = new HashSet<>();

    Items(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Subjects subjects,
            Instant now,
            Actor me,
            Actor other,
            List<TeamId> queues) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.subjects = subjects;
        this.now = now.truncatedTo(ChronoUnit.HOURS);
        this.me = me;
        this.other = other;
        this.queues = queues;
    }

    List<WorkItem> all() {
        return all;
    }

    /** The queues of the person whose lists are tested. */
    List<TeamId> mine() {
        return queues.subList(0, 3);
    }

    /** A queue of others. */
    TeamId foreign() {
        return queues.get(3);
    }

    /** Few values, so that many items are equal in each of them. */
    void generate(int count, Random random) {
        transaction.executeWithoutResult(status -> {
            SUBJECTS.forEach(subjects::remember);
            for (int i = 0; i < count; i++) {
                insert(item(i, random), random);
            }
        });
    }

    private WorkItem item(int number, Random random) {
        int dice = random.nextInt(100);
        WorkItem.State state = dice < 62
                ? WorkItem.State.READY
                : dice < 78 ? WorkItem.State.CLAIMED : dice < 97 ? WorkItem.State.DONE : WorkItem.State.WITHDRAWN;
        PersonId person = (random.nextInt(4) > 0 ? me : other).personId().orElseThrow();
        boolean open = state == WorkItem.State.READY || state == WorkItem.State.CLAIMED;
        BigDecimal amount = random.nextInt(4) == 0 ? null : AMOUNTS.get(random.nextInt(AMOUNTS.size()));
        var id = new WorkItemId(Ids.next());
        if (state == WorkItem.State.DONE && person.equals(me.person())) {
            doneByMe.add(id);
        }
        return new WorkItem(
                id,
                1,
                new CaseId(Ids.next()),
                "LST-%07d".formatted(number) + "-" + Math.abs(id.hashCode()),
                random.nextBoolean() ? "list-one" : "list-two",
                random.nextBoolean() ? "Task_A" : "Task_B",
                "none",
                state,
                queues.get(random.nextInt(queues.size())),
                state == WorkItem.State.CLAIMED ? person : null,
                random.nextInt(6) == 0 ? Set.of(me.personId().orElseThrow()) : Set.of(),
                SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                "",
                amount == null ? null : new Money(amount, Money.rupiah(1).currency()),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                30 + 20 * random.nextInt(4),
                now.plus(Duration.ofHours(random.nextInt(24) - 8L)),
                now.minus(Duration.ofDays(random.nextInt(8))),
                open ? null : now.minus(Duration.ofHours(random.nextInt(9))),
                "queue",
                List.of(),
                state == WorkItem.State.CLAIMED && random.nextInt(4) == 0
                        ? now.plus(Duration.ofDays(random.nextBoolean() ? 2 : -2))
                        : null,
                random.nextInt(5) == 0 ? Set.of(me.personId().orElseThrow()) : Set.of());
    }

    private void insert(WorkItem item, Random random) {
        all.add(item);
        BigDecimal amount = item.amount() == null ? null : item.amount().amount();
        String currency = item.amount() == null ? null : "IDR";
        jdbc.sql("""
                        insert into case_file (id, number, process_key, about, amount, currency, channel, state,
                          opened_by_name, opened_at) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', 'test', ?)""")
                .params(
                        item.caseId().value(),
                        item.caseNumber(),
                        item.processKey(),
                        item.about(),
                        amount,
                        currency,
                        item.channel(),
                        at(item.createdAt()))
                .update();
        jdbc.sql("""
                        insert into work_item (id, version, engine_task, case_id, case_number, process_key, step, form_key,
                          state, queue_id, holder, excluded, about, summary, amount, currency, channel, priority, due_at,
                          created_at, changed_at, closed_at, closed_by, why_code, snoozed_until, watchers)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.id().value(),
                        "test-" + item.id(),
                        item.caseId().value(),
                        item.caseNumber(),
                        item.processKey(),
                        item.step(),
                        item.formKey(),
                        item.state().name(),
                        item.queue().value(),
                        item.holder() == null ? null : item.holder().value(),
                        uuids(item.excluded()),
                        item.about(),
                        item.summary(),
                        amount,
                        currency,
                        item.channel(),
                        item.priority(),
                        at(item.dueAt()),
                        at(item.createdAt()),
                        at(item.createdAt()),
                        item.closedAt() == null ? null : at(item.closedAt()),
                        item.state() != WorkItem.State.DONE
                                ? null
                                : (doneByMe.contains(item.id()) ? me : other)
                                        .personId()
                                        .orElseThrow()
                                        .value(),
                        item.whyCode(),
                        item.snoozedUntil() == null ? null : at(item.snoozedUntil()),
                        uuids(item.watchers()))
                .update();
        if (item.state() == WorkItem.State.READY) {
            jdbc.sql("""
                            insert into work_counter (queue_id, slot, waiting) values (?, 0, 1)
                            on conflict (queue_id, slot) do update set waiting = work_counter.waiting + 1""").param(item.queue().value()).update();
        }
        if (random.nextInt(12) == 0) {
            asked.add(item.id());
            jdbc.sql("""
                            insert into work_question (id, item_id, case_id, asked, asked_by, text, asked_at)
                            values (?, ?, ?, ?, ?, 'Why?', ?)""")
                    .params(
                            Ids.next(),
                            item.id().value(),
                            item.caseId().value(),
                            me.personId().orElseThrow().value(),
                            other.personId().orElseThrow().value(),
                            at(now))
                    .update();
        }
    }

    void delete() {
        transaction.executeWithoutResult(status -> {
            UUID[] ids = all.stream().map(item -> item.id().value()).toArray(UUID[]::new);
            UUID[] cases = all.stream().map(item -> item.caseId().value()).toArray(UUID[]::new);
            jdbc.sql("delete from work_question where item_id = any(?)")
                    .param(ids)
                    .update();
            jdbc.sql("""
                            update work_counter c set waiting = waiting - (select count(*) from work_item w
                              where w.id = any(?) and w.state = 'READY' and w.queue_id = c.queue_id) where c.slot = 0""").param(ids).update();
            jdbc.sql("delete from work_item where id = any(?)").param(ids).update();
            jdbc.sql("delete from case_file where id = any(?)").param(cases).update();
        });
    }

    /** The ids a query should list, in its order, without its cursor and size. */
    List<WorkItemId> expected(Query query) {
        Sort sort = query.sort().by() == Order.CLOSED && query.scope() != Scope.DONE
                ? Sort.usual(query.scope())
                : query.sort();
        return all.stream()
                .filter(item -> in(query.scope(), item, query.filter()))
                .filter(item -> fits(query.filter(), item))
                .sorted(order(sort))
                .map(WorkItem::id)
                .toList();
    }

    private boolean in(Scope scope, WorkItem item, InboxFilter filter) {
        boolean open = item.state() == WorkItem.State.READY || item.state() == WorkItem.State.CLAIMED;
        return switch (scope) {
            case MINE ->
                item.state() == WorkItem.State.CLAIMED
                        && me.is(item.holder())
                        && (filter.snoozedToo()
                                || item.snoozedUntil() == null
                                || !item.snoozedUntil().isAfter(now));
            case QUEUES ->
                item.state() == WorkItem.State.READY
                        && mine().contains(item.queue())
                        && !item.excluded().contains(me.person());
            case WATCHED -> open && item.watchers().contains(me.person());
            case ASKED -> open && asked.contains(item.id());
            case DONE -> doneByMe.contains(item.id());
        };
    }

    private boolean fits(InboxFilter filter, WorkItem item) {
        return (filter.processes().isEmpty() || filter.processes().contains(item.processKey()))
                && (filter.steps().isEmpty() || filter.steps().contains(new Step(item.processKey(), item.step())))
                && (filter.queues().isEmpty() || filter.queues().contains(item.queue()))
                && (filter.channels().isEmpty() || filter.channels().contains(item.channel()))
                && (filter.about() == null || called(item, filter.about()))
                && (filter.text() == null
                        || called(item, filter.text())
                        || item.caseNumber().startsWith(filter.text()))
                && (filter.amount().isAll()
                        || item.amount() != null
                                && within(filter.amount(), item.amount().amount()))
                && within(filter.due(), item.dueAt())
                && (filter.dueWithin() == null || !item.dueAt().isAfter(now.plus(filter.dueWithin())))
                && within(filter.created(), item.createdAt())
                && (filter.olderThan() == null || !item.createdAt().isAfter(now.minus(filter.olderThan())))
                && (filter.minPriority() == null || item.priority() >= filter.minPriority());
    }

    private static boolean called(WorkItem item, String typed) {
        List<String> words = List.of(item.about().toLowerCase(Locale.ROOT).split(" "));
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split(" "))
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static <T extends Comparable<? super T>> boolean within(Range<T> range, T value) {
        return (range.from() == null || value.compareTo(range.from()) >= 0)
                && (range.below() == null || value.compareTo(range.below()) < 0);
    }

    private static Comparator<WorkItem> order(Sort sort) {
        Comparator<WorkItem> order =
                switch (sort.by()) {
                    case DUE -> Comparator.comparing(WorkItem::dueAt);
                    case AGE -> Comparator.comparing(WorkItem::createdAt);
                    case PRIORITY ->
                        Comparator.comparing(WorkItem::priority)
                                .thenComparing(WorkItem::createdAt, Comparator.reverseOrder())
                                .thenComparing(item -> item.id().toString(), Comparator.reverseOrder());
                    case AMOUNT ->
                        Comparator.comparing(
                                item -> item.amount() == null
                                        ? null
                                        : item.amount().amount(),
                                Comparator.nullsFirst(Comparator.naturalOrder()));
                    case ABOUT -> Comparator.comparing(item -> item.about().toLowerCase(Locale.ROOT));
                    case STEP ->
                        Comparator.comparing(WorkItem::processKey)
                                .thenComparing(WorkItem::step)
                                .thenComparing(WorkItem::dueAt);
                    case CLOSED -> Comparator.comparing(item -> Objects.requireNonNull(item.closedAt()));
                };
        order = order.thenComparing(item -> item.id().toString());
        return sort.descending() ? order.reversed() : order;
    }

    /** What an order looks at first. */
    static Function<WorkItem, Object> value(Order order) {
        return switch (order) {
            case DUE -> WorkItem::dueAt;
            case AGE -> WorkItem::createdAt;
            case PRIORITY -> WorkItem::priority;
            case AMOUNT -> item -> item.amount() == null ? "" : item.amount().amount();
            case ABOUT -> item -> item.about().toLowerCase(Locale.ROOT);
            case STEP -> item -> item.processKey() + item.step();
            case CLOSED -> item -> Objects.requireNonNull(item.closedAt());
        };
    }

    private static UUID[] uuids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime at(@Nullable Instant instant) {
        return Objects.requireNonNull(instant).atOffset(ZoneOffset.UTC);
    }
}

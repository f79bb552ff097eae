package id.kerani.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.Inbox.Cursor;
import id.kerani.worklist.Inbox.Direction;
import id.kerani.worklist.Inbox.Order;
import id.kerani.worklist.Inbox.Page;
import id.kerani.worklist.Inbox.Query;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.Inbox.Sort;
import id.kerani.worklist.InboxFilter;
import id.kerani.worklist.InboxFilter.Range;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkListCheck;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every list against a naive one in memory: the same items, in the same order, whichever way it is paged through. */
@KeraniTest
class InboxIT {

    private static final int ITEMS = 320;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeLimit time;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Teams teams;

    @Autowired
    private Counters counters;

    @Autowired
    private Company company;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkListCheck check;

    @Autowired
    private TransactionTemplate transaction;

    private Actor me;
    private Items items;

    @BeforeEach
    void generate() throws Exception {
        me = staffing.clerk("list-a", "list-b", "list-c");
        Actor other = staffing.clerk("list-a", "list-x");
        items = new Items(
                jdbc,
                transaction,
                subjects,
                clock.instant(),
                me,
                other,
                List.of(
                        staffing.team("list-a").id(),
                        staffing.team("list-b").id(),
                        staffing.team("list-c").id(),
                        staffing.team("list-x").id()));
        items.generate(ITEMS, new Random(7));
    }

    @AfterEach
    void clear() {
        items.delete();
    }

    @Test
    void everyScopeInEveryOrderBothWays() {
        for (Scope scope : Scope.values()) {
            for (Order order : Order.values()) {
                if (order == Order.CLOSED && scope != Scope.DONE) {
                    continue;
                }
                for (boolean descending : new boolean[] {false, true}) {
                    compare(
                            inbox,
                            new Query(
                                    me,
                                    scope,
                                    InboxFilter.none(),
                                    new Sort(order, descending),
                                    null,
                                    Direction.AFTER,
                                    23));
                }
            }
        }
    }

    @Test
    void everyFilterInEveryScope() {
        for (Scope scope : Scope.values()) {
            for (InboxFilter filter : filters()) {
                compare(inbox, Query.first(me, scope, 19).with(filter));
            }
        }
    }

    @Test
    void anyMixInAnyOrderHoweverLittleMayBeLookedAt() {
        Random random = new Random(11);
        List<InboxFilter> filters = filters();
        List<Inbox> inboxes = List.of(
                with(new WaitingItems.Effort(1, 1, 1, Duration.ofSeconds(5))),
                with(new WaitingItems.Effort(1, 60, 90, Duration.ofSeconds(5))),
                with(new WaitingItems.Effort(40, 4_000, 1, Duration.ofSeconds(5))));
        for (int i = 0; i < 150; i++) {
            InboxFilter filter =
                    mixed(filters.get(random.nextInt(filters.size())), filters.get(random.nextInt(filters.size())));
            Order order = Order.values()[random.nextInt(Order.values().length - 1)];
            Query query = new Query(
                    me,
                    Scope.QUEUES,
                    filter,
                    new Sort(order, random.nextBoolean()),
                    null,
                    Direction.AFTER,
                    5 + random.nextInt(20));
            compare(inboxes.get(i % inboxes.size()), query);
        }
    }

    @Test
    void whatTookTooLongIsRightAsFarAsItGoesAndReadsOn() {
        Inbox hurried = with(new WaitingItems.Effort(1, 1, 1, Duration.ZERO));
        boolean narrowed = false;
        for (InboxFilter filter : filters()) {
            if (filter.text() != null || filter.about() != null) {
                continue;
            }
            for (Order order : List.of(Order.DUE, Order.AMOUNT, Order.PRIORITY, Order.ABOUT)) {
                Query query = Query.first(me, Scope.QUEUES, 6).with(filter).with(new Sort(order, true));
                List<WorkItemId> read = new ArrayList<>();
                Page page = page(hurried, query);
                narrowed |= page.narrow();
                read.addAll(ids(page));
                while (page.after() != null) {
                    page = page(hurried, query.after(page.after()));
                    read.addAll(ids(page));
                }
                assertThat(read).as(query.toString()).containsExactlyElementsOf(items.expected(query));
            }
        }
        assertThat(narrowed).isTrue();
    }

    @Test
    void jumpsToAValue() {
        for (boolean descending : new boolean[] {false, true}) {
            for (Order order : List.of(Order.DUE, Order.AGE, Order.AMOUNT, Order.PRIORITY, Order.ABOUT, Order.STEP)) {
                Sort sort = new Sort(order, descending);
                Query query = Query.first(me, Scope.QUEUES, 200).with(sort);
                List<WorkItem> all = page(inbox, query).items();
                WorkItem middle = all.get(all.size() / 2);
                Cursor there = at(sort, middle);
                List<WorkItemId> after = ids(page(inbox, query.after(there)));
                List<WorkItemId> before = ids(page(inbox, query.before(there)));
                assertThat(Stream.concat(before.stream(), after.stream()).toList())
                        .as(sort.toString())
                        .containsExactlyElementsOf(
                                all.stream().map(WorkItem::id).toList());
                Function<WorkItem, Object> value = Items.value(order);
                WorkItem first = all.stream()
                        .filter(item -> value.apply(item).equals(value.apply(middle)))
                        .findFirst()
                        .orElseThrow();
                assertThat(after.getFirst()).as(sort.toString()).isEqualTo(first.id());
                assertThat(Cursor.of(there.toString())).isEqualTo(there);
            }
        }
    }

    @Test
    void countsWithinALimit() {
        for (Scope scope : Scope.values()) {
            for (InboxFilter filter : filters()) {
                Query query = Query.first(me, scope, 10).with(filter);
                long expected = items.expected(query).size();
                assertThat(inbox.count(query, 1_000)).as(query.toString()).isEqualTo(expected);
                assertThat(inbox.count(query, 3)).as(query.toString()).isEqualTo(Math.min(3, expected));
            }
        }
    }

    @Test
    void tellsWhichOfSomeItemsAListHolds() {
        List<WorkItemId> some =
                items.all().stream().map(WorkItem::id).limit(150).toList();
        for (Scope scope : Scope.values()) {
            for (InboxFilter filter : filters()) {
                Query query = Query.first(me, scope, 10).with(filter);
                List<WorkItemId> expected = new ArrayList<>(items.expected(query));
                expected.retainAll(some);
                assertThat(inbox.those(query, some).stream().map(WorkItem::id))
                        .as(query.toString())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void countsAreThoseOfTheLists() {
        Inbox.Counts counts = inbox.counts(me.personId().orElseThrow());
        assertThat(counts.mine())
                .isEqualTo(items.expected(Query.first(me, Scope.MINE, 1)).size());
        assertThat(counts.mine() + counts.snoozed())
                .isEqualTo(items.expected(Query.first(me, Scope.MINE, 1)
                                .with(InboxFilter.none().withSnoozedToo(true)))
                        .size());
        assertThat(counts.snoozed()).isPositive();
        assertThat(counts.inDanger())
                .isEqualTo(items.expected(Query.first(me, Scope.MINE, 1)
                                .with(InboxFilter.none().withDueWithin(Inbox.DANGER)))
                        .size());
        assertThat(counts.watched())
                .isEqualTo(items.expected(Query.first(me, Scope.WATCHED, 1)).size());
        assertThat(counts.asked())
                .isEqualTo(items.expected(Query.first(me, Scope.ASKED, 1)).size());
        assertThat(check.counterDrift()).isEmpty();
    }

    @Test
    void offersWhatOccurs() {
        Inbox.Choices choices = inbox.choices(me);
        Set<Inbox.Step> expected = items.all().stream()
                .filter(item ->
                        item.state() == WorkItem.State.READY && items.mine().contains(item.queue())
                                || item.state() == WorkItem.State.CLAIMED && me.is(item.holder()))
                .map(item -> new Inbox.Step(item.processKey(), item.step()))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(choices.steps()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(choices.processes()).containsExactly("list-one", "list-two");
        assertThat(choices.queues()).hasSize(3);
        assertThat(choices.channels()).contains("counter", "web");
    }

    @Test
    void refusesPlacesThatAreNone() {
        Query query = Query.first(me, Scope.QUEUES, 10);
        for (String text : List.of("yesterday", "", "9e999999", "1".repeat(40), "2026-13-45T99:00:00Z")) {
            Cursor nowhere = new Cursor(text, new WorkItemId(new java.util.UUID(1, 1)));
            assertThatThrownBy(() -> inbox.page(query.after(nowhere))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Cursor.of("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox.page(query.withSize(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox.page(Query.first(Actor.system(), Scope.MINE, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void compare(Inbox from, Query query) {
        List<WorkItemId> expected = items.expected(query);
        List<WorkItemId> forwards = new ArrayList<>();
        Page page = page(from, query);
        assertThat(page.before()).isNull();
        forwards.addAll(ids(page));
        while (page.after() != null) {
            page = page(from, query.after(page.after()));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.size());
            forwards.addAll(ids(page));
        }
        assertThat(forwards).as(query.toString()).containsExactlyElementsOf(expected);
        List<WorkItemId> backwards = new ArrayList<>();
        page = page(from, query.before(null));
        backwards.addAll(ids(page));
        while (page.before() != null) {
            page = page(from, query.before(page.before()));
            backwards.addAll(0, ids(page));
        }
        assertThat(backwards).as("backwards " + query).containsExactlyElementsOf(expected);
    }

    private Page page(Inbox from, Query query) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> from.page(query)));
    }

    private Inbox with(WaitingItems.Effort effort) {
        return new JdbcInbox(
                jdbc, new WaitingItems(jdbc, time, effort), subjects, time, teams, counters, company, clock);
    }

    private static List<WorkItemId> ids(Page page) {
        return page.items().stream().map(WorkItem::id).toList();
    }

    private static Cursor at(Sort sort, WorkItem item) {
        return switch (sort.by()) {
            case DUE -> Cursor.at(sort, item.dueAt());
            case AGE -> Cursor.at(sort, item.createdAt());
            case PRIORITY -> Cursor.at(sort, BigDecimal.valueOf(item.priority()));
            case AMOUNT ->
                item.amount() == null
                        ? Cursor.at(sort, "")
                        : Cursor.at(sort, item.amount().amount());
            case ABOUT -> Cursor.at(sort, item.about().toLowerCase(java.util.Locale.ROOT));
            case STEP -> Cursor.at(sort, item.processKey() + "|" + item.step());
            case CLOSED -> Cursor.at(sort, java.util.Objects.requireNonNull(item.closedAt()));
        };
    }

    private List<InboxFilter> filters() {
        InboxFilter none = InboxFilter.none();
        TeamId one = items.mine().getFirst();
        TeamId foreign = items.foreign();
        return List.of(
                none,
                none.withProcesses(Set.of("list-two")),
                none.withSteps(Set.of(new Inbox.Step("list-one", "Task_B"))),
                none.withSteps(Set.of(new Inbox.Step("list-one", "Task_A"), new Inbox.Step("list-two", "Task_B"))),
                none.withQueues(Set.of(one)),
                none.withQueues(Set.of(foreign)),
                none.withChannels(Set.of("web", "call")),
                none.withAbout("sinar"),
                none.withAmount(Range.of(BigDecimal.valueOf(200), BigDecimal.valueOf(500))),
                none.withAmount(Range.of(null, BigDecimal.valueOf(300))),
                none.withDue(Range.of(
                        clock.instant().minus(Duration.ofHours(3)),
                        clock.instant().plus(Duration.ofHours(5)))),
                none.withDueWithin(Duration.ofHours(2)),
                none.withCreated(Range.of(clock.instant().minus(Duration.ofDays(4)), null)),
                none.withOlderThan(Duration.ofDays(3)),
                none.withMinPriority(70),
                none.withSnoozedToo(true),
                none.withText("jaya sinar"),
                none.withText("LST-0000012"),
                none.withText("zzz nobody"));
    }

    /** What the second asks for on top of the first. */
    private static InboxFilter mixed(InboxFilter one, InboxFilter two) {
        return new InboxFilter(
                two.processes().isEmpty() ? one.processes() : two.processes(),
                two.steps().isEmpty() ? one.steps() : two.steps(),
                two.queues().isEmpty() ? one.queues() : two.queues(),
                two.channels().isEmpty() ? one.channels() : two.channels(),
                either(two.about(), one.about()),
                two.amount().isAll() ? one.amount() : two.amount(),
                two.due().isAll() ? one.due() : two.due(),
                either(two.dueWithin(), one.dueWithin()),
                two.created().isAll() ? one.created() : two.created(),
                either(two.olderThan(), one.olderThan()),
                either(two.minPriority(), one.minPriority()),
                two.snoozedToo() || one.snoozedToo(),
                either(two.text(), one.text()));
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}

package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.staff.TeamId;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxRowsTest {

    private static final TeamId QUEUE = TeamId.next();

    /** What the list holds; the place of an item is its number of priority, which is what it is sorted by here. */
    private final List<WorkItem> items = new ArrayList<>(
            IntStream.range(0, 2_000).mapToObj(i -> item(i * 10)).toList());

    private int reads;
    private final InboxRows rows = new InboxRows(this::page, "gone meanwhile");

    @Test
    void onlyAFewBlocksAreKeptHoweverFarOneScrolls() {
        rows.start();
        while (rows.loaded() < 1_500) {
            rows.loadMore();
            assertThat(rows.kept()).isLessThanOrEqualTo(InboxRows.KEPT * InboxRows.PAGE);
        }
        assertThat(rows.size()).isGreaterThan(1_500);
    }

    @Test
    void whatWasForgottenComesBackInTheSamePlacesByOneRead() {
        rows.start();
        List<WorkItemId> first = ids(0, 50);
        scrollTo(1_000);
        int before = reads;
        assertThat(ids(0, 50)).isEqualTo(first);
        assertThat(reads).isEqualTo(before + 1);
        assertThat(rows.indexOf(first.get(7))).isEqualTo(7);
    }

    @Test
    void aForgottenRowWhoseItemWentKeepsItsPlaceWithWordsAndNewcomersMoveNothing() {
        rows.start();
        List<WorkItemId> first = ids(0, 50);
        scrollTo(1_000);
        items.remove(3);
        items.add(5, item(41));
        items.add(5, item(42));
        assertThat(rows.isForgotten(first.get(3))).isTrue();
        List<InboxRow> again = rows.slice(0, 50).toList();
        assertThat(again.stream().map(InboxRow::id)).isEqualTo(first);
        assertThat(again.get(3).gone()).isEqualTo("gone meanwhile");
        assertThat(again.get(3).item()).isNull();
        assertThat(again.get(49).item()).isNotNull();
    }

    @Test
    void oneCanStartInTheMiddleAndGrowBothWays() {
        rows.startAt(cursor(items.get(999)));
        assertThat(rows.slice(0, 1).map(InboxRow::id))
                .containsExactly(items.get(1_000).id());
        assertThat(rows.loadEarlier()).isEqualTo(InboxRows.PAGE);
        assertThat(rows.indexOf(items.get(1_000).id())).isEqualTo(InboxRows.PAGE);
        assertThat(rows.slice(InboxRows.PAGE - 1, 1).map(InboxRow::id))
                .containsExactly(items.get(999).id());
        while (rows.hasEarlier()) {
            rows.loadEarlier();
        }
        while (rows.hasMore()) {
            rows.loadMore();
        }
        assertThat(rows.loaded()).isEqualTo(2_000);
        assertThat(ids(0, 3))
                .isEqualTo(items.subList(0, 3).stream().map(WorkItem::id).toList());
    }

    @Test
    void theEndIsReachedAtOnce() {
        rows.startAtEnd();
        assertThat(reads).isEqualTo(1);
        assertThat(ids(rows.loaded() - 1, 1)).containsExactly(items.getLast().id());
        assertThat(rows.hasMore()).isFalse();
        assertThat(rows.hasEarlier()).isTrue();
    }

    @Test
    void aPlaceOutlivesTheRows() {
        rows.start();
        scrollTo(730);
        WorkItemId there = ids(723, 1).getFirst();
        InboxRows.Anchor anchor = rows.anchor(723);
        InboxRows later = new InboxRows(this::page, "");
        later.startAt(anchor.from());
        assertThat(later.slice(anchor.row(), 1).map(InboxRow::id)).containsExactly(there);
    }

    @Test
    void newsAboutARowAreTakenOnce() {
        rows.start();
        WorkItem item = items.get(4);
        rows.vanish(item.id(), item.version() + 1, "taken");
        assertThat(rows.shown(item.id())).isNull();
        assertThat(rows.version(item.id())).isEqualTo(item.version() + 1);
        rows.renew(item);
        assertThat(rows.shown(item.id())).as("old news").isNull();
    }

    private void scrollTo(int row) {
        while (rows.loaded() <= row && rows.hasMore()) {
            rows.loadMore();
        }
        rows.slice(row, 1).toList();
    }

    private List<WorkItemId> ids(int from, int count) {
        return rows.slice(from, count).map(InboxRow::id).toList();
    }

    private Inbox.Page page(Inbox.@Nullable Cursor from, Inbox.Direction direction, int size) {
        reads++;
        boolean after = direction == Inbox.Direction.AFTER;
        List<WorkItem> beyond = items.stream()
                .filter(item -> from == null
                        || (after
                                ? item.priority() > Integer.parseInt(from.value())
                                : item.priority() < Integer.parseInt(from.value())))
                .toList();
        boolean more = beyond.size() > size;
        List<WorkItem> found = after
                ? beyond.subList(0, Math.min(size, beyond.size()))
                : beyond.subList(Math.max(0, beyond.size() - size), beyond.size());
        Inbox.Cursor first = found.isEmpty() ? from : cursor(found.getFirst());
        Inbox.Cursor last = found.isEmpty() ? from : cursor(found.getLast());
        return after
                ? new Inbox.Page(found, from == null ? null : first, more ? last : null, false)
                : new Inbox.Page(found, more ? first : null, from == null ? null : last, false);
    }

    private static Inbox.Cursor cursor(WorkItem item) {
        return new Inbox.Cursor(Integer.toString(item.priority()), item.id());
    }

    private static WorkItem item(int place) {
        Instant now = Instant.parse("2026-11-24T02:00:00Z");
        return new WorkItem(
                WorkItemId.next(),
                1,
                CaseId.next(),
                "T-" + place,
                "two-step",
                "Task_Ask",
                "two-step-ask",
                WorkItem.State.READY,
                QUEUE,
                null,
                Set.of(),
                "Toko " + place,
                "",
                null,
                "call",
                place,
                now,
                now,
                null,
                "queue",
                List.of(),
                null,
                Set.of());
    }
}

package id.kerani.ui.inbox;

import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, block after block by cursor, one query each. It grows at both ends; only a few blocks are kept, the
 * others are read again by their cursors when somebody scrolls back to them. A row never changes its place, except that
 * all move down when a block is put in front.
 */
final class InboxRows {

    static final int PAGE = 50;

    /** Blocks kept in memory: more than fit on a screen, so that small moves read nothing. */
    static final int KEPT = 6;

    /** Rows drawn empty while the next block is on its way. */
    private static final int LOADING = 3;

    /** Reads one page. */
    interface Reader {
        Inbox.Page page(Inbox.@Nullable Cursor from, Inbox.Direction direction, int size);
    }

    private final Reader reader;
    private final String missing;
    private final List<RowBlock> blocks = new ArrayList<>();
    private final Set<RowBlock> recent = new LinkedHashSet<>();
    /** Asked by other threads, too. */
    private final Set<WorkItemId> inMemory = ConcurrentHashMap.newKeySet();

    private int rows;
    private Inbox.@Nullable Cursor before;
    private Inbox.@Nullable Cursor after;
    private boolean narrow;

    /** @param missing says of a row that came back without its item why */
    InboxRows(Reader reader, String missing) {
        this.reader = reader;
        this.missing = missing;
    }

    /** Starts at the beginning of the list. */
    void start() {
        startAt(null);
    }

    /** Starts behind a place; what stands before it comes when somebody scrolls up. */
    void startAt(Inbox.@Nullable Cursor place) {
        clear();
        Inbox.Page page = reader.page(place, Inbox.Direction.AFTER, PAGE);
        put(blocks.size(), new RowBlock(place, page.items()));
        before = place == null ? null : page.before() == null && page.items().isEmpty() ? place : page.before();
        after = page.after();
        narrow = page.narrow();
    }

    /** Starts with the last rows of the list. */
    void startAtEnd() {
        clear();
        Inbox.Page page = reader.page(null, Inbox.Direction.BEFORE, PAGE);
        before = page.before();
        put(0, new RowBlock(before, page.items()));
        narrow = page.narrow();
    }

    private void clear() {
        blocks.clear();
        recent.clear();
        inMemory.clear();
        rows = 0;
        before = null;
        after = null;
    }

    boolean hasMore() {
        return after != null;
    }

    boolean hasEarlier() {
        return before != null;
    }

    /** Whether the time for the question ran out, so that there may be more than is shown. */
    boolean isNarrow() {
        return narrow;
    }

    void loadMore() {
        if (after != null) {
            Inbox.Cursor from = after;
            Inbox.Page page = reader.page(from, Inbox.Direction.AFTER, PAGE);
            put(blocks.size(), new RowBlock(from, page.items()));
            after = page.after();
            narrow |= page.narrow();
        }
    }

    /** Puts the block before the first one in front; returns how many rows that are. */
    int loadEarlier() {
        if (before == null) {
            return 0;
        }
        Inbox.Page page = reader.page(before, Inbox.Direction.BEFORE, PAGE);
        before = page.before();
        put(0, new RowBlock(before, page.items()));
        narrow |= page.narrow();
        return page.items().size();
    }

    private void put(int at, RowBlock block) {
        if (block.size() > 0) {
            blocks.add(at, block);
            rows += block.size();
            used(block);
        }
    }

    private void used(RowBlock block) {
        if (!recent.remove(block)) {
            block.rows().forEach(row -> inMemory.add(row.id()));
        }
        recent.add(block);
        if (recent.size() > KEPT) {
            RowBlock oldest = recent.iterator().next();
            recent.remove(oldest);
            oldest.rows().forEach(row -> inMemory.remove(row.id()));
            oldest.forget();
        }
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Rows to draw, those on their way included. */
    int size() {
        return rows + (after == null ? 0 : LOADING);
    }

    /** Rows whose place is known, whether they are kept or not. */
    int loaded() {
        return rows;
    }

    /** Rows that are in memory now. */
    int kept() {
        return blocks.stream().mapToInt(block -> block.rows().size()).sum();
    }

    /** The rows of these places; blocks that were forgotten are read again. */
    Stream<InboxRow> slice(int offset, int limit) {
        List<InboxRow> found = new ArrayList<>(limit);
        int start = 0;
        for (RowBlock block : List.copyOf(blocks)) {
            int end = start + block.size();
            if (end > offset && start < offset + limit) {
                List<InboxRow> all = read(block);
                found.addAll(all.subList(Math.max(0, offset - start), Math.min(block.size(), offset + limit - start)));
            }
            start = end;
        }
        return found.stream();
    }

    private List<InboxRow> read(RowBlock block) {
        if (!block.isRead()) {
            block.recall(again(block), missing);
        }
        used(block);
        return block.rows();
    }

    /** Reads what a block held; what came in between since is read over, within reason. */
    private List<WorkItem> again(RowBlock block) {
        List<WorkItem> found = new ArrayList<>();
        WorkItemId last = block.id(block.size() - 1);
        Inbox.Cursor from = block.from();
        for (int tries = 0; tries < 3; tries++) {
            Inbox.Page page = reader.page(from, Inbox.Direction.AFTER, PAGE);
            found.addAll(page.items());
            from = page.after();
            if (from == null || page.items().stream().anyMatch(item -> item.id().equals(last))) {
                break;
            }
        }
        return found;
    }

    /** The place to start at again, so that the row of this number is within the first block. */
    Anchor anchor(int row) {
        int start = 0;
        for (RowBlock block : blocks) {
            if (row < start + block.size()) {
                return new Anchor(block.from(), Math.max(0, row - start));
            }
            start += block.size();
        }
        return new Anchor(null, 0);
    }

    /**
     * Where a row is, in a way that outlives the list.
     *
     * @param from place behind which its block starts, absent for the beginning of the list
     * @param row its number in that block
     */
    record Anchor(Inbox.@Nullable Cursor from, int row) {}

    /** The number of an item's row, below zero when it is not among them. */
    int indexOf(WorkItemId id) {
        int start = 0;
        for (RowBlock block : blocks) {
            int at = block.indexOf(id);
            if (at >= 0) {
                return start + at;
            }
            start += block.size();
        }
        return -1;
    }

    /** The item if it is still shown. */
    @Nullable
    WorkItem shown(WorkItemId id) {
        InboxRow row = row(id);
        return row == null ? null : row.item();
    }

    /**
     * The version of an item that is or was shown; below zero for an item that never was, and for one whose row is
     * forgotten: it is read anew when somebody looks.
     */
    int version(WorkItemId id) {
        InboxRow row = row(id);
        return row == null ? -1 : row.version();
    }

    /** Whether an item's row is in memory; can be asked on any thread. */
    boolean mayShow(WorkItemId id) {
        return inMemory.contains(id);
    }

    /** Whether an item has its place in the list and is read again when somebody looks there. */
    boolean isForgotten(WorkItemId id) {
        return blocks.stream().anyMatch(block -> !block.isRead() && block.indexOf(id) >= 0);
    }

    private @Nullable InboxRow row(WorkItemId id) {
        for (RowBlock block : blocks) {
            int at = block.indexOf(id);
            if (at >= 0) {
                return block.isRead() ? block.rows().get(at) : null;
            }
        }
        return null;
    }

    /** Leaves words where an item was, which went with this version. */
    void vanish(WorkItemId id, int version, String why) {
        for (RowBlock block : blocks) {
            int at = block.indexOf(id);
            if (at >= 0 && block.isRead()) {
                block.set(at, block.rows().get(at).went(version, why));
            }
        }
    }

    /** Shows an item as it is now, in the place where it was. */
    void renew(WorkItem item) {
        for (RowBlock block : blocks) {
            int at = block.indexOf(item.id());
            if (at < 0 || !block.isRead()) {
                continue;
            }
            InboxRow row = block.rows().get(at);
            // Watching changes no version.
            if (row.version() < item.version() || (row.item() != null && row.version() == item.version())) {
                block.set(at, InboxRow.of(item));
            }
        }
    }

    /** The items that are shown and in memory, in order. */
    Stream<WorkItem> items() {
        return blocks.stream().flatMap(block -> block.rows().stream()).flatMap(row -> Stream.ofNullable(row.item()));
    }
}

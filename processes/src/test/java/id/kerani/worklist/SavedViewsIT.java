package id.kerani.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.TeamId;
import id.kerani.staff.Teams;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.worklist.Inbox.Order;
import id.kerani.worklist.Inbox.Scope;
import id.kerani.worklist.Inbox.Sort;
import id.kerani.worklist.Inbox.Step;
import id.kerani.worklist.InboxFilter.Range;
import id.kerani.worklist.SavedViews.NewView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views by name: kept whole, seen by those they are shared with, changed by their owner alone. */
@KeraniTest
class SavedViewsIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private Teams teams;

    @Autowired
    private SavedViews views;

    private TeamId team;
    private Actor owner;
    private Actor colleague;
    private Actor stranger;

    @BeforeEach
    void people() throws Exception {
        team = staffing.team("views-team").id();
        owner = staffing.clerk("views-team");
        colleague = staffing.clerk("views-team");
        stranger = staffing.clerk("views-other");
    }

    @Test
    void keepsEveryPartOfAFilter() throws Exception {
        var filter = new InboxFilter(
                Set.of("register-customer"),
                Set.of(new Step("register-customer", "Task_Decide"), new Step("two-step", "Task_Ask")),
                Set.of(team),
                Set.of("web", "call"),
                "Sinar",
                Range.of(new BigDecimal("1000.50"), null),
                Range.of(null, Instant.parse("2026-12-01T00:00:00Z")),
                Duration.ofHours(4),
                Range.of(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-09T00:00:00Z")),
                Duration.ofDays(3),
                70,
                true,
                "jaya");
        SavedView saved = views.save(
                new NewView(" Big ones ", Scope.QUEUES, filter, new Sort(Order.AMOUNT, true), "[\"about\"]"), owner);
        SavedView read = views.find(saved.key(), owner).orElseThrow();
        assertThat(read).isEqualTo(saved);
        assertThat(read.name()).isEqualTo("Big ones");
        assertThat(read.filter()).isEqualTo(filter);
        assertThat(read.sort()).isEqualTo(new Sort(Order.AMOUNT, true));
        assertThat(read.columns()).isEqualTo("[\"about\"]");
        SavedView changed = views.change(saved.key(), view("ignored"), owner);
        assertThat(changed.filter().isNone()).isTrue();
        assertThat(changed.name()).isEqualTo("Big ones");
    }

    @Test
    void isSeenByTheTeamItIsSharedWithAndChangedByItsOwnerAlone() throws Exception {
        String key = views.save(view("Today"), owner).key();
        assertThat(views.find(key, colleague)).isEmpty();
        refused("views.unknown", () -> views.rename(key, "Mine", colleague));

        views.share(key, team, owner);
        assertThat(views.of(colleague)).extracting(SavedView::key).contains(key);
        assertThat(views.of(stranger)).extracting(SavedView::key).doesNotContain(key);
        refused("views.notYours", () -> views.rename(key, "Mine", colleague));
        refused("views.notYours", () -> views.change(key, view("x"), colleague));
        refused("views.notYours", () -> views.share(key, null, colleague));
        refused("views.notYours", () -> views.delete(key, colleague));
        refused(
                "views.notYourTeam",
                () -> views.share(key, staffing.team("views-other").id(), owner));

        views.setDefault(key, colleague);
        assertThat(views.defaultOf(colleague)).map(SavedView::key).contains(key);
        assertThat(views.defaultOf(owner)).isEmpty();
        refused("views.unknown", () -> views.setDefault(key, stranger));

        teams.removeMember(team, colleague.personId().orElseThrow(), Actor.system());
        assertThat(views.find(key, colleague)).isEmpty();
        assertThat(views.defaultOf(colleague)).isEmpty();
    }

    @Test
    void hasOneDefaultEach() throws Exception {
        String first = views.save(view("First"), owner).key();
        String second = views.save(view("Second"), owner).key();
        views.setDefault(first, owner);
        views.setDefault(second, owner);
        assertThat(views.of(owner))
                .filteredOn(SavedView::isDefault)
                .extracting(SavedView::key)
                .containsExactly(second);
        views.setDefault(null, owner);
        assertThat(views.defaultOf(owner)).isEmpty();
        views.setDefault(second, owner);
        views.delete(second, owner);
        assertThat(views.defaultOf(owner)).isEmpty();
        assertThat(views.of(owner)).extracting(SavedView::name).containsExactly("First");
    }

    @Test
    void asksForANameOfItsOwn() throws Exception {
        views.save(view("Late"), owner);
        String other = views.save(view("Other"), owner).key();
        refused("views.nameTaken", () -> views.save(view("LATE"), owner));
        refused("views.nameTaken", () -> views.rename(other, "late", owner));
        refused("views.nameForm", () -> views.save(view(" \n "), owner));
        refused("views.nameForm", () -> views.save(view("x".repeat(SavedViews.MAX_NAME + 1)), owner));
        refused(
                "views.columnsForm",
                () -> views.save(
                        new NewView(
                                "Wide",
                                Scope.MINE,
                                InboxFilter.none(),
                                Sort.usual(Scope.MINE),
                                "x".repeat(SavedViews.MAX_COLUMNS + 1)),
                        owner));
        assertThat(views.save(view("Late"), colleague).name()).isEqualTo("Late");
    }

    private static NewView view(String name) {
        return new NewView(name, Scope.MINE, InboxFilter.none(), Sort.usual(Scope.MINE), "[]");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal ->
                        assertThat(refusal.text(Texts.INDONESIAN)).isNotBlank().doesNotContain("!"));
    }
}

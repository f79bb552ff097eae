package id.kerani.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KeraniTest
@RecordApplicationEvents
class CommentsIT {

    @Autowired
    private Comments comments;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseChanges changes;

    @Autowired
    private Notifications notifications;

    @Autowired
    private People people;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases twoSteps;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private Actor clerk;
    private Person colleague;
    private CaseId id;

    @BeforeEach
    void talk() {
        clerk = staffing.clerk("front-office");
        colleague = people.find(staffing.clerk("credit").person()).orElseThrow();
        id = twoSteps.open("Toko Bicara", clerk);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void isReadByEverybodyWhoMayOpenTheCase() throws Exception {
        Comment added = comments.add(id, "Sudah *ditelepon*.\r\n<b>Besok</b>", clerk);
        assertThat(added.html()).isEqualTo("<p>Sudah <em>ditelepon</em>.<br />&lt;b&gt;Besok&lt;/b&gt;</p>\n");
        assertThat(added.mayChange()).isTrue();
        Comment read = comments.of(id, colleague.asActor(), null, 10).comments().getFirst();
        assertThat(read.html()).isEqualTo(added.html());
        assertThat(read.authorName()).isEqualTo(clerk.name());
        assertThat(read.mayChange()).isFalse();
        assertThat(comments.count(id)).isEqualTo(1);
        assertThat(cases.history(id, 50).getLast().text(Texts.ENGLISH)).isEqualTo("Comment written");

        Actor visitor = Actor.visitor("Siti");
        refused("talk.unknown", () -> comments.of(id, visitor, null, 10));
        refused("talk.unknown", () -> comments.add(id, "x", visitor));
        refused("talk.unknown", () -> comments.add(CaseId.next(), "x", clerk));
        Actor gone = staffing.clerk("front-office");
        people.deactivate(gone.person(), Actor.system());
        refused("talk.unknown", () -> comments.of(id, gone, null, 10));
        refused("talk.unknown", () -> comments.add(id, "x", gone));
    }

    @Test
    void tellsThoseWhoAreNamed() throws Exception {
        Actor gone = staffing.clerk("credit");
        String goneLogin = people.find(gone.person()).orElseThrow().login();
        people.deactivate(gone.person(), Actor.system());
        String self = people.find(clerk.person()).orElseThrow().login();

        Comment added = comments.add(
                id, "@" + colleague.login().toUpperCase() + " @" + goneLogin + " @nobody @" + self + " lihat", clerk);
        assertThat(added.html())
                .contains("<span class=\"k-mention\">&#64;" + colleague.name() + "</span>")
                .contains("&#64;" + goneLogin)
                .contains("&#64;nobody");
        assertThat(told(added.id())).containsExactly(Set.of(colleague.id()));

        assertThat(notifications.page(null, 10, colleague.asActor()).notifications())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.news().caseId()).isEqualTo(id.value());
                    assertThat(told.text(Texts.ENGLISH)).contains("Toko Bicara: " + clerk.name() + " named you");
                });

        Person other = people.find(staffing.clerk("credit").person()).orElseThrow();
        comments.edit(added.id(), "@" + colleague.login() + " @" + other.login(), clerk);
        assertThat(told(added.id())).containsExactly(Set.of(colleague.id()), Set.of(other.id()));
    }

    private List<Set<id.kerani.shared.PersonId>> told(CommentId comment) {
        return events.stream(CaseCommented.class)
                .filter(event -> event.commentId().equals(comment))
                .map(CaseCommented::mentioned)
                .toList();
    }

    @Test
    void canBeChangedByItsAuthorForAQuarterOfAnHour() throws Exception {
        Comment added = comments.add(id, "satu", clerk);
        refused("talk.notYours", () -> comments.edit(added.id(), "dua", colleague.asActor()));
        refused("talk.notYours", () -> comments.delete(added.id(), colleague.asActor()));
        refused("talk.unknown", () -> comments.edit(CommentId.next(), "dua", clerk));
        Comment edited = comments.edit(added.id(), "dua", clerk);
        assertThat(edited.markdown()).isEqualTo("dua");
        assertThat(edited.editedAt()).isNotNull();

        Comment second = comments.add(id, "rahasia", clerk);
        comments.delete(second.id(), clerk);
        Comment taken = comments.of(id, clerk, null, 10).comments().getFirst();
        assertThat(taken.deleted()).isTrue();
        assertThat(taken.markdown() + taken.html()).isEmpty();
        refused("talk.tooLate", () -> comments.edit(second.id(), "wieder", clerk));
        assertThat(comments.count(id)).isEqualTo(1);

        clock.advance(Comments.CHANGEABLE.plusSeconds(1));
        refused("talk.tooLate", () -> comments.edit(added.id(), "drei", clerk));
        refused("talk.tooLate", () -> comments.delete(added.id(), clerk));
        assertThat(comments.of(id, clerk, null, 10).comments()).noneMatch(Comment::mayChange);
    }

    @Test
    void refusesNothingAndTooMuch() throws Exception {
        refused("talk.empty", () -> comments.add(id, " \n\u200b\u0000 ", clerk));
        refused("talk.tooLong", () -> comments.add(id, "x".repeat(Comments.MAX_LENGTH + 1), clerk));
        refused("talk.tooLong", () -> comments.add(id, "[".repeat(1_000_000), clerk));
        assertThat(comments.add(id, "x".repeat(Comments.MAX_LENGTH), clerk).markdown())
                .hasSize(Comments.MAX_LENGTH);
        assertThat(comments.preview("<script>".repeat(200_000))).doesNotContain("<script");
    }

    @Test
    void pagesFromTheLatestBack() throws Exception {
        List<CommentId> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.addFirst(comments.add(id, "nomor " + i, clerk).id());
            // ids of one millisecond have no order
            long made = System.currentTimeMillis();
            await().pollInterval(Duration.ofMillis(1)).until(() -> System.currentTimeMillis() > made);
        }
        List<CommentId> paged = new ArrayList<>();
        CommentId next = null;
        int pages = 0;
        do {
            Comments.Page page = comments.of(id, colleague.asActor(), next, 10);
            page.comments().forEach(comment -> paged.add(comment.id()));
            next = page.next();
            pages++;
        } while (next != null);
        assertThat(paged).isEqualTo(all);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void showsNewCommentsInOpenPages() throws Exception {
        AtomicInteger told = new AtomicInteger();
        CaseId other = twoSteps.open("Toko Lain", clerk);
        AtomicInteger elsewhere = new AtomicInteger();
        try (var here = changes.subscribe(id, told::incrementAndGet);
                var there = changes.subscribe(other, elsewhere::incrementAndGet)) {
            comments.add(id, "baru", clerk);
            await().atMost(Duration.ofSeconds(10)).until(() -> told.get() > 0);
            int before = told.get();
            comments.add(id, "lagi", clerk);
            await().atMost(Duration.ofSeconds(10)).until(() -> told.get() > before);
            assertThat(elsewhere).hasValue(0);
            assertThat(here).isNotNull();
            assertThat(there).isNotNull();
        }
    }

    @Test
    void suggestsColleaguesByTheBeginningOfTheirNames() throws Exception {
        assertThat(comments.suggest(colleague.login().substring(0, 30), 5, clerk))
                .containsExactly(new Comments.Mentionable(colleague.id(), colleague.login(), colleague.name()));
        String lastName = colleague.name().substring(colleague.name().indexOf(' ') + 1);
        assertThat(comments.suggest(lastName.toUpperCase(), 5, clerk))
                .extracting(Comments.Mentionable::id)
                .contains(colleague.id());
        assertThat(comments.suggest("", 3, clerk)).hasSize(3);
        assertThat(comments.suggest("%", 3, clerk)).isEmpty();
        assertThat(comments.suggest("x".repeat(10_000), 3, clerk)).isEmpty();
        refused("staff.notAllowed", () -> comments.suggest("a", 5, Actor.visitor("Siti")));
        people.deactivate(colleague.id(), Actor.system());
        assertThat(comments.suggest(colleague.login(), 5, clerk)).isEmpty();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            Texts.LANGUAGES.forEach(
                    language -> assertThat(refusal.text(language)).doesNotStartWith("!"));
        });
    }
}

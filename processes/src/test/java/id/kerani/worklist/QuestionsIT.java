package id.kerani.worklist;

import static id.kerani.testing.TwoStepCases.CREDIT;
import static id.kerani.testing.TwoStepCases.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.notice.News;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.Questions.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeraniTest
class QuestionsIT {

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases cases;

    @Autowired
    private Cases files;

    @Autowired
    private Inbox inbox;

    @Autowired
    private WorkList workList;

    @Autowired
    private Questions questions;

    @Autowired
    private Notifications notifications;

    private Actor clerk;
    private Actor expert;
    private WorkItem item;

    @BeforeEach
    void item() throws Exception {
        clerk = staffing.clerk(FRONT);
        expert = staffing.clerk(CREDIT);
        item = workList.claim(cases.item("Toko Tanya", staffing.clerk()).id(), clerk);
    }

    @Test
    void asksWithoutGivingTheItemAway() throws Exception {
        Refused.with("worklist.unknown", () -> workList.open(item.id(), expert));
        Question asked = questions.ask(item.id(), expert.person(), " Apakah NPWP-nya benar?\nTerima kasih ", clerk);

        assertThat(asked.text()).isEqualTo("Apakah NPWP-nya benar?\nTerima kasih");
        assertThat(asked.askedName()).isEqualTo(expert.name());
        assertThat(cases.only(item.caseId())).as("still the clerk's, unchanged").isEqualTo(item);
        assertThat(workList.open(item.id(), expert))
                .satisfies(opened -> assertThat(opened.mayWork()).isFalse())
                .satisfies(opened -> assertThat(opened.mayClaim()).isFalse());
        Refused.with("worklist.unknown", () -> workList.claim(item.id(), expert));
        assertThat(notifications.page(null, 10, expert).notifications())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.news().kind()).isEqualTo(News.Kind.QUESTION);
                    assertThat(told.text(Texts.ENGLISH)).contains(clerk.name(), "Apakah NPWP-nya benar?");
                });
        assertThat(questions.of(item.caseId(), expert)).containsExactly(asked);
        assertThat(questions.of(item.caseId(), clerk)).containsExactly(asked);
        assertThat(questions.of(item.caseId(), staffing.clerk(CREDIT))).isEmpty();

        assertThat(asked()).containsExactly(item.id());

        Question answered = questions.answer(asked.id(), "Benar", expert);
        assertThat(answered.answer()).isEqualTo("Benar");
        assertThat(answered.answeredAt()).isNotNull();
        Refused.with("worklist.unknown", () -> workList.open(item.id(), expert));
        assertThat(notifications.page(null, 10, clerk).notifications())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.news().kind()).isEqualTo(News.Kind.ANSWER);
                    assertThat(told.text(Texts.INDONESIAN)).contains(expert.name(), "Benar");
                });
        assertThat(asked()).isEmpty();
        assertThat(files.history(item.caseId(), 50).subList(5, 7))
                .extracting(line -> line.actorName() + " | " + line.text(Texts.ENGLISH))
                .containsExactly(
                        clerk.name() + " | Ask for a thing: " + expert.name()
                                + " was asked – Apakah NPWP-nya benar? Terima kasih",
                        expert.name() + " | Ask for a thing: " + clerk.name() + " was answered – Benar");
    }

    private java.util.List<WorkItemId> asked() {
        return inbox.page(Inbox.Query.first(expert, Inbox.Scope.ASKED, 200)).items().stream()
                .map(WorkItem::id)
                .toList();
    }

    @Test
    void refusesInWords() throws Exception {
        Actor other = staffing.clerk(FRONT);
        Refused.with("worklist.notYours", () -> questions.ask(item.id(), expert.person(), "Apa?", other));
        Refused.with("worklist.askYourself", () -> questions.ask(item.id(), clerk.person(), "Apa?", clerk));
        Refused.with("worklist.questionText", () -> questions.ask(item.id(), expert.person(), "  ", clerk));
        Refused.with("worklist.questionText", () -> questions.ask(item.id(), expert.person(), "x".repeat(2001), clerk));
        Question asked = questions.ask(item.id(), expert.person(), "Apa?", clerk);
        Refused.with("worklist.alreadyAsked", () -> questions.ask(item.id(), expert.person(), "Lho?", clerk));
        Refused.with("worklist.unknownQuestion", () -> questions.answer(asked.id(), "Ini", other));
        Refused.with("worklist.unknownQuestion", () -> questions.answer(QuestionId.next(), "Ini", expert));
        questions.answer(asked.id(), "Ini", expert);
        Refused.with("worklist.answered", () -> questions.answer(asked.id(), "Itu", expert));
        questions.ask(item.id(), expert.person(), "Dan ini?", clerk);
    }
}

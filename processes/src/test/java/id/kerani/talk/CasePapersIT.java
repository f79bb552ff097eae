package id.kerani.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.document.Document;
import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import id.kerani.testing.TwoStepCases;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeraniTest
class CasePapersIT {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private CasePapers papers;

    @Autowired
    private Documents documents;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TwoStepCases twoSteps;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Actor clerk;
    private Actor colleague;
    private CaseId id;

    @BeforeEach
    void talk() {
        clerk = staffing.clerk("front-office");
        colleague = staffing.clerk("credit");
        id = twoSteps.open("Toko Kertas", clerk);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void addsPapersAtAnyTimeForAllWhoMayOpenTheCase() throws Exception {
        Document added = papers.add(id, "../nota 1.pdf", pdf(), clerk);
        assertThat(papers.of(id, colleague)).containsExactly(added);
        assertThat(added.fileName()).isEqualTo("nota 1.pdf");
        assertThat(added.storedById()).isEqualTo(clerk.person());
        try (var content = documents.open(added.id(), colleague)) {
            assertThat(content.stream().readAllBytes()).isEqualTo(PDF);
        }
        assertThat(cases.history(id, 50).getLast().text(Texts.ENGLISH)).isEqualTo("File added: nota 1.pdf");

        Actor visitor = Actor.visitor("Siti");
        refused("talk.unknown", () -> papers.of(id, visitor));
        refused("talk.unknown", () -> papers.add(id, "a.pdf", pdf(), visitor));
        refused("talk.unknown", () -> papers.add(CaseId.next(), "a.pdf", pdf(), clerk));
        refused("document.typeNotAllowed", () -> papers.add(id, "a.pdf", html(), clerk));
        people.deactivate(colleague.person(), Actor.system());
        refused("talk.unknown", () -> papers.of(id, colleague));
        refused("staff.notAllowed", () -> documents.open(added.id(), colleague));
    }

    @Test
    void canBeRemovedByWhoAddedThemWithinADayAndByLeads() throws Exception {
        Actor lead = staffing.person(Role.LEAD);
        Document first = papers.add(id, "satu.pdf", pdf(), clerk);
        Document second = papers.add(id, "dua.pdf", pdf(), clerk);
        CaseId other = twoSteps.open("Toko Lain", clerk);
        refused("talk.papers.notYours", () -> papers.remove(id, first.id(), colleague));
        refused("document.unknown", () -> papers.remove(other, first.id(), clerk));
        refused("document.unknown", () -> papers.remove(id, DocumentId.next(), clerk));
        assertThat(papers.mayRemove(first, clerk)).isTrue();
        papers.remove(id, first.id(), clerk);
        assertThat(papers.of(id, clerk)).containsExactly(second);
        refused("document.unknown", () -> documents.open(first.id(), clerk));
        assertThat(cases.history(id, 50).getLast().text(Texts.ENGLISH)).isEqualTo("File removed: satu.pdf");

        clock.advance(CasePapers.REMOVABLE.plusSeconds(1));
        refused("talk.papers.notYours", () -> papers.remove(id, second.id(), clerk));
        papers.remove(id, second.id(), lead);
        assertThat(papers.of(id, clerk)).isEmpty();
    }

    @Test
    void takesNoMoreThanItsLimitHoweverManyComeAtOnce() throws Exception {
        for (int i = 0; i < CasePapers.MAX_PAPERS - 2; i++) {
            papers.add(id, "nota.pdf", pdf(), clerk);
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Future<Document>> added = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit((Callable<Document>) () -> papers.add(id, "lagi.pdf", pdf(), clerk)))
                    .toList();
            int refused = 0;
            for (Future<Document> each : added) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    assertThat(((Refusal) e.getCause()).code()).isEqualTo("talk.papers.tooMany");
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(4);
        }
        assertThat(papers.of(id, clerk)).hasSize(CasePapers.MAX_PAPERS);
    }

    @Test
    void takesNoMoreBytesThanItsLimit() throws Exception {
        Document first = papers.add(id, "besar.pdf", pdf(), clerk);
        jdbc.sql("update document set size = ? where id = ?")
                .params((int) CasePapers.MAX_BYTES - PDF.length, first.id().value())
                .update();
        papers.add(id, "pas.pdf", pdf(), clerk);
        refused("talk.papers.tooMuch", () -> papers.add(id, "lebih.pdf", pdf(), clerk));
        assertThat(papers.of(id, clerk)).hasSize(2);
    }

    private static InputStream pdf() {
        return new ByteArrayInputStream(PDF);
    }

    private static InputStream html() {
        return new ByteArrayInputStream("<html><script>1</script>".getBytes(StandardCharsets.US_ASCII));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            Texts.LANGUAGES.forEach(
                    language -> assertThat(refusal.text(language)).doesNotStartWith("!"));
        });
    }
}

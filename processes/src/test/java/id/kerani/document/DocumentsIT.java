package id.kerani.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.MovableClock;
import id.kerani.testing.Staffing;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeraniTest
class DocumentsIT {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 4, 0, 0, 0, 4
    };
    private static final Actor VISITOR = Actor.visitor("Siti");

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Staffing staffing;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void givesBackWhatItStored() throws Exception {
        Document stored = documents.store("..\\..\\C:\\Foto <KTP>.exe", PNG, VISITOR);
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.fileName()).isEqualTo("Foto KTP.png");
        assertThat(documents.open(stored.id(), Actor.system()).stream()).hasBinaryContent(PNG);
        refused("staff.notAllowed", () -> documents.open(stored.id(), VISITOR));
        refused("document.unknown", () -> documents.open(DocumentId.next(), Actor.system()));
    }

    @Test
    void refusesWhatIsNoPaper() {
        refused("document.empty", () -> documents.store("a.pdf", new byte[0], VISITOR));
        refused("document.tooLarge", () -> documents.store("a.pdf", new byte[Documents.MAX_BYTES + 1], VISITOR));
        refused("document.onlyPapers", () -> documents.store("a.pdf", bytes("<html><script>1</script>"), VISITOR));
        refused("document.onlyPapers", () -> documents.store("a.png", bytes("MZ\u0090\u0000\u0003"), VISITOR));
        refused(
                "document.onlyPapers",
                () -> documents.store("a.jpg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), VISITOR));
    }

    @Test
    void takesTextsAndSheetsFromPeopleWhoWorkHereOnly() throws Exception {
        byte[] table = bytes("nama;jumlah\nBan;2\n");
        assertThat(documents
                        .store("a.csv", table, staffing.clerk("front-office"))
                        .mediaType())
                .isEqualTo("text/csv");
        refused("document.onlyPapers", () -> documents.store("a.csv", table, VISITOR));
    }

    @Test
    void isReadOnlyByWhoMayReadWhatItBelongsTo() throws Exception {
        Actor owner = staffing.clerk("front-office");
        Actor other = staffing.person(Role.ADMINISTRATOR);
        Document stored = documents.store("ktp.png", PNG, owner);
        assertThat(documents.open(stored.id(), owner).stream()).hasBinaryContent(PNG);
        // before it belongs to anything it is nobody else's, whatever their role
        refused("document.unknown", () -> documents.open(stored.id(), other));
        // and what belongs to something of which nobody says who may read it is nobody's
        attach(stored, Ids.next().toString());
        refused("document.unknown", () -> documents.open(stored.id(), owner));
    }

    @Test
    void keepsALargePaperInPiecesAndGivesItBackWhole() throws Exception {
        byte[] large = Arrays.copyOf(PDF, 3 * DatabaseContent.PIECE + 12345);
        new Random(7).nextBytes(large);
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        Document stored = documents.store("besar.pdf", new ByteArrayInputStream(large), Actor.system());
        assertThat(stored.size()).isEqualTo(large.length);
        try (var content = documents.open(stored.id(), Actor.system())) {
            assertThat(content.stream().readAllBytes()).isEqualTo(large);
        }
        assertThat(jdbc.sql("select count(*) from document_chunk where document_id = ?")
                        .param(stored.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void cutsOffWhoSendsTooMuch() {
        AtomicLong sent = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                sent.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                sent.addAndGet(length);
                Arrays.fill(target, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        refused("document.tooLarge", () -> documents.store("video.txt", endless, VISITOR));
        assertThat(sent.get()).isBetween((long) Documents.MAX_BYTES, Documents.MAX_BYTES + 1024L * 1024);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheSenderBreaksOff() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> documents.store("a.pdf", broken, VISITOR)).isInstanceOf(UncheckedIOException.class);
        assertThat(leftBehind()).isEmpty();
    }

    private static List<String> leftBehind() {
        return Arrays.stream(Objects.requireNonNull(new File(System.getProperty("java.io.tmpdir"))
                        .list((folder, name) -> name.startsWith("kerani-paper-"))))
                .toList();
    }

    @Test
    void belongsToOneThingOnly() throws Exception {
        Document stored = documents.store("ktp.pdf", PDF, VISITOR);
        String subject = Ids.next().toString();
        assertThat(documents.areFree(List.of(stored.id()))).isTrue();
        attach(stored, subject);
        assertThat(documents.areFree(List.of(stored.id()))).isFalse();
        assertThat(documents.of("test", subject)).containsExactly(stored);
        refused("document.unknown", () -> {
            var error = new Refusal[1];
            transaction.executeWithoutResult(status -> {
                try {
                    documents.attach(List.of(stored.id()), "test", Ids.next().toString());
                } catch (Refusal e) {
                    error[0] = e;
                    status.setRollbackOnly();
                }
            });
            throw error[0];
        });
    }

    @Test
    void throwsAwayADayLaterWhatWasNeverSent() throws Exception {
        Document left = documents.store("left.pdf", PDF, VISITOR);
        Document kept = documents.store("kept.pdf", PDF, VISITOR);
        attach(kept, Ids.next().toString());
        documents.discardLeftBehind();
        assertThat(documents.areFree(List.of(left.id()))).isTrue();
        clock.advance(Duration.ofHours(25));
        documents.discardLeftBehind();
        assertThat(documents.areFree(List.of(left.id()))).isFalse();
        assertThat(documents.open(kept.id(), Actor.system()).document()).isEqualTo(kept);
    }

    private void attach(Document document, String subject) {
        transaction.executeWithoutResult(status -> {
            try {
                documents.attach(List.of(document.id()), "test", subject);
            } catch (Refusal e) {
                throw new AssertionError(e);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            Texts.LANGUAGES.forEach(
                    language -> assertThat(refusal.text(language)).doesNotStartWith("!"));
        });
    }
}

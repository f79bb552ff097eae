package id.kerani.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Registrations;
import id.kerani.document.Document;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Texts;
import id.kerani.talk.CasePapers;
import id.kerani.worklist.CaseId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How papers get in and out over HTTP, and what they can do in a browser. */
@EndToEnd
class PaperDoorIT {

    private static final byte[] POLYGLOT = ("%PDF-1.4\n%" + "x".repeat(100)
                    + "\n<html><body><script>document.title='ran';"
                    + "fetch('/account').then(r => r.text()).then(t => parent.postMessage(t, '*'))</script>\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final Office office;
    private final Documents documents;
    private final CasePapers papers;
    private final Registrations registrations;

    PaperDoorIT(
            @Autowired Office office,
            @Autowired Documents documents,
            @Autowired CasePapers papers,
            @Autowired Registrations registrations) {
        this.office = office;
        this.documents = documents;
        this.papers = papers;
        this.registrations = registrations;
    }

    @Test
    void givesPapersOnlyToWhoMayReadWhatTheyBelongTo() throws Exception {
        Colleague owner = office.clerk("Owner");
        Colleague other = office.clerk("Other");
        CaseId id = registrations
                .apply(
                        new NewApplication(
                                UUID.randomUUID(),
                                "web",
                                Texts.ENGLISH,
                                Answers.ofAPerson().read()),
                        Actor.visitor("Siti"))
                .id();
        Document mine = documents.store("foto.png", picture(), owner.actor());
        Document ofCase = papers.add(id, "nota “1”.png", new ByteArrayInputStream(picture()), owner.actor());

        Desk owners = office.desk(owner);
        Desk others = office.desk(other);
        assertThat(get(owners, "papers/" + mine.id()).status()).isEqualTo(200);
        assertThat(get(others, "papers/" + mine.id()).status()).isEqualTo(404);
        APIResponse shown = get(others, "papers/" + ofCase.id());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(picture());
        assertThat(shown.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("content-length", String.valueOf(picture().length))
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-store")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'self'");
        assertThat(shown.headers().get("content-disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''nota%20%E2%80%9C1%E2%80%9D.png");
        assertThat(get(others, "papers/" + ofCase.id() + "?save").headers().get("content-disposition"))
                .startsWith("attachment;");
        for (String none : new String[] {"papers/" + Ids.next(), "papers/1", "papers/..%2f..%2fetc%2fpasswd"}) {
            assertThat(get(owners, none).status()).as(none).isBetween(400, 404);
        }
        HttpResponse<String> stranger = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(office.address() + "/papers/" + ofCase.id()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(302);
        papers.remove(id, ofCase.id(), owner.actor());
        assertThat(get(others, "papers/" + ofCase.id()).status()).isEqualTo(404);
    }

    @Test
    void runsNothingThatIsInAPaper() throws Exception {
        Colleague clerk = office.clerk("Polyglot");
        Document pdf = documents.store("a.pdf", POLYGLOT, clerk.actor());
        Document text = documents.store(
                "a.txt",
                "Halo\n<script>document.title='ran'</script>".getBytes(StandardCharsets.US_ASCII),
                clerk.actor());
        Desk desk = office.desk(clerk);
        assertThat(get(desk, "papers/" + text.id()).headers())
                .containsEntry("content-type", "text/plain;charset=UTF-8")
                .satisfies(headers ->
                        assertThat(headers.get("content-disposition")).startsWith("attachment;"));
        Page page = desk.go("account").page();
        page.evaluate("""
                paper => new Promise(shown => {
                  window.heard = [];
                  addEventListener('message', message => window.heard.push(message.data));
                  const frame = document.createElement('iframe');
                  frame.onload = () => setTimeout(shown, 300);
                  frame.src = paper;
                  document.body.append(frame);
                })""", "papers/" + pdf.id());
        assertThat(page.evaluate("window.heard.length")).isEqualTo(0);
        assertThat(page.evaluate("""
                paper => new Promise(done => {
                  const script = document.createElement('script');
                  script.onload = () => done('loaded');
                  script.onerror = () => done('refused');
                  script.src = paper;
                  document.body.append(script);
                })""", "papers/" + text.id())).isEqualTo("refused");
        assertThat(page.title()).isNotEqualTo("ran");
    }

    /** Two gigabytes at the public page, sent past the browser's own limit. */
    @Test
    void cutsOffAnUploadThatNeverEnds() throws Exception {
        office.clerk("Upload");
        Desk visitor = office.visitor(Texts.ENGLISH).go("apply");
        String target = visitor.page()
                .locator("vaadin-upload")
                .first()
                .evaluate("upload => new URL(upload.target, document.baseURI).href")
                .toString();
        String cookies = visitor.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        AtomicLong sent = new AtomicLong();
        HttpRequest upload = HttpRequest.newBuilder(URI.create(target))
                .header("Cookie", cookies)
                .header("Content-Type", "application/pdf")
                .header("X-Filename", "ktp.pdf")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Endless(2L << 30, sent)))
                .build();
        int status;
        try {
            status = HttpClient.newHttpClient()
                    .send(upload, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException closed) {
            status = 0; // the server hung up while we were still sending
        }
        assertThat(status).isNotEqualTo(200);
        assertThat(sent.get()).isBetween(5L << 20, 200L << 20);
        assertThat(visitor.go("apply").page().locator("vaadin-upload").first().isVisible())
                .isTrue();
    }

    private static APIResponse get(Desk desk, String path) {
        return desk.context().request().get("/" + path, RequestOptions.create().setMaxRedirects(0));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static final class Endless extends InputStream {

        private long left;
        private final AtomicLong sent;

        Endless(long length, AtomicLong sent) {
            this.left = length;
            this.sent = sent;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            left -= count;
            sent.addAndGet(count);
            return count;
        }
    }
}

package id.kerani.modeling;

import static id.kerani.modeling.GoodModels.BPMN;
import static id.kerani.modeling.GoodModels.VOCABULARY;
import static id.kerani.modeling.GoodModels.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that attack the parser instead of the engine. */
@Timeout(60)
class HostileFilesTest {

    private static final String BODY = BPMN.substring(BPMN.indexOf('\n') + 1);

    private static String codeOf(String file, byte[] content) {
        var problems = ModelGate.check(file, content, VOCABULARY);
        assertThat(problems).isNotEmpty();
        problems.forEach(
                problem -> assertThat(problem.text(java.util.Locale.ENGLISH)).isNotBlank());
        return problems.getFirst().code();
    }

    private static String codeOf(String content) {
        return codeOf("register-customer.bpmn", bytes(content));
    }

    @Test
    void externalEntity() {
        assertThat(codeOf("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"
                        + BODY.replace("Application arrived", "&e;")))
                .isEqualTo("doctype");
    }

    @Test
    void parameterEntityFromElsewhere() {
        assertThat(codeOf("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://localhost:1/x.dtd\"> %p;]>\n" + BODY))
                .isEqualTo("doctype");
    }

    @Test
    void externalDtd() {
        assertThat(codeOf("<!DOCTYPE definitions SYSTEM \"http://localhost:1/x.dtd\">\n" + BODY))
                .isEqualTo("doctype");
    }

    @Test
    void billionLaughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(codeOf(laughs + "]>" + BODY.replace("Application arrived", "&lol9;")))
                .isEqualTo("doctype");
    }

    @Test
    void doctypeInAnyCase() {
        assertThat(codeOf("<!doctype x>\n" + BODY)).isEqualTo("doctype");
    }

    @Test
    void unknownEntity() {
        assertThat(codeOf(BPMN.replace("Application arrived", "&evil;"))).isEqualTo("not-xml");
    }

    @Test
    void processingInstruction() {
        assertThat(codeOf(BPMN.replace(
                        "<bpmn:collaboration id", "<?xml-stylesheet href=\"http://x\"?><bpmn:collaboration id")))
                .isEqualTo("processing-instruction");
    }

    @Test
    void xInclude() {
        assertThat(
                        codeOf(
                                BPMN.replace(
                                        "<bpmn:collaboration id",
                                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" /><bpmn:collaboration id")))
                .isEqualTo("unknown-namespace");
    }

    @Test
    void namespaceThatLooksLikeOurs() {
        assertThat(codeOf(BPMN.replace("http://camunda.org/schema/1.0/bpmn", "http://camunda.org/schema/1.0/bpmn/")))
                .isEqualTo("unknown-namespace");
    }

    @Test
    void nestedDeeply() {
        String open = "<bpmn:subProcess id=\"S\">".repeat(5_000);
        assertThat(codeOf(BPMN.replace("<bpmn:textAnnotation id", open + "<bpmn:textAnnotation id")))
                .isEqualTo("too-deep");
    }

    @Test
    void tooLarge() {
        assertThat(codeOf(BPMN + " ".repeat(3_000_000))).isEqualTo("too-large");
    }

    @Test
    void tooManyElements() {
        assertThat(codeOf(BPMN.replace("</bpmn:laneSet>", "<bpmn:lane/>".repeat(61_000) + "</bpmn:laneSet>")))
                .isEqualTo("too-many-elements");
    }

    @Test
    void attributeTooLong() {
        assertThat(codeOf(BPMN.replace("Application arrived", "x".repeat(5_000))))
                .isEqualTo("attribute-too-long");
    }

    @Test
    void textTooLong() {
        assertThat(codeOf(BPMN.replace("How a customer", "x".repeat(30_000)))).isEqualTo("text-too-long");
    }

    @Test
    void tooManyAttributesInOneElement() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(codeOf(BPMN.replace("isExecutable=\"true\"", "isExecutable=\"true\"" + attributes)))
                .isIn("not-xml", "unknown-attribute");
    }

    @Test
    void utf16() {
        assertThat(codeOf(
                        "register-customer.bpmn",
                        BPMN.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("not-utf8");
        assertThat(codeOf("register-customer.bpmn", BPMN.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("not-xml");
    }

    @Test
    void utf7() {
        assertThat(codeOf(BPMN.replace("UTF-8", "UTF-7").replace("<bpmn:documentation>How", "+ADw-bpmn:script+AD4-")))
                .isEqualTo("not-utf8");
    }

    @Test
    void latin1AndEbcdic() {
        assertThat(codeOf(
                        "register-customer.bpmn",
                        BPMN.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("not-utf8");
        assertThat(codeOf("register-customer.bpmn", BPMN.getBytes(Charset.forName("IBM037"))))
                .isIn("not-utf8", "not-xml");
    }

    @Test
    void overlongUtf8() {
        byte[] content = bytes(BPMN.replace("Application arrived", "@@"));
        for (int i = 0; i < content.length - 1; i++) {
            if (content[i] == '@' && content[i + 1] == '@') {
                content[i] = (byte) 0xC0; // "<" written in two bytes
                content[i + 1] = (byte) 0xBC;
            }
        }
        assertThat(codeOf("register-customer.bpmn", content)).isEqualTo("not-utf8");
    }

    @Test
    void xml11() {
        assertThat(codeOf(BPMN.replace("version=\"1.0\"", "version=\"1.1\""))).isEqualTo("not-utf8");
    }

    @Test
    void nothingAndNonsense() {
        assertThat(codeOf("")).isEqualTo("not-xml");
        assertThat(codeOf("{}")).isEqualTo("not-xml");
        assertThat(codeOf("<a/>")).isEqualTo("unknown-namespace");
        assertThat(codeOf(BPMN + BODY)).isEqualTo("not-xml");
        assertThat(codeOf(BPMN.substring(0, BPMN.length() / 2))).isEqualTo("not-xml");
        assertThat(codeOf("register-customer.bpmn", new byte[] {0, 1, 2, (byte) 0xFF}))
                .isEqualTo("not-utf8");
    }

    @Test
    void otherKindsOfFiles() {
        for (String name :
                new String[] {"x.cmmn", "x.bpmn20.xml", "x.groovy", "x.form", "x.js", "x.html", "x", "x.bpmn.exe", ".."
                }) {
            assertThat(codeOf(name, bytes(BPMN))).as(name).isEqualTo("file-kind");
        }
        assertThat(codeOf("score-application.dmn", bytes(BPMN))).isEqualTo("unknown-element");
        assertThat(codeOf("register-customer.bpmn", bytes(GoodModels.DMN))).isEqualTo("unknown-element");
    }

    @Test
    void byteOrderMarkAndCommentsAreHarmless() {
        assertThat(ModelGate.check("register-customer.bpmn", bytes("\uFEFF" + BPMN), VOCABULARY))
                .isEmpty();
        assertThat(ModelGate.check("register-customer.bpmn", bytes(BODY + "<!-- end -->"), VOCABULARY))
                .isEmpty();
    }

    /** Whatever is done to a good file: the gate answers, never throws, never hangs. */
    @Test
    void damagedFilesAreReadOrRefused() {
        Random random = new Random(20261123);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] content = bytes(i % 2 == 0 ? BPMN : GoodModels.DMN);
            for (int damage = random.nextInt(6); damage >= 0; damage--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            String file = i % 2 == 0 ? "register-customer.bpmn" : "score-application.dmn";
            refused += ModelGate.check(file, content, VOCABULARY).isEmpty() ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}

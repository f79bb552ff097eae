package id.kerani;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word of the product exists in both languages, and every word that the code asks for exists. */
class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern ASKED =
            Pattern.compile("(?:getTranslation|Texts\\.get|Texts\\.has|new Refusal)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    /** These get a queue's or a step's name in Indonesian and in English and each takes its own. */
    private static final Set<String> NAMES_IN_BOTH_LANGUAGES = Set.of(
            "worklist.why.queue",
            "worklist.why.nobody",
            "worklist.event.task.created",
            "worklist.event.task.moved",
            "worklist.told.handedOver",
            "worklist.told.asked",
            "worklist.told.answered",
            "worklist.told.moved",
            "worklist.told.closed",
            "worklist.told.danger",
            "worklist.told.queueDanger");

    private final Map<String, Properties> indonesian = bundles("id");
    private final Map<String, Properties> english = bundles("en");

    @Test
    void bothLanguagesHaveTheSameModulesAndKeys() {
        assertThat(indonesian.keySet()).isEqualTo(english.keySet()).contains("ui", "staff", "company", "access");
        english.forEach((module, texts) -> assertThat(
                        new TreeSet<>(indonesian.get(module).stringPropertyNames()))
                .as(module)
                .isEqualTo(new TreeSet<>(texts.stringPropertyNames())));
    }

    @Test
    void noTextIsEmptyAndKeysBeginWithTheirModule() {
        for (Map<String, Properties> language : Set.of(indonesian, english)) {
            language.forEach((module, texts) -> texts.stringPropertyNames().forEach(key -> {
                assertThat(texts.getProperty(key)).as(key).isNotBlank();
                assertThat(key).startsWith(module + ".");
            }));
        }
    }

    @Test
    void bothLanguagesTakeTheSameArgumentsAndPatternsAreWellFormed() {
        english.forEach((module, texts) -> texts.stringPropertyNames().forEach(key -> {
            String here = texts.getProperty(key);
            String there = indonesian.get(module).getProperty(key, "");
            if (NAMES_IN_BOTH_LANGUAGES.contains(key)) {
                assertThat(arguments(there)).as(key).hasSameSizeAs(arguments(here));
            } else {
                assertThat(arguments(there)).as(key).isEqualTo(arguments(here));
            }
            for (String text : new String[] {here, there}) {
                // A single apostrophe would swallow what follows it.
                arguments(text).forEach(number -> assertThat(filled(text))
                        .as(key)
                        .containsAnyOf("argument" + number, String.valueOf(101 + Integer.parseInt(number))));
            }
        }));
    }

    @Test
    void everyTextTheCodeAsksForExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Path root = Path.of("..").toAbsolutePath().normalize();
        for (String module : new String[] {"forms", "processes", "ui", "app"}) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher asked = ASKED.matcher(Files.readString(file));
                    while (asked.find()) {
                        if (!exists(asked.group(1), asked.group(2) != null)) {
                            missing.add(file.getFileName() + ": " + asked.group(1));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private boolean exists(String key, boolean prefix) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return true; // no key: a condition or the like
        }
        Properties texts = english.get(key.substring(0, dot));
        if (texts == null) {
            return false;
        }
        return prefix
                ? texts.stringPropertyNames().stream().anyMatch(known -> known.startsWith(key))
                : texts.containsKey(key);
    }

    /** The pattern with words for arguments, or with numbers where it wants numbers. */
    private static String filled(String pattern) {
        Object[] words = IntStream.range(0, 10).mapToObj(i -> "argument" + i).toArray();
        try {
            return new MessageFormat(pattern, Locale.ENGLISH).format(words);
        } catch (IllegalArgumentException e) {
            Object[] numbers = IntStream.range(101, 111).boxed().toArray();
            return new MessageFormat(pattern, Locale.ENGLISH).format(numbers);
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, Properties> bundles(String language) {
        Map<String, Properties> found = new TreeMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + language + ".properties");
            for (Resource file : files) {
                String name = String.valueOf(file.getFilename());
                Properties texts = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                found.put(name.substring(0, name.indexOf("_" + language + ".")), texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}

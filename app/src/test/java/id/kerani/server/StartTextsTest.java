package id.kerani.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"server", "database"})
    void areTheSameInBothLanguages(String module) throws IOException {
        assertThat(arguments(module, "id")).isNotEmpty().isEqualTo(arguments(module, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "database"})
    void areOneLineEachAndDifferBetweenTheLanguages(String module) throws IOException {
        Properties indonesian = texts(module, "id");
        texts(module, "en").forEach((key, english) -> assertThat(indonesian.getProperty(key.toString()))
                .as(key.toString())
                .isNotBlank()
                .doesNotContain("\n")
                .isNotEqualTo(english));
    }

    private static TreeMap<String, TreeSet<String>> arguments(String module, String language) throws IOException {
        TreeMap<String, TreeSet<String>> arguments = new TreeMap<>();
        texts(module, language)
                .forEach((key, text) -> arguments.put(
                        key.toString(),
                        ARGUMENT.matcher(text.toString())
                                .results()
                                .map(result -> result.group())
                                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))));
        return arguments;
    }

    private static Properties texts(String module, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                StartTexts.class.getResourceAsStream("/texts/" + module + "_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

package id.kerani.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FormWordsTest {

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        Properties indonesian = words("id");
        assertThat(indonesian.stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(words("en").stringPropertyNames())
                .allSatisfy(key -> assertThat(indonesian.getProperty(key)).isNotBlank());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        FormWordsTest.class.getResourceAsStream("/texts/form_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}

package id.kerani.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        id | 1.250.000     | 1250000
        id | 1250000       | 1250000
        id | 1.250.000,50  | 1250000.50
        id | Rp 1.250.000  | 1250000
        id | Rp.15.000     | 15000
        id | -5            | -5
        id | 0,5           | 0.5
        id | 1.25          | none
        id | 1,250,000     | none
        id | 12.34.567     | none
        id | abc           | none
        id | 1e9           | none
        id | 1,            | none
        en | 1,250,000.5   | 1250000.5
        en | 1.25          | 1.25
        en | 1,25          | none
        """)
    void readsWhatALanguageWrites(String language, String text, BigDecimal expected) {
        assertThat(new NumberText(Locale.of(language)).read(text).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id | 1250000   | 1.250.000
        id | 1250000.5 | 1.250.000,5
        en | 1250000.5 | 1,250,000.5
        """)
    void writesWhatItReads(String language, BigDecimal number, String expected) {
        NumberText text = new NumberText(Locale.of(language));
        assertThat(text.write(number)).isEqualTo(expected);
        assertThat(text.read(expected)).contains(number);
    }
}

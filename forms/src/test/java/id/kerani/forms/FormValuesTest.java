package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValuesTest {

    private enum Colour {
        GREEN
    }

    @Test
    void takesJavaValuesAndGivesJson() throws UnreadableValues {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        Map<String, Object> given = new HashMap<>();
        given.put("values", Map.of("day", LocalDate.of(2026, 11, 24), "id", id));
        FormValues values = FormValues.of(given)
                .with("values.amount", 1_250_000L)
                .with("values.rate", 0.5)
                .with("lines[1].colour", Colour.GREEN)
                .with("at", OffsetDateTime.parse("2026-11-24T16:00+08:00"))
                .with("empty", null);
        assertThat(values.date("values.day")).contains(LocalDate.of(2026, 11, 24));
        assertThat(values.number("values.amount")).contains(BigDecimal.valueOf(1_250_000));
        assertThat(values.text("values.id")).contains(id.toString());
        assertThat(values.dateTime("at")).contains(OffsetDateTime.parse("2026-11-24T16:00+08:00"));
        assertThat(values.has("empty")).isTrue();
        assertThat(values.get("empty")).isNull();
        assertThat(values.list("lines")).hasSize(2);
        assertThat(values.rows("lines")).hasSize(1);
        assertThat(FormValues.fromJson(values.toJson())).isEqualTo(values);
        assertThat(values.without("values").has("values.day")).isFalse();
        assertThat(values.without("lines[0]").list("lines")).hasSize(1);
    }

    @Test
    void isImmutableAndKeepsToItself() {
        FormValues values = FormValues.of(Map.of("secret", "NIK", "list", Arrays.asList(1, null)));
        assertThatThrownBy(() -> values.asMap().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> values.list("list").add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(values.with("secret", "other").text("secret")).contains("other");
        assertThat(values.text("secret")).contains("NIK");
        assertThat(values.toString()).doesNotContain("NIK");
        assertThatThrownBy(() -> FormValues.of(Map.of("x", new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesNumbersByValue() {
        assertThat(FormValues.of(Map.of("n", new BigDecimal("1.00"), "l", List.of(2))))
                .isEqualTo(FormValues.of(Map.of("n", 1, "l", List.of(new BigDecimal("2.0")))))
                .hasSameHashCodeAs(FormValues.of(Map.of("n", 1, "l", List.of(2))))
                .isNotEqualTo(FormValues.of(Map.of("n", 2, "l", List.of(2))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                              | forms.values.broken-json
        {'a':                           | forms.values.broken-json
        {'a':1,'a':2}                   | forms.values.broken-json
        {'a':1} {}                      | forms.values.broken-json
        {'a':NaN}                       | forms.values.broken-json
        [1]                             | forms.values.not-an-object
        null                            | forms.values.not-an-object
        {'a':1E999999999}               | forms.values.number-too-large
        {'a':1E-99}                     | forms.values.number-too-large
        {'a':12345678901234567890123456789012345678901} | forms.values.number-too-large
        """)
    void refusesJsonItCannotKeep(String json, String code) {
        assertThatThrownBy(() -> FormValues.fromJson(json.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        UnreadableValues.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    @Test
    void refusesTooMuch() {
        assertThatThrownBy(() -> FormValues.fromJson("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .isInstanceOf(UnreadableValues.class);
        assertThatThrownBy(() -> FormValues.fromJson("{\"a\":\"" + "x".repeat(FormLimits.VALUES_LENGTH) + "\"}"))
                .isInstanceOfSatisfying(
                        UnreadableValues.class,
                        e -> assertThat(e.problem().code()).isEqualTo("forms.values.too-large"));
    }

    @Test
    void pathsReadBack() {
        for (String path : List.of("a", "a.b", "a[0]", "a[12].b.c[3].d", "")) {
            assertThat(FieldPath.of(path)).hasToString(path);
        }
        assertThatThrownBy(() -> FieldPath.of("a[x]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FieldPath.of("a..b")).isInstanceOf(IllegalArgumentException.class);
    }
}

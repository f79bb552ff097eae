package id.kerani.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.server.StartRefused;
import java.util.List;
import java.util.Locale;

/** What a refusal must be: the right one, on two lines, in both languages. */
final class Refusals {

    private Refusals() {}

    static void is(Throwable thrown, String code, String mention) {
        assertThat(thrown).isInstanceOf(StartRefused.class);
        StartRefused refusal = (StartRefused) thrown;
        assertThat(refusal.code()).isEqualTo(code);
        for (String language : List.of("en", "id")) {
            List<String> lines = refusal.lines(Locale.forLanguageTag(language));
            assertThat(lines)
                    .hasSize(2)
                    .allSatisfy(line ->
                            assertThat(line).isNotBlank().doesNotContain("\n").doesNotContain("{"));
            assertThat(String.join(" ", lines)).contains(mention);
        }
    }
}

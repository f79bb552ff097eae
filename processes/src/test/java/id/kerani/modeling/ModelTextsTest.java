package id.kerani.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.expression.ExpressionProblem;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelTextsTest {

    @Test
    void everyProblemHasItsTextInBothLanguages() {
        Set<String> expected = Stream.concat(
                        Stream.of("where", "where-file", "where-element"),
                        Stream.concat(
                                Arrays.stream(Code.values()).map(Code::key),
                                Arrays.stream(ExpressionProblem.Code.values()).map(Check::expressionKey)))
                .map(key -> "modeling." + key)
                .collect(Collectors.toCollection(TreeSet::new));

        for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
            assertThat(new TreeSet<>(ModelTexts.in(locale).keySet()))
                    .as(locale.toString())
                    .isEqualTo(expected);
            for (String key : expected) {
                new MessageFormat(ModelTexts.in(locale).getString(key), locale);
            }
        }
        for (String key : expected) {
            if (!key.startsWith("modeling.where")) {
                assertThat(ModelTexts.in(Locale.of("id")).getString(key))
                        .isNotEqualTo(ModelTexts.in(Locale.ENGLISH).getString(key));
            }
        }
    }

    @Test
    void aProblemReadsLikeASentence() {
        ModelProblem problem =
                new ModelProblem("register-customer.bpmn", 12, "Task_Decide", "form-unknown", List.of("x"));

        assertThat(problem.text(Locale.ENGLISH))
                .isEqualTo("There is no form x on this server. Choose one from the list."
                        + " (register-customer.bpmn, line 12, part Task_Decide)");
        assertThat(problem.text(Locale.of("id", "ID")))
                .isEqualTo("Formulir x tidak ada di server ini. Pilih dari daftar formulir."
                        + " (register-customer.bpmn, baris 12, bagian Task_Decide)");
        assertThat(new ModelProblem("", 0, "", "expression-not-an-expression", List.of("a", "b", "1"))
                        .text(Locale.ENGLISH))
                .contains("${ }");
    }
}

package id.kerani.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/** The good model with one text replaced, and the problem it must have. */
record Hostile(String name, String find, String replace, String code) {

    void isRefused() {
        assertThat(GoodModels.BPMN).as("the good model has the text to damage").contains(find);
        String damaged = GoodModels.BPMN.replace(find, replace);

        List<ModelProblem> problems =
                ModelGate.check("register-customer.bpmn", GoodModels.bytes(damaged), GoodModels.VOCABULARY);

        assertThat(problems).extracting(ModelProblem::code).contains(code);
        for (ModelProblem problem : problems) {
            assertThat(problem.line()).isPositive();
            assertThat(problem.element()).isNotEmpty();
            assertThat(problem.text(Locale.of("id")))
                    .contains("register-customer.bpmn")
                    .isNotEqualTo(problem.text(Locale.ENGLISH));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

package id.kerani.modeling;

import static id.kerani.modeling.GoodModels.BPMN;
import static id.kerani.modeling.GoodModels.DMN;
import static id.kerani.modeling.GoodModels.VOCABULARY;
import static id.kerani.modeling.GoodModels.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelGateTest {

    @Test
    void goodModelsPass() {
        assertThat(ModelGate.check("processes/customer/register-customer.bpmn", bytes(BPMN), VOCABULARY))
                .isEmpty();
        assertThat(ModelGate.check("score-application.dmn", bytes(DMN), VOCABULARY))
                .isEmpty();
    }

    @Test
    void anInventoryListsWhatAModelNames() {
        ModelInventory model = ModelGate.look("register-customer.bpmn", bytes(BPMN), VOCABULARY)
                .inventory();

        assertThat(model.processes()).containsExactly("register-customer");
        assertThat(model.names(NameKind.STEP)).containsExactlyInAnyOrder("activateAccount", "sendConfirmation");
        assertThat(model.names(NameKind.FORM)).containsExactlyInAnyOrder("decide-on-application", "resolve-duplicate");
        assertThat(model.names(NameKind.DECISION)).containsExactly("score-application");
        assertThat(model.names(NameKind.MESSAGE))
                .containsExactlyInAnyOrder("application-cancelled", "papers-arrived", "confirmation");
        assertThat(model.names(NameKind.ERROR)).containsExactly("customer.blocked");
        assertThat(model.names(NameKind.QUEUE)).containsExactly("front-office");
        assertThat(model.names(NameKind.PROCESS)).containsExactly("ask-for-papers");
        assertThat(model.tasks())
                .extracting(ModelInventory.HumanTask::id, ModelInventory.HumanTask::queue)
                .containsExactly(tuple("Task_Decide", "front-office"), tuple("Task_Resolve", "front-office"));
        assertThat(model.tasks().getFirst().properties()).isEqualTo(Map.of("skill", "credit", "serviceLevel", "PT4H"));
        assertThat(ModelGate.look("score-application.dmn", bytes(DMN), VOCABULARY)
                        .inventory()
                        .decisions())
                .containsExactlyInAnyOrder("score-application", "base-score");
    }

    @Test
    void namesAreComparedInBothDirections() {
        List<ModelInventory> models = List.of(
                ModelGate.look("register-customer.bpmn", bytes(BPMN), VOCABULARY)
                        .inventory(),
                ModelGate.look("score-application.dmn", bytes(DMN), VOCABULARY).inventory());
        ModelVocabulary known = ModelVocabulary.empty()
                .with(NameKind.STEP, "activateAccount", "checkDuplicates")
                .with(NameKind.FORM, "decide-on-application", "resolve-duplicate")
                .with(NameKind.MESSAGE, "application-cancelled", "papers-arrived", "confirmation", "never-sent")
                .with(NameKind.ERROR, "customer.blocked", "never.thrown")
                .with(NameKind.QUEUE, "front-office", "back-office");

        assertThat(ModelConsistency.missing(models, known))
                .extracting(ModelProblem::code, ModelProblem::arguments)
                .containsExactlyInAnyOrder(
                        tuple("step-unknown", List.of("sendConfirmation")),
                        tuple("process-unknown", List.of("ask-for-papers")));
        assertThat(ModelConsistency.unused(models, known))
                .extracting(ModelProblem::code, ModelProblem::arguments)
                .containsExactlyInAnyOrder(
                        tuple("unused-step", List.of("checkDuplicates")),
                        tuple("unused-message", List.of("never-sent")),
                        tuple("unused-error", List.of("never.thrown")));
    }
}

package id.kerani.worklist.internal;

import id.kerani.engine.Outcome;
import id.kerani.engine.Processes;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormValidator;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseRef;
import id.kerani.worklist.TaskContract;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList.FormRejected;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between a form's values and a capability's records. */
@Component
class Submissions {

    private final FormCatalog forms;
    private final FormValidator validator;
    private final ObjectProvider<TaskContract<?, ?>> contracts;
    private final Processes processes;
    private final JsonMapper json;
    private volatile @Nullable Map<String, TaskContract<?, ?>> byFormKey;

    Submissions(
            FormCatalog forms,
            FormValidator validator,
            ObjectProvider<TaskContract<?, ?>> contracts,
            Processes processes,
            JsonMapper json) {
        this.forms = forms;
        this.validator = validator;
        this.contracts = contracts;
        this.processes = processes;
        this.json = json;
    }

    /** What the form starts with: the contract's record, or without one the variables that the form names. */
    FormValues prefill(WorkItem item, String engineTask) {
        TaskContract<?, ?> contract = contract(item.formKey());
        if (contract == null) {
            Map<String, Object> variables = new HashMap<>(processes.variables(engineTask));
            return FormValues.of(variables);
        }
        return FormValues.of(json.convertValue(contract.prefill(reference(item)), JsonShapes.MAP));
    }

    /** Checks the values against the form, lets the contract act, and says what the process is told. */
    Outcome submit(WorkItem item, String engineTask, FormValues values, Actor actor) throws Refusal, FormRejected {
        FormDefinition form = forms.require(item.formKey()).definition();
        // Most forms ask only for what is entered: what they began with is read for the others.
        FormValues known = form.standsAlone() ? FormValues.empty() : prefill(item, engineTask);
        var checked = validator.validate(form, known, values);
        if (!checked.problems().isEmpty()) {
            throw new FormRejected(checked.problems());
        }
        TaskContract<?, ?> contract = contract(item.formKey());
        if (contract == null) {
            return Outcome.ofForm(JsonShapes.scalars(checked.values()));
        }
        return decide(contract, item, checked.values(), actor);
    }

    private <D> Outcome decide(TaskContract<?, D> contract, WorkItem item, FormValues values, Actor actor)
            throws Refusal {
        D decision = json.convertValue(values.asMap(), contract.decisionType());
        return contract.decide(reference(item), decision, actor);
    }

    private @Nullable TaskContract<?, ?> contract(String formKey) {
        Map<String, TaskContract<?, ?>> known = byFormKey;
        if (known == null) {
            known = new HashMap<>();
            for (TaskContract<?, ?> contract : contracts) {
                if (known.put(contract.formKey(), contract) != null) {
                    throw new IllegalStateException("Two contracts for the form " + contract.formKey());
                }
            }
            byFormKey = known;
        }
        return known.get(formKey);
    }

    private static CaseRef reference(WorkItem item) {
        return new CaseRef(item.caseId(), item.caseNumber(), item.processKey(), item.step());
    }
}

package id.kerani.worklist.internal;

import id.kerani.forms.BulkFields;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.BulkWork.BulkTarget;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import id.kerani.worklist.WorkList.FormRejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes one of many in one transaction: taken, answered and done, or as it was. */
@Component
class BulkStep {

    private final ItemStore items;
    private final WorkList workList;
    private final Submissions submissions;
    private final FormCatalog forms;

    BulkStep(ItemStore items, WorkList workList, Submissions submissions, FormCatalog forms) {
        this.items = items;
        this.workList = workList;
        this.submissions = submissions;
        this.forms = forms;
    }

    @Transactional(rollbackFor = {Refusal.class, FormRejected.class})
    public WorkItem complete(BulkTarget target, FormValues common, Actor actor) throws Refusal, FormRejected {
        WorkItem before = items.lock(target.item()).orElseThrow(Access::unknown);
        WorkItem item = workList.claim(target.item(), actor);
        if (before.version() != target.version()) {
            throw new Refusal("worklist.changed");
        }
        BulkFields fields = BulkFields.of(forms.require(item.formKey()).definition())
                .orElseThrow(() -> new Refusal("worklist.bulk.single"));
        if (!fields.allows(common)) {
            throw new Refusal("worklist.bulk.option");
        }
        FormValues own = submissions.prefill(item, items.engineTask(item.id()));
        workList.complete(item.id(), item.version(), fields.answer(own, common), actor);
        return item;
    }
}

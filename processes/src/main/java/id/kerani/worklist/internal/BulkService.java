package id.kerani.worklist.internal;

import id.kerani.forms.BulkFields;
import id.kerani.forms.Form;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormProblem;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.BulkWork;
import id.kerani.worklist.WorkActions;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import id.kerani.worklist.WorkList.FormRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Not transactional itself: each item is a transaction of the service that does it. */
@Service
class BulkService implements BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkService.class);
    private static final Words DONE = locale -> Texts.get("worklist.bulk.done", locale);

    private final ItemStore items;
    private final WorkList workList;
    private final WorkActions actions;
    private final BulkStep step;
    private final Access access;
    private final FormCatalog forms;

    BulkService(
            ItemStore items, WorkList workList, WorkActions actions, BulkStep step, Access access, FormCatalog forms) {
        this.items = items;
        this.workList = workList;
        this.actions = actions;
        this.step = step;
        this.access = access;
        this.forms = forms;
    }

    @Override
    public List<BulkResult> run(List<BulkTarget> targets, BulkAction action, Actor actor, Progress progress) {
        if (targets.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " items at once, not " + targets.size());
        }
        Map<WorkItemId, WorkItem> seen = items
                .findAll(targets.stream().map(BulkTarget::item).toList())
                .stream()
                .collect(Collectors.toMap(WorkItem::id, Function.identity()));
        List<BulkResult> results = new ArrayList<>();
        for (BulkTarget target : targets) {
            BulkResult result = one(target, seen.get(target.item()), action, actor);
            results.add(result);
            if (!progress.after(result, results.size(), targets.size())) {
                break;
            }
        }
        return List.copyOf(results);
    }

    private BulkResult one(BulkTarget target, @Nullable WorkItem seen, BulkAction action, Actor actor) {
        try {
            try {
                act(target, action, actor);
            } catch (ConcurrencyFailureException crossed) {
                // Two bulk runs may cross each other's way; whoever is told to give way just comes again.
                act(target, action, actor);
            }
            return result(target, seen, null, DONE);
        } catch (Refusal refusal) {
            boolean hidden = refusal.code().equals(Access.unknown().code());
            return result(target, hidden ? null : seen, refusal.code(), refusal::text);
        } catch (FormRejected rejected) {
            return result(target, seen, "worklist.bulk.form", words(seen, rejected.problems()));
        } catch (RuntimeException broken) {
            LOG.warn("Item {} failed among many", target.item(), broken);
            String code = "worklist.bulk.failed";
            return result(target, seen, code, locale -> Texts.get(code, locale));
        }
    }

    private void act(BulkTarget target, BulkAction action, Actor actor) throws Refusal, FormRejected {
        WorkItemId item = target.item();
        switch (action) {
            case Claim claim -> workList.claim(item, actor);
            case Release release -> workList.release(item, actor);
            case HandingOver handingOver -> actions.handOver(item, handingOver.to(), actor);
            case Snooze snooze -> actions.snooze(item, snooze.until(), actor);
            case Prioritise prioritise -> actions.prioritise(item, prioritise.priority(), actor);
            case Complete complete -> step.complete(target, complete.values(), actor);
        }
    }

    private static BulkResult result(BulkTarget target, @Nullable WorkItem seen, @Nullable String code, Words words) {
        return new BulkResult(
                target.item(),
                seen == null ? "" : seen.caseNumber(),
                seen == null ? "" : seen.about(),
                code == null,
                code,
                words);
    }

    /** The problems with their fields' labels. */
    private Words words(@Nullable WorkItem item, List<FormProblem> problems) {
        return locale -> problems.stream()
                .map(problem -> item == null ? problem.message(locale) : words(item, problem, locale))
                .collect(Collectors.joining(" "));
    }

    private String words(WorkItem item, FormProblem problem, Locale locale) {
        Form form = forms.require(item.formKey());
        String message = form.message(problem, locale);
        return form.in(locale)
                .componentAt(problem.path())
                .map(component -> component.label())
                .map(label -> Texts.get("worklist.bulk.form", locale, label, message))
                .orElse(message);
    }

    @Override
    public BulkForm completable(List<WorkItemId> ids, Actor actor) throws Refusal {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " items at once, not " + ids.size());
        }
        List<WorkItem> open = items.findAll(ids).stream()
                .filter(Transitions::isOpen)
                .filter(access.workableBy(Access.person(actor)))
                .toList();
        if (open.isEmpty()) {
            throw Access.unknown();
        }
        WorkItem first = open.getFirst();
        boolean same = open.stream()
                .allMatch(item -> item.processKey().equals(first.processKey())
                        && item.step().equals(first.step())
                        && item.formKey().equals(first.formKey()));
        if (!same) {
            throw new Refusal("worklist.bulk.mixed");
        }
        Form form = forms.require(first.formKey());
        BulkFields fields = BulkFields.of(form.definition()).orElseThrow(() -> new Refusal("worklist.bulk.single"));
        return new BulkForm(
                first.formKey(), first.processKey(), first.step(), locale -> fields.ask(form.in(locale)), open.size());
    }
}

package id.kerani.ui.caseview;

import id.kerani.forms.FormMerge;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.form.OtherValue;
import id.kerani.worklist.Drafts;
import id.kerani.worklist.WorkItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is typed into a task's form, with each change and on the server, so that a crash, a closed tab or another
 * device loses nothing; and brings together what was changed in two places.
 */
final class TaskDraft {

    private static final Logger LOG = LoggerFactory.getLogger(TaskDraft.class);

    private final Drafts drafts;
    private final WorkItemId item;
    private final Actor me;
    private final TaskForm form;
    private final Listener listener;
    private final Set<String> settled = new HashSet<>();
    /** What the form begins with today. */
    private FormValues start;

    private FormValues known;
    private int revision;
    private @Nullable Instant savedAt;
    private @Nullable String problem;

    /** Hears what the page has to say about the draft. */
    interface Listener {

        /** The draft's state changed. */
        void draftChanged();

        /** Values came into the form that the person has not typed here. */
        void merged(String textKey);
    }

    TaskDraft(Drafts drafts, WorkItemId item, Actor me, TaskForm form, FormValues opened, Listener listener) {
        this.drafts = drafts;
        this.item = item;
        this.me = me;
        this.form = form;
        this.listener = listener;
        this.start = form.initial(opened);
        this.known = start;
    }

    /** Puts back what was typed before. */
    void restore() throws Refusal {
        Optional<Drafts.Draft> kept = drafts.mine(item, me);
        if (kept.isEmpty()) {
            return;
        }
        Drafts.Draft draft = kept.get();
        revision = draft.revision();
        known = draft.values();
        savedAt = draft.savedAt();
        FormMerge.Merged merged = form.merge(draft.start(), draft.values(), start);
        form.setValues(merged.values());
        List<OtherValue> questions = new ArrayList<>(questions(draft.collisions(), "task.draft.elsewhere"));
        questions.addAll(questions(merged.collisions(), "task.draft.inCase"));
        form.offer(questions, this::settled);
        if (!merged.values().equals(draft.values()) || !merged.isClean()) {
            listener.merged("task.draft.merged");
        }
    }

    /** The person typed: everything is kept at once. */
    void save() {
        try {
            Drafts.Saved saved =
                    drafts.save(item, new Drafts.Typed(revision, known, form.values(), start, settled), me);
            revision = saved.revision();
            known = saved.values();
            savedAt = form.now();
            problem = null;
            settled.clear();
            if (saved.merged()) {
                form.setValues(saved.values());
                listener.merged("task.draft.merged.elsewhere");
            }
            ask(saved.collisions(), "task.draft.elsewhere");
        } catch (Refusal refusal) {
            problem = refusal.text(form.locale());
        } catch (RuntimeException e) {
            // The database is away: what was typed stays on the page, and the person knows that it is only there.
            LOG.warn("A draft could not be kept", e);
            problem = form.words("task.draft.failed");
        }
        listener.draftChanged();
    }

    /** The case gives the form other values than before: what does not collide with what was typed goes in. */
    void opened(FormValues now) {
        FormValues fresh = form.initial(now);
        if (fresh.equals(start)) {
            return;
        }
        FormMerge.Merged merged = form.merge(start, form.values(), fresh);
        start = fresh;
        form.setValues(merged.values());
        ask(merged.collisions(), "task.draft.inCase");
        listener.merged("task.draft.merged");
        if (savedAt != null) {
            save();
        }
    }

    /** Takes what somebody else left; what both filled in differently is asked. */
    void take(Drafts.Draft other, String from) {
        FormMerge.Merged merged = form.merge(other.start(), form.values(), other.values());
        form.setValues(merged.values());
        askFrom(merged.collisions(), from);
        save();
    }

    /** What others left for whoever goes on. */
    List<Drafts.Draft> others() throws Refusal {
        return drafts.others(item, me);
    }

    /** Begins again with what the case gives. */
    void discard() throws Refusal {
        drafts.discard(item, me);
        form.offer(List.of(), other -> {});
        form.setValues(start);
        known = start;
        revision = 0;
        savedAt = null;
        problem = null;
        listener.draftChanged();
    }

    /** When it was kept last, absent while nothing was typed. */
    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    /** Why what was typed last is not kept; nothing when it is. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void ask(List<FormMerge.Collision> collisions, String fromKey) {
        askFrom(collisions, form.words(fromKey));
    }

    private void askFrom(List<FormMerge.Collision> collisions, String from) {
        List<OtherValue> all = new ArrayList<>(questions(collisions, from, form.values()));
        List<String> paths = all.stream().map(OtherValue::path).toList();
        form.offers().stream().filter(open -> !paths.contains(open.path())).forEach(all::add);
        form.offer(all, this::settled);
    }

    private List<OtherValue> questions(List<FormMerge.Collision> collisions, String fromKey) {
        return questions(collisions, form.words(fromKey), form.values());
    }

    /** The value that does not stand in the field: the two sides of a collision change with the page that looks at it. */
    private List<OtherValue> questions(List<FormMerge.Collision> collisions, String from, FormValues shown) {
        return collisions.stream()
                .filter(collision -> !settled.contains(collision.path()))
                .map(collision -> new OtherValue(
                        collision.path(),
                        Objects.equals(shown.get(collision.path()), collision.theirs())
                                ? collision.mine()
                                : collision.theirs(),
                        from))
                .toList();
    }

    private void settled(OtherValue other) {
        settled.add(other.path());
        save();
    }
}

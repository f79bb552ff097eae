package id.kerani.ui.caseview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.talk.Comment;
import id.kerani.talk.CommentId;
import id.kerani.talk.Comments;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.Notice;
import id.kerani.ui.inbox.Promise;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.QuestionId;
import id.kerani.worklist.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people said about a case and asked each other, newest first, and where one writes oneself. */
final class CommentsPart extends Div {

    private static final int PAGE = 30;

    private final CaseId id;
    private final Comments comments;
    private final Questions questions;
    private final CaseKnowledge knowledge;
    private final LiveTalk talk;
    private final Actor me;

    private final CommentField composer;
    private final Div list = new Div();
    /** What is typed as an answer stays when news arrive. */
    private final Map<QuestionId, TextArea> answers = new HashMap<>();

    private final Map<CommentId, CommentField> edited = new HashMap<>();
    private int pages = 1;

    private record Entry(Instant at, Component view) {}

    CommentsPart(CaseId id, Comments comments, Questions questions, CaseKnowledge knowledge, LiveTalk talk, Actor me) {
        this.id = id;
        this.comments = comments;
        this.questions = questions;
        this.knowledge = knowledge;
        this.talk = talk;
        this.me = me;
        addClassName("k-talk");
        composer = new CommentField(comments, me, getTranslation("task.comment.send"), this::write);
        list.addClassName("k-talk-list");
        add(composer, list);
    }

    void focusComposer() {
        composer.focus();
    }

    /** @param visible whether somebody looks; otherwise it is read when somebody does */
    void refresh(boolean visible) {
        if (!visible) {
            return;
        }
        list.removeAll();
        List<Entry> entries = new ArrayList<>();
        Instant oldest = readComments(entries);
        for (Questions.Question question : questions.of(id, me)) {
            if (oldest == null || question.askedAt().isAfter(oldest) || question.answer() == null) {
                entries.add(new Entry(question.askedAt(), view(question)));
            }
        }
        entries.sort(Comparator.comparing(Entry::at).reversed());
        entries.forEach(entry -> list.add(entry.view()));
        if (entries.isEmpty()) {
            Span none = new Span(getTranslation("task.comment.none"));
            none.addClassName("k-muted");
            list.add(none);
        }
        if (oldest != null) {
            Button earlier = new Button(getTranslation("task.comment.earlier"), click -> {
                pages++;
                refresh(true);
            });
            earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            list.add(earlier);
        }
    }

    /** @return the time of the oldest one shown when there are earlier ones, null when all are there */
    private @Nullable Instant readComments(List<Entry> entries) {
        try {
            CommentId before = null;
            for (int page = 0; page < pages; page++) {
                Comments.Page read = comments.of(id, me, before, PAGE);
                read.comments().forEach(comment -> entries.add(new Entry(comment.at(), view(comment))));
                before = read.next();
                if (before == null) {
                    return null;
                }
            }
            return entries.getLast().at();
        } catch (Refusal refusal) {
            entries.add(new Entry(Instant.MAX, new Span(refusal.text(getLocale()))));
            return null;
        }
    }

    private Component view(Comment comment) {
        Div entry = entry(comment.authorName(), comment.at());
        if (comment.deleted()) {
            Span gone = new Span(getTranslation("task.comment.gone"));
            gone.addClassName("k-muted");
            entry.add(gone);
            return entry;
        }
        CommentField editor = edited.get(comment.id());
        if (editor != null) {
            entry.add(editor);
            return entry;
        }
        // Harmless already: see CommentText.
        Html text = new Html("<div class=\"k-talk-text\">" + comment.html() + "</div>");
        entry.add(text);
        if (comment.editedAt() != null) {
            Span changed = new Span(getTranslation("task.comment.edited"));
            changed.addClassName("k-muted");
            entry.add(changed);
        }
        if (comment.mayChange()) {
            Button edit = small("task.comment.edit", () -> edit(comment));
            Button delete = small("task.comment.delete", () -> delete(comment));
            Div actions = new Div(edit, delete);
            actions.addClassName("k-talk-actions");
            entry.add(actions);
        }
        return entry;
    }

    private Component view(Questions.Question question) {
        Div entry = entry(
                getTranslation("task.question", question.askedByName(), question.askedName()), question.askedAt());
        entry.addClassName("k-talk-question");
        Div text = new Div(question.text());
        text.addClassName("k-talk-text");
        entry.add(text);
        String answer = question.answer();
        if (answer != null) {
            Div answered = entry(question.askedName(), question.answeredAt());
            answered.addClassName("k-talk-answer");
            Div words = new Div(answer);
            words.addClassName("k-talk-text");
            answered.add(words);
            entry.add(answered);
        } else if (me.is(question.asked())) {
            entry.add(answerForm(question));
        } else {
            entry.add(Chip.warn(getTranslation("task.question.open")));
        }
        return entry;
    }

    private Div answerForm(Questions.Question question) {
        TextArea field = answers.computeIfAbsent(question.id(), open -> {
            TextArea made = new TextArea(getTranslation("task.answer"));
            made.setMaxLength(Questions.LONGEST_TEXT);
            made.setWidthFull();
            made.setMinRows(2);
            return made;
        });
        Button send = new Button(getTranslation("task.answer.send"), click -> {
            try {
                questions.answer(question.id(), field.getValue().strip(), me);
                answers.remove(question.id());
                talk.asked(id);
                refresh(true);
            } catch (Refusal refusal) {
                field.setErrorMessage(refusal.text(getLocale()));
                field.setInvalid(true);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(field, send);
        form.addClassName("k-talk-write");
        return form;
    }

    private Div entry(String who, @Nullable Instant at) {
        Span name = new Span(who);
        name.addClassName("k-t");
        Span when = new Span(at == null ? "" : Promise.past(at, knowledge.now(), knowledge.zone(), getLocale()));
        when.addClassName("k-muted");
        Div head = new Div(name, when);
        head.addClassName("k-talk-head");
        Div entry = new Div(head);
        entry.addClassName("k-talk-entry");
        return entry;
    }

    private Button small(String textKey, Runnable action) {
        Button button = new Button(getTranslation(textKey), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void write(String text) throws Refusal {
        comments.add(id, text, me);
        refresh(true);
    }

    private void edit(Comment comment) {
        CommentField editor = new CommentField(comments, me, getTranslation("ui.save"), text -> {
            comments.edit(comment.id(), text, me);
            edited.remove(comment.id());
            refresh(true);
        });
        editor.begin(comment.markdown());
        editor.withCancel(() -> {
            edited.remove(comment.id());
            refresh(true);
        });
        edited.put(comment.id(), editor);
        refresh(true);
        editor.focus();
    }

    private void delete(Comment comment) {
        Confirm.ask(
                getTranslation("task.comment.delete.title"),
                getTranslation("task.comment.delete.text"),
                getTranslation("task.comment.delete"),
                true,
                () -> {
                    try {
                        comments.delete(comment.id(), me);
                    } catch (Refusal refusal) {
                        Notice.problem(refusal.text(getLocale()));
                    }
                    refresh(true);
                });
    }
}

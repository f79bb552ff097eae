package id.kerani.ui.caseview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.talk.Comments;
import java.util.List;

/** Where a comment is written: names offer themselves behind an {@code @}, Ctrl+Enter sends. */
@Tag("kerani-comment-field")
final class CommentField extends Div {

    private static final int OFFERED = 6;
    private static final String SCRIPT = "context://kerani/comment-field.js";

    private final Comments comments;
    private final Actor me;
    private final TextArea text = new TextArea();
    private final Div names = new Div();
    private final Div buttons = new Div();
    private final Sending sending;

    /** What to do with the text. */
    @FunctionalInterface
    interface Sending {
        void send(String text) throws Refusal;
    }

    CommentField(Comments comments, Actor me, String action, Sending sending) {
        this.comments = comments;
        this.me = me;
        this.sending = sending;
        addClassName("k-talk-write");
        text.setLabel(getTranslation("task.comment"));
        text.setPlaceholder(getTranslation("task.comment.placeholder"));
        text.setHelperText(getTranslation("task.comment.help"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(Comments.MAX_LENGTH);
        text.setMinRows(2);
        text.setMaxRows(10);
        text.setWidthFull();
        text.addValueChangeListener(change -> text.setInvalid(false));
        names.addClassName("k-mentions");
        names.getElement().setAttribute("role", "group");
        names.getElement().setAttribute("aria-label", getTranslation("task.comment.names"));
        names.setVisible(false);
        Button send = new Button(action, click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        // What is being typed counts, also by key: the script has the field give up its value first.
        getElement().addEventListener("kerani-send", event -> send());
        getElement()
                .addEventListener(
                        "kerani-mention",
                        event ->
                                suggest(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        buttons.add(send);
        buttons.addClassName("k-talk-actions");
        add(text, names, buttons);
    }

    void begin(String value) {
        text.setValue(value);
    }

    void focus() {
        text.focus();
    }

    void withCancel(Runnable cancel) {
        Button button = new Button(getTranslation("ui.cancel"), click -> cancel.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        buttons.add(button);
    }

    private void send() {
        try {
            sending.send(text.getValue());
            text.clear();
            names.setVisible(false);
            text.focus();
        } catch (Refusal refusal) {
            text.setErrorMessage(refusal.text(getLocale()));
            text.setInvalid(true);
            text.focus();
        }
    }

    /** Offers people whose name or login begins with what stands behind the sign; an empty list takes the offer away. */
    void suggest(String prefix) {
        names.removeAll();
        List<Comments.Mentionable> found = found(prefix);
        for (Comments.Mentionable person : found) {
            NativeButton name = new NativeButton();
            Span login = new Span("@" + person.login());
            login.addClassName("k-muted");
            name.add(new Span(person.name()), login);
            // The script puts it in at once.
            name.getElement().setAttribute("data-login", person.login());
            name.addClickListener(click -> names.setVisible(false));
            names.add(name);
        }
        names.setVisible(!found.isEmpty());
    }

    private List<Comments.Mentionable> found(String prefix) {
        if (!prefix.startsWith("@")) {
            return List.of();
        }
        try {
            return comments.suggest(prefix.substring(1), OFFERED, me);
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(SCRIPT);
    }
}

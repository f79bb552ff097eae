package id.kerani.ui.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import id.kerani.notice.OutgoingMail;
import id.kerani.shared.Formats;
import id.kerani.ui.component.KeyValues;
import id.kerani.worklist.Cases;
import java.time.Instant;
import java.time.ZoneId;

/** One mail as it reads, and what became of it. */
final class MailDialog extends Dialog {

    MailDialog(OutgoingMail mail, Cases cases, ZoneId zone, Runnable retry) {
        setHeaderTitle(mail.mail().subject());
        setWidth("min(640px, 94vw)");
        Formats formats = Formats.of(getLocale());
        KeyValues facts = new KeyValues()
                .with(getTranslation("operations.mail.state"), OutboxView.chip(mail.state(), getLocale()))
                .with(getTranslation("operations.mail.to"), mail.mail().to())
                .with(getTranslation("operations.mail.written"), formats.dateTime(mail.writtenAt(), zone));
        Instant sentAt = mail.sentAt();
        if (sentAt != null) {
            facts.with(getTranslation("operations.mail.sent"), formats.dateTime(sentAt, zone));
        }
        if (mail.attempts() > 0 && sentAt == null) {
            facts.with(getTranslation("operations.mail.attempts"), formats.number(mail.attempts()));
        }
        String error = mail.lastError();
        if (error != null && sentAt == null) {
            facts.with(getTranslation("operations.mail.error"), error);
        }
        String about = mail.mail().about();
        if (!about.isEmpty()) {
            if (cases.byNumber(about).isPresent()) {
                Anchor link = new Anchor("case/" + about, about);
                link.getElement().setAttribute("router-link", true);
                link.getElement().addEventListener("click", click -> close());
                facts.with(getTranslation("operations.mail.about"), link);
            } else {
                facts.with(getTranslation("operations.mail.about"), new Span(about));
            }
        }
        Pre letter = new Pre(mail.mail().body());
        letter.addClassName("k-letter");
        add(facts, letter);
        Button close = new Button(getTranslation("ui.close"), click -> close());
        getFooter().add(close);
        if (mail.state() == OutgoingMail.State.FAILED) {
            Button again = new Button(getTranslation("operations.mail.retry"), click -> {
                close();
                retry.run();
            });
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(again);
        }
    }
}

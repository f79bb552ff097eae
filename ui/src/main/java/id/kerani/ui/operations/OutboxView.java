package id.kerani.ui.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.company.Company;
import id.kerani.notice.MailId;
import id.kerani.notice.Outbox;
import id.kerani.notice.OutboxPage;
import id.kerani.notice.OutgoingMail;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.inbox.Promise;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.Cases;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every mail Kerani wrote, newest first: what became of it, and what it says. */
@Route(value = "outbox", layout = MainLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
public class OutboxView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final Cases cases;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor me;
    private final Sheet list = new Sheet();
    private final Button more = new Button();
    private @Nullable MailId next;

    OutboxView(Outbox outbox, Cases cases, Company company, CurrentPerson currentPerson, Clock clock) {
        this.outbox = outbox;
        this.cases = cases;
        this.clock = clock;
        this.zone = company.current().zone();
        this.me = currentPerson.actor();
        addClassName("k-page");
        Button again = new Button(getTranslation("operations.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        list.addClassNames("k-list", "k-cols-mails");
        list.getElement().setAttribute("aria-label", getTranslation("operations.outbox"));
        more.setText(getTranslation("ui.list.more"));
        more.addClickListener(click -> append());
        add(
                new PageHeader(getTranslation("operations.outbox"))
                        .withNote(new Span(
                                getTranslation(outbox.sends() ? "operations.outbox.sends" : "operations.outbox.keeps")))
                        .withActions(again),
                list,
                more);
        show();
    }

    private void show() {
        list.removeAll();
        next = null;
        append();
    }

    private void append() {
        try {
            OutboxPage page = outbox.page(next, PAGE, me);
            page.mails().forEach(mail -> list.add(row(mail)));
            next = page.next();
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
        more.setVisible(next != null);
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(
                    getTranslation("operations.outbox.none"), getTranslation("operations.outbox.none.hint")));
        }
    }

    private NativeButton row(OutgoingMail mail) {
        NativeButton row = new NativeButton();
        row.addClassName("k-row");
        row.getElement().setAttribute("aria-haspopup", "dialog");
        row.add(
                new TwoLines(mail.mail().subject(), mail.mail().to()),
                new TwoLines(
                                Promise.past(mail.writtenAt(), clock.instant(), zone, getLocale()),
                                mail.mail().about())
                        .light(),
                chip(mail.state(), getLocale()));
        row.addClickListener(click -> new MailDialog(mail, cases, zone, () -> retry(mail.id())).open());
        return row;
    }

    static Chip chip(OutgoingMail.State state, Locale locale) {
        String words = Texts.get("notice.state." + state, locale);
        return switch (state) {
            case WAITING -> Chip.info(words);
            case SENT -> Chip.good(words);
            case FAILED -> Chip.bad(words);
            case KEPT -> Chip.plain(words);
        };
    }

    private void retry(MailId id) {
        try {
            outbox.retry(id, me);
            Notice.done(getTranslation("operations.mail.retried"));
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.outbox") + " · Kerani";
    }
}

package id.kerani.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import id.kerani.company.Company;
import id.kerani.notice.News;
import id.kerani.notice.Notification;
import id.kerani.notice.NotificationId;
import id.kerani.notice.Notifications;
import id.kerani.shared.Actor;
import id.kerani.ui.account.AccountView;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.inbox.Promise;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a person was told, newest first; opening one reads it. */
@Route(value = "notifications", layout = MainLayout.class)
@PermitAll
public class NoticesView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final Notifications notifications;
    private final LiveNotices live;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor me;
    private final PageHeader header = new PageHeader(getTranslation("notices.title"));
    private final Button allRead = new Button(getTranslation("notices.allRead"), click -> readAll());
    private final Sheet sheet = new Sheet();
    private int pages = 1;
    private @Nullable Registration listening;

    NoticesView(
            Notifications notifications, LiveNotices live, Company company, Clock clock, CurrentPerson currentPerson) {
        this.notifications = notifications;
        this.live = live;
        this.clock = clock;
        this.zone = company.current().zone();
        this.me = currentPerson.actor();
        addClassName("k-page");
        sheet.addClassNames("k-list", "k-cols-notices");
        RouterLink mails = new RouterLink(getTranslation("notices.settings"), AccountView.class);
        header.withActions(mails, allRead);
        add(header, sheet);
        draw();
    }

    private void draw() {
        List<Notification> shown = new ArrayList<>();
        NotificationId after = null;
        for (int page = 0; page < pages; page++) {
            Notifications.Page read = notifications.page(after, PAGE, me);
            shown.addAll(read.notifications());
            after = read.next();
            if (after == null) {
                break;
            }
        }
        sheet.removeAll();
        shown.forEach(notification -> sheet.add(row(notification)));
        if (shown.isEmpty()) {
            sheet.add(new EmptyState(getTranslation("notices.none"), getTranslation("notices.none.hint")));
        }
        if (after != null) {
            Button more = new Button(getTranslation("notices.more"), click -> {
                pages++;
                draw();
            });
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            sheet.add(more);
        }
        allRead.setVisible(notifications.unread(me.personId().orElseThrow()) > 0);
    }

    private Component row(Notification notification) {
        News news = notification.news();
        Icon icon = icon(news.kind()).create();
        icon.addClassName("k-notice-icon");
        TwoLines words = new TwoLines(
                notification.text(getLocale()),
                getTranslation("notices.kind." + news.kind())
                        + " · "
                        + Promise.past(notification.toldAt(), clock.instant(), zone, getLocale()));
        Span unread = new Span(notification.isRead() ? "" : getTranslation("notices.unread"));
        if (!notification.isRead()) {
            unread.addClassNames("k-chip", "k-info");
        }
        ListRow row = new ListRow(place(news), icon, words, unread);
        row.setClassName("k-read", notification.isRead());
        row.getElement().addEventListener("click", click -> notifications.markRead(List.of(notification.id()), me));
        return row;
    }

    /** Where one sees what it is about. */
    static String place(News news) {
        boolean talk =
                switch (news.kind()) {
                    case MENTION, QUESTION, ANSWER -> true;
                    case HAND_OVER, CASE_MOVED, DANGER -> false;
                };
        String tab = talk ? "?tab=comments" : "";
        if (news.itemId() != null && news.kind() != News.Kind.CASE_MOVED) {
            return "task/" + news.itemId() + tab;
        }
        return news.caseId() == null ? "inbox" : "case/" + news.caseId() + tab;
    }

    private static VaadinIcon icon(News.Kind kind) {
        return switch (kind) {
            case MENTION -> VaadinIcon.AT;
            case HAND_OVER -> VaadinIcon.ARROW_RIGHT;
            case QUESTION -> VaadinIcon.QUESTION_CIRCLE_O;
            case ANSWER -> VaadinIcon.COMMENT_O;
            case CASE_MOVED -> VaadinIcon.EYE;
            case DANGER -> VaadinIcon.ALARM;
        };
    }

    private void readAll() {
        notifications.markAllRead(me);
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = live.register(me.personId().orElseThrow(), event.getUI(), this::draw);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.title") + " · Kerani";
    }
}

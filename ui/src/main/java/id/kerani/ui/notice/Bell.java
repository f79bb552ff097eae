package id.kerani.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import id.kerani.notice.Notifications;
import id.kerani.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** How much the person has not read, on every page and at once. */
final class Bell extends Anchor {

    private static final int MOST_SHOWN = 99;

    private final Notifications notifications;
    private final LiveNotices live;
    private final PersonId person;
    private final Span number = new Span();
    private @Nullable Registration listening;

    Bell(Notifications notifications, LiveNotices live, PersonId person) {
        this.notifications = notifications;
        this.live = live;
        this.person = person;
        setHref("notifications");
        getElement().setAttribute("router-link", true);
        addClassName("k-bell");
        number.addClassName("k-bell-n");
        add(VaadinIcon.BELL_O.create(), number);
        count();
    }

    private void count() {
        int unread = notifications.unread(person);
        number.setText(unread == 0 ? "" : unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread));
        String words = getTranslation(unread == 0 ? "notices.bell.none" : "notices.bell", unread);
        setAriaLabel(words);
        setTitle(words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        count();
        listening = live.register(person, event.getUI(), this::count);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}

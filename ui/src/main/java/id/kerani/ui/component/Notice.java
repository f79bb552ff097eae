package id.kerani.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** A short message at the edge of the screen. Good news leaves by itself, a problem stays until it is read. */
public final class Notice {

    private static final int GOOD_NEWS_MILLIS = 5_000;

    private Notice() {}

    public static Notification done(String text) {
        Notification notification = new Notification(text, GOOD_NEWS_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
        return notification;
    }

    public static Notification info(String text) {
        Notification notification = new Notification(text, GOOD_NEWS_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
        notification.open();
        return notification;
    }

    public static Notification problem(String text) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setDuration(0);
        notification.setAssertive(true);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(close.getTranslation("ui.close"));
        HorizontalLayout line = new HorizontalLayout(new Span(text), close);
        line.setAlignItems(Alignment.CENTER);
        notification.add(line);
        notification.open();
        return notification;
    }
}

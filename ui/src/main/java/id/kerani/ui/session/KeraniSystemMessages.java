package id.kerani.ui.session;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import id.kerani.shared.Texts;
import java.util.Locale;

/** What Vaadin says when a session has ended or something broke under it, in the person's language. */
class KeraniSystemMessages implements SystemMessagesProvider {

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.get("ui.expired.title", locale));
        messages.setSessionExpiredMessage(Texts.get("ui.expired.text", locale));
        messages.setInternalErrorCaption(Texts.get("ui.broken.title", locale));
        messages.setInternalErrorMessage(Texts.get("ui.broken.reload", locale));
        messages.setCookiesDisabledCaption(Texts.get("ui.cookies.title", locale));
        messages.setCookiesDisabledMessage(Texts.get("ui.cookies.text", locale));
        return messages;
    }
}

package id.kerani.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import id.kerani.access.Logins;
import id.kerani.staff.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Brings the running session up to date after a person changed something about themselves. */
@Component
public class Sessions {

    private final Logins logins;

    Sessions(Logins logins) {
        this.logins = logins;
    }

    /** After a new password: every other session of the person has ended, this one goes on. */
    public void goOn(Person person) {
        Authentication old = SecurityContextHolder.getContext().getAuthentication();
        if (old == null) {
            return;
        }
        logins.principal(person).ifPresent(principal -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, old.getAuthorities()));
            SecurityContextHolder.setContext(context);
            VaadinSession session = VaadinSession.getCurrent();
            if (session != null && session.getSession() != null) {
                session.getSession()
                        .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            }
        });
    }

    /** After new preferences: the page is drawn again in the person's language and colours. */
    public void redraw(Person person, UI ui) {
        SessionSettings.show(ui, person.theme());
        if (!ui.getLocale().equals(person.locale())) {
            Language.remember(person.locale());
            ui.getSession().setLocale(person.locale());
            ui.setLocale(person.locale());
            ui.getPage().reload();
        }
    }
}

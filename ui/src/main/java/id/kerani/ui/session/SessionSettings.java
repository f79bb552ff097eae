package id.kerani.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import id.kerani.access.FirstRun;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.staff.Theme;
import id.kerani.ui.account.ChangePasswordView;
import id.kerani.ui.error.ErrorReport;
import id.kerani.ui.login.LoginView;
import id.kerani.ui.login.SetupView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives each new page the person's language and colours, and sends them first where they must go first. */
@Component
class SessionSettings implements VaadinServiceInitListener {

    private final CurrentPerson currentPerson;
    private final OpenPages openPages;
    private final FirstRun firstRun;

    SessionSettings(CurrentPerson currentPerson, OpenPages openPages, FirstRun firstRun) {
        this.currentPerson = currentPerson;
        this.openPages = openPages;
        this.firstRun = firstRun;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(new KeraniSystemMessages());
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new ErrorReport()));
        event.getSource().addUIInitListener(init -> begin(init.getUI()));
    }

    private void begin(UI ui) {
        Optional<Person> person = currentPerson.find();
        ui.setLocale(person.map(Person::locale).orElseGet(() -> Language.of(VaadinRequest.getCurrent())));
        ui.getSession().setLocale(ui.getLocale());
        show(ui, person.map(Person::theme).orElse(Theme.SYSTEM));
        ui.getReconnectDialogConfiguration().setDialogText(Texts.get("ui.connection.lost", ui.getLocale()));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.get("ui.connection.gone", ui.getLocale()));
        ui.getPage()
                .executeJs(
                        """
                const indicator = window.Vaadin?.connectionIndicator;
                if (indicator) { indicator.onlineText = $0; indicator.offlineText = $1; indicator.reconnectingText = $2; }""",
                        Texts.get("ui.connection.back", ui.getLocale()),
                        Texts.get("ui.connection.gone", ui.getLocale()),
                        Texts.get("ui.connection.lost", ui.getLocale()));
        person.ifPresent(known -> openPages.opened(known.id(), ui));
        ui.addBeforeEnterListener(this::first);
    }

    /** Draws the page in the theme. */
    static void show(UI ui, Theme theme) {
        ui.getPage()
                .setColorScheme(
                        switch (theme) {
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
                        });
    }

    private void first(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        Optional<Person> person = currentPerson.find();
        if (person.isPresent()) {
            if (person.get().mustChangePassword() && target != ChangePasswordView.class) {
                event.forwardTo(ChangePasswordView.class);
            }
        } else if (target == LoginView.class && firstRun.isOpen()) {
            event.forwardTo(SetupView.class);
        }
    }
}

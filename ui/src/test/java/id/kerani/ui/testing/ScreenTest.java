package id.kerani.ui.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import id.kerani.access.Logins;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Teams;
import id.kerani.testing.TestDatabase;
import id.kerani.testing.TestKerani;
import id.kerani.ui.login.LoginView;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of screens without a browser, with the product's own services on PostgreSQL behind them. All share one
 * application context and one database, so each makes its own people. Nobody is logged in until {@link #logIn}.
 */
@SpringBootTest(
        classes = TestKerani.class,
        properties = {
            "kerani.engine.run-jobs=false",
            "kerani.staff.password-strength=4",
            "spring.main.banner-mode=off",
            "spring.test.print-condition-evaluation-report=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(ScreenTest.Access.class)
public abstract class ScreenTest extends SpringBrowserlessTest {

    /** What the web's configuration adds in the server: views ask for logins and roles. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Access {

        @Bean
        VaadinServiceInitListener viewAccess() {
            SpringNavigationAccessControl control = new SpringNavigationAccessControl();
            control.setLoginView(LoginView.class);
            return event ->
                    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(control));
        }
    }

    /** Everybody's password. */
    protected static final String PASSWORD = "kapal besar di mahakam";

    @Autowired
    protected People people;

    @Autowired
    protected Teams teams;

    @Autowired
    private Logins logins;

    /** A new person who works for the teams and reads Indonesian. */
    protected Person person(Role role, String... teamKeys) {
        return person(Texts.INDONESIAN, role, teamKeys);
    }

    /** A new person who works for the teams and reads the language. */
    protected Person person(Locale language, Role role, String... teamKeys) {
        String login = "s" + Ids.next().toString().replace("-", "");
        try {
            Person person = people.createWithPassword(
                    new PersonDetails(login, "Orang " + login.substring(22), null, language, EnumSet.of(role), null),
                    PASSWORD,
                    Actor.system());
            for (String key : teamKeys) {
                teams.addMember(teams.byKey(key).orElseThrow().id(), person.id(), Actor.system());
            }
            return person;
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** Logs the person in and opens a fresh page for them. */
    protected Person logIn(Person person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        logins.principal(person).orElseThrow(),
                        null,
                        person.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                .toList()));
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        return person;
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** The one field with this label on the page; fails when there is none or there are several. */
    protected <C extends Component & HasLabel> C field(Class<C> type, String label) {
        List<C> found = find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " fields labelled " + label);
        }
        return found.getFirst();
    }

    /** Presses the button that says this. */
    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** The text of everything on the page that stands in a text node, separated by new lines. */
    protected String pageText() {
        StringBuilder text = new StringBuilder();
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        collect(chain.getLast().getElement(), text);
        return text.toString();
    }

    private static void collect(com.vaadin.flow.dom.Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, text));
        }
    }

    /** What the notifications on the page say. */
    protected List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> {
                    StringBuilder text = new StringBuilder();
                    String own = notice.getElement().getProperty("text");
                    text.append(own == null ? "" : own);
                    collect(notice.getElement(), text);
                    return text.toString().strip();
                })
                .toList();
    }
}

package id.kerani.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.kerani.staff.Centre;
import id.kerani.staff.Centres;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.ui.component.KeyShortcut;
import id.kerani.ui.component.Notice;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.session.Sessions;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every page behind the login. */
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final CurrentPerson currentPerson;
    private final People people;
    private final Teams teams;
    private final Centres centres;
    private final Sessions sessions;
    private final AuthenticationContext authentication;
    private final List<NavEntry> entries;
    private final List<GlobalSearch> searches;
    private final Optional<NextTask> nextTask;
    private final List<TopItem> topItems;

    private final Header top = new Header();
    private final Main content = new Main();
    private final Navigation navigation;

    MainLayout(
            CurrentPerson currentPerson,
            People people,
            Teams teams,
            Centres centres,
            Sessions sessions,
            AuthenticationContext authentication,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<GlobalSearch> searches,
            ObjectProvider<NextTask> nextTask,
            ObjectProvider<TopItem> topItems) {
        this.currentPerson = currentPerson;
        this.people = people;
        this.teams = teams;
        this.centres = centres;
        this.sessions = sessions;
        this.authentication = authentication;
        this.entries = entries.stream().toList();
        this.searches = searches.orderedStream().toList();
        this.nextTask = Optional.ofNullable(nextTask.getIfAvailable());
        this.topItems = topItems.orderedStream().toList();
        this.navigation = new Navigation(this.entries);

        addClassName("k-app");
        top.addClassName("k-top");
        content.addClassName("k-main");
        content.setId("content");
        Anchor skip = new Anchor("#content", getTranslation("ui.skip"));
        skip.addClassName("k-skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, top, navigation, content);
        redraw();
    }

    /** The frame around the views of a page, if it has one. */
    public static Optional<MainLayout> of(UI ui) {
        return ui.getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .findFirst();
    }

    /** Counts again what is waiting; for views that know that it changed. */
    public void recount() {
        currentPerson.find().ifPresent(navigation::count);
    }

    /** Draws everything around the view again: after a change of roles, name or language. */
    public void redraw() {
        Person person = currentPerson.get();
        top.removeAll();
        Anchor home = new Anchor("", new Brand());
        home.setAriaLabel("Kerani");
        home.getElement().setAttribute("router-link", true);
        top.add(home);
        if (!searches.isEmpty()) {
            top.add(searchField());
        }
        Span space = new Span();
        space.addClassName("k-space");
        top.add(space);
        nextTask.ifPresent(next -> top.add(nextButton(next)));
        topItems.forEach(item -> top.add(item.create(person)));
        top.add(new PersonMenu(person, place(person), people, sessions, authentication));
        navigation.show(person);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.mark(event.getLocation().getPath());
        recount();
    }

    private Component searchField() {
        NativeButton field = new NativeButton();
        field.addClassName("k-search");
        Span text = new Span(getTranslation("ui.search.placeholder"));
        Span key = new Span("Ctrl K");
        key.addClassName("k-kbd");
        field.add(VaadinIcon.SEARCH.create(), text, key);
        field.setAriaLabel(getTranslation("ui.search"));
        field.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        field.addClickListener(click -> openSearch());
        field.getElement().addEventListener("kerani-search", event -> openSearch());
        field.addAttachListener(attach -> field.getElement().executeJs("""
                const owner = this;
                const listener = event => {
                  if (!owner.isConnected) { document.removeEventListener('keydown', listener); return; }
                  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
                    event.preventDefault();
                    owner.dispatchEvent(new CustomEvent('kerani-search'));
                  }
                };
                document.addEventListener('keydown', listener);"""));
        return field;
    }

    private void openSearch() {
        new SearchDialog(searches, currentPerson.get()).open();
    }

    private Button nextButton(NextTask next) {
        Span key = new Span("N");
        key.addClassName("k-kbd");
        key.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(getTranslation("ui.next"), VaadinIcon.PLAY.create(), click -> goOn(next));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("k-next");
        button.setSuffixComponent(key);
        button.getElement().setAttribute("aria-keyshortcuts", "N");
        KeyShortcut.on(button, "n", () -> goOn(next));
        return button;
    }

    private void goOn(NextTask next) {
        Optional<String> location = next.take(currentPerson.get());
        if (location.isPresent()) {
            UI.getCurrent().navigate(location.get());
        } else {
            Notice.info(getTranslation("ui.next.nothing"));
        }
    }

    /** The first team and the centre: where this person sits. */
    private String place(Person person) {
        List<String> parts = new ArrayList<>();
        teams.ofPerson(person.id()).stream()
                .findFirst()
                .map((Team team) -> team.name(person.locale()))
                .ifPresent(parts::add);
        if (parts.isEmpty()) {
            person.roles().stream()
                    .max(Comparator.naturalOrder())
                    .map(role -> getTranslation("staff.role." + role))
                    .ifPresent(parts::add);
        }
        Optional.ofNullable(person.centre())
                .flatMap(centres::find)
                .map(Centre::name)
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}

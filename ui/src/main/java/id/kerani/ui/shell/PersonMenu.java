package id.kerani.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Theme;
import id.kerani.ui.account.AccountView;
import id.kerani.ui.component.Notice;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.ui.session.Sessions;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who I am here, and what is mine to set. */
class PersonMenu extends MenuBar {

    private final People people;
    private final Sessions sessions;
    private final Person person;

    PersonMenu(Person person, String place, People people, Sessions sessions, AuthenticationContext authentication) {
        this.person = person;
        this.people = people;
        this.sessions = sessions;
        addClassName("k-person");
        setI18n(ComponentTexts.menuBar(getLocale()));
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);

        Span initials = new Span(initials(person.name()));
        initials.addClassName("k-avatar");
        initials.getElement().setAttribute("aria-hidden", "true");
        Div name = new Div(person.name());
        name.addClassName("k-t");
        Div where = new Div(place);
        where.addClassName("k-s");
        Div text = new Div(name, where);
        text.addClassName("k-two");
        Div chip = new Div(initials, text);
        chip.addClassName("k-person-chip");

        MenuItem root = addItem(chip);
        root.setAriaLabel(getTranslation("ui.person.menu", person.name()));
        SubMenu menu = root.getSubMenu();
        String roles = person.roles().stream()
                .sorted()
                .map(role -> getTranslation("staff.role." + role))
                .collect(Collectors.joining(", "));
        MenuItem header = menu.addItem(person.name() + " · " + roles);
        header.setEnabled(false);
        menu.addItem(
                getTranslation("ui.account.title"), click -> UI.getCurrent().navigate(AccountView.class));
        SubMenu languages = menu.addItem(getTranslation("ui.language")).getSubMenu();
        for (Locale language : Texts.LANGUAGES) {
            MenuItem item = languages.addItem(
                    Texts.get("ui.language.own", language), click -> prefer(language, person.theme()));
            item.setCheckable(true);
            item.setChecked(person.locale().equals(language));
        }
        SubMenu themes = menu.addItem(getTranslation("ui.theme")).getSubMenu();
        for (Theme theme : Theme.values()) {
            MenuItem item = themes.addItem(
                    getTranslation("staff.theme." + theme), click -> prefer(this.person.locale(), theme));
            item.setCheckable(true);
            item.setChecked(person.theme() == theme);
        }
        menu.addSeparator();
        menu.addItem(getTranslation("ui.logout"), click -> authentication.logout());
    }

    private void prefer(Locale language, Theme theme) {
        try {
            Person changed = people.prefer(person.id(), language, theme, person.asActor());
            UI ui = UI.getCurrent();
            sessions.redraw(changed, ui);
            ui.getChildren()
                    .filter(MainLayout.class::isInstance)
                    .map(MainLayout.class::cast)
                    .forEach(MainLayout::redraw);
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2
                ? ""
                : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.ROOT);
    }
}

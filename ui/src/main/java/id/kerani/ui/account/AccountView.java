package id.kerani.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.notice.Digest;
import id.kerani.notice.Notifications;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.staff.Theme;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.component.KeyValues;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.session.Sessions;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is mine: name, language, colours, password. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
public class AccountView extends Div implements HasDynamicTitle {

    private final People people;
    private final Sessions sessions;
    private final CurrentPerson currentPerson;
    private final TextField name = new TextField();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Theme> theme = new RadioButtonGroup<>();
    private final RadioButtonGroup<Digest> digest = new RadioButtonGroup<>();
    private final Notifications notifications;
    private final FieldProblems problems = new FieldProblems();

    AccountView(
            CurrentPerson currentPerson,
            People people,
            Teams teams,
            Credentials credentials,
            Sessions sessions,
            Notifications notifications) {
        this.notifications = notifications;
        this.people = people;
        this.sessions = sessions;
        this.currentPerson = currentPerson;
        addClassName("k-page");
        Person person = currentPerson.get();
        name.setLabel(getTranslation("ui.person.name"));
        name.setValue(person.name());
        name.setMaxLength(120);
        language.setLabel(getTranslation("ui.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(item -> Texts.get("ui.language.own", item));
        language.setValue(person.locale());
        theme.setLabel(getTranslation("ui.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(item -> getTranslation("staff.theme." + item));
        theme.setValue(person.theme());
        digest.setLabel(getTranslation("notices.digest"));
        digest.setHelperText(getTranslation("notices.digest.help"));
        digest.setItems(Digest.values());
        digest.setItemLabelGenerator(when -> getTranslation("notices.digest." + when));
        digest.setValue(notifications.digest(person.id()));
        problems.on(name, "staff.nameForm");
        Button save = new Button(getTranslation("ui.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(problems, name, language, theme, digest, save);
        form.addClassNames("k-form", "k-narrow");

        KeyValues facts = new KeyValues()
                .with(getTranslation("ui.person.login"), person.login())
                .with(
                        getTranslation("ui.person.roles"),
                        person.roles().stream()
                                .sorted()
                                .map(role -> getTranslation("staff.role." + role))
                                .collect(Collectors.joining(", ")))
                .with(
                        getTranslation("ui.person.teams"),
                        orDash(teams.ofPerson(person.id()).stream()
                                .map((Team team) -> team.name(getLocale()))
                                .collect(Collectors.joining(", "))));
        Div columns = new Div(
                Sheet.titled(getTranslation("ui.account.me"), form, facts),
                Sheet.titled(
                        getTranslation("ui.password.title"),
                        new ChangePasswordForm(
                                person,
                                credentials,
                                sessions,
                                () -> Notice.done(getTranslation("ui.password.changed")))));
        columns.addClassName("k-columns");
        add(new PageHeader(getTranslation("ui.account.title")), columns);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private void save() {
        problems.clear();
        Person me = currentPerson.get();
        try {
            people.rename(me.id(), name.getValue(), me.asActor());
            Person changed = people.prefer(me.id(), language.getValue(), theme.getValue(), me.asActor());
            notifications.prefer(digest.getValue(), me.asActor());
            UI ui = UI.getCurrent();
            sessions.redraw(changed, ui);
            MainLayout.of(ui).ifPresent(MainLayout::redraw);
            Notice.done(getTranslation("ui.saved"));
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.account.title") + " · Kerani";
    }
}

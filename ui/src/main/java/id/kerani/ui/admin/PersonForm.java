package id.kerani.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Centre;
import id.kerani.staff.Centres;
import id.kerani.staff.Invitation;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.session.CurrentPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields about a person, for a new one and for one that exists. */
class PersonForm extends Composite<Div> {

    /** Told when the person was stored, with the one-time password of a new one. */
    @FunctionalInterface
    interface Stored {
        void stored(Person person, @Nullable String oneTimePassword);
    }

    private final @Nullable Person person;
    private final People people;
    private final Teams teams;
    private final CurrentPerson currentPerson;
    private final Stored stored;

    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final EmailField email = new EmailField();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final Select<Centre> centre = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final CheckboxGroup<Team> queues = new CheckboxGroup<>();
    private final FieldProblems problems = new FieldProblems();

    PersonForm(
            @Nullable Person person,
            People people,
            Teams teams,
            Centres centres,
            CurrentPerson currentPerson,
            Stored stored) {
        this.person = person;
        this.people = people;
        this.teams = teams;
        this.currentPerson = currentPerson;
        this.stored = stored;
        label(centres);
        if (person != null) {
            fill(person, centres);
        }
        problems.on(name, "staff.nameForm")
                .on(login, "staff.loginForm", "staff.loginTaken")
                .on(email, "staff.emailForm")
                .on(roles, "staff.roleMissing", "staff.lastAdministrator");
        Button save = new Button(getTranslation(person == null ? "ui.people.enter" : "ui.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(name, login, email, centre, language, roles, queues);
        fields.addClassNames("k-form", "k-two-columns");
        Div bar = new Div(save);
        bar.addClassName("k-buttons");
        getContent().add(problems, fields, bar);
    }

    private void label(Centres centres) {
        name.setLabel(getTranslation("ui.person.name"));
        name.setMaxLength(120);
        login.setLabel(getTranslation("ui.person.login"));
        login.setHelperText(getTranslation("ui.person.login.help"));
        login.setMaxLength(60);
        login.setAutocapitalize(Autocapitalize.NONE);
        email.setLabel(getTranslation("ui.person.email.optional"));
        email.setMaxLength(200);
        email.setManualValidation(true);
        language.setLabel(getTranslation("ui.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(item -> Texts.get("ui.language.own", item));
        language.setValue(Texts.INDONESIAN);
        centre.setLabel(getTranslation("ui.person.centre"));
        centre.setItems(centres.all());
        centre.setItemLabelGenerator(item -> item == null ? "" : item.name());
        centre.setEmptySelectionAllowed(true);
        roles.setLabel(getTranslation("ui.person.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("staff.role." + role));
        roles.setValue(Set.of(Role.STAFF));
        roles.addClassName("k-span");
        List<Team> open = teams.all().stream().filter(Team::active).toList();
        queues.setLabel(getTranslation("ui.person.teams"));
        queues.setItems(open);
        queues.setItemLabelGenerator(team -> team.name(getLocale()));
        queues.addClassName("k-span");
    }

    private void fill(Person known, Centres centres) {
        name.setValue(known.name());
        login.setValue(known.login());
        String mail = known.email();
        email.setValue(mail == null ? "" : mail);
        language.setValue(known.locale());
        if (known.centre() != null) {
            centres.find(known.centre()).ifPresent(centre::setValue);
        }
        roles.setValue(known.roles());
        queues.setValue(new HashSet<>(teams.ofPerson(known.id())));
    }

    private void save() {
        problems.clear();
        Centre where = centre.getValue();
        PersonDetails details = new PersonDetails(
                login.getValue(),
                name.getValue(),
                email.getValue(),
                language.getValue(),
                roles.getValue(),
                where == null ? null : where.id());
        Actor actor = currentPerson.actor();
        try {
            if (person == null) {
                Invitation invitation = people.create(details, actor);
                join(invitation.person(), actor);
                stored.stored(invitation.person(), invitation.oneTimePassword());
            } else {
                Person changed = people.update(person.id(), person.version(), details, actor);
                join(changed, actor);
                stored.stored(changed, null);
            }
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }

    private void join(Person who, Actor actor) throws Refusal {
        Set<Team> wanted = queues.getValue();
        List<Team> had = teams.ofPerson(who.id());
        for (Team team : had) {
            if (!wanted.contains(team)) {
                teams.removeMember(team.id(), who.id(), actor);
            }
        }
        for (Team team : wanted) {
            teams.addMember(team.id(), who.id(), actor);
        }
    }
}

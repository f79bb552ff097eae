package id.kerani.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One team: its names and who belongs to it. */
@Route(value = "teams", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class TeamView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** The address of the form for a new team; no team can have this key, see {@link #setParameter}. */
    static final String NEW = "+";

    private final Teams teams;
    private final People people;
    private final CurrentPerson currentPerson;
    private String title = "";

    private final TextField key = new TextField();
    private final TextField nameId = new TextField();
    private final TextField nameEn = new TextField();
    private final MultiSelectComboBox<Person> members = new MultiSelectComboBox<>();
    private final FieldProblems problems = new FieldProblems();

    TeamView(Teams teams, People people, CurrentPerson currentPerson) {
        this.teams = teams;
        this.people = people;
        this.currentPerson = currentPerson;
        addClassName("k-page");
        key.setLabel(getTranslation("ui.teams.key"));
        key.setHelperText(getTranslation("ui.teams.key.help"));
        key.setMaxLength(40);
        key.setAutocapitalize(Autocapitalize.NONE);
        nameId.setLabel(getTranslation("ui.teams.nameId"));
        nameId.setMaxLength(80);
        nameEn.setLabel(getTranslation("ui.teams.nameEn"));
        nameEn.setMaxLength(80);
        members.setLabel(getTranslation("ui.teams.members"));
        members.setI18n(ComponentTexts.multiSelect(getLocale()));
        members.setItemLabelGenerator(Person::name);
        members.addClassName("k-span");
        problems.on(key, "staff.teamKeyForm", "staff.teamKeyTaken").on(nameId, "staff.teamNameForm");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(NEW.equals(parameter) ? null : teams.byKey(parameter).orElseThrow(NotFoundException::new));
    }

    private void show(@Nullable Team team) {
        removeAll();
        problems.clear();
        title = team == null ? getTranslation("ui.teams.new") : team.name(getLocale());
        PageHeader header =
                new PageHeader(title).withPath(new RouterLink(getTranslation("ui.teams.title"), TeamsView.class));
        key.setReadOnly(team != null);
        key.setValue(team == null ? "" : team.key());
        nameId.setValue(team == null ? "" : team.nameId());
        nameEn.setValue(team == null ? "" : team.nameEn());
        List<Person> now = team == null ? List.of() : teams.members(team.id());
        members.setItems(people.search("", false, null, People.MAX_PAGE).people());
        members.setValue(new HashSet<>(now));
        Button save = new Button(getTranslation("ui.save"), click -> save(team));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(nameId, nameEn, key, members);
        fields.addClassNames("k-form", "k-two-columns");
        Div bar = new Div(save);
        bar.addClassName("k-buttons");
        add(header, Sheet.padded(problems, fields, bar));
        if (team != null) {
            header.withNote(
                    team.active()
                            ? Chip.good(getTranslation("ui.teams.open"))
                            : Chip.plain(getTranslation("ui.teams.closed")));
            header.withActions(toggle(team));
        }
    }

    private Component toggle(Team team) {
        Button button = new Button(getTranslation(team.active() ? "ui.teams.close" : "ui.teams.reopen"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> {
            if (team.active()) {
                Confirm.ask(
                        getTranslation("ui.teams.close"),
                        getTranslation("ui.teams.close.ask", team.name(getLocale())),
                        getTranslation("ui.teams.close"),
                        true,
                        () -> setActive(team, false));
            } else {
                setActive(team, true);
            }
        });
        return button;
    }

    private void setActive(Team team, boolean active) {
        try {
            show(teams.setActive(team.id(), active, currentPerson.actor()));
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
    }

    private void save(@Nullable Team team) {
        problems.clear();
        Actor actor = currentPerson.actor();
        try {
            Team stored = team == null
                    ? teams.create(key.getValue().strip(), nameId.getValue(), nameEn.getValue(), actor)
                    : teams.rename(team.id(), nameId.getValue(), nameEn.getValue(), actor);
            Set<Person> wanted = members.getValue();
            for (Person person : teams.members(stored.id())) {
                if (wanted.stream().noneMatch(other -> other.id().equals(person.id()))) {
                    teams.removeMember(stored.id(), person.id(), actor);
                }
            }
            for (Person person : wanted) {
                teams.addMember(stored.id(), person.id(), actor);
            }
            Notice.done(getTranslation("ui.saved"));
            UI.getCurrent().navigate(TeamView.class, stored.key());
            show(stored);
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Kerani";
    }
}

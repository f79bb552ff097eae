package id.kerani.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.staff.Person;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** All teams. Each is a queue that work waits in. */
@Route(value = "teams", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class TeamsView extends Div implements HasDynamicTitle {

    TeamsView(Teams teams) {
        addClassName("k-page");
        Button open = new Button(getTranslation("ui.teams.new"), VaadinIcon.PLUS.create());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(TeamView.class, TeamView.NEW)));
        Sheet list = new Sheet();
        list.addClassNames("k-list", "k-cols-teams");
        List<Team> all = teams.all();
        for (Team team : all) {
            List<Person> members = teams.members(team.id());
            Span who = new Span(
                    members.isEmpty()
                            ? getTranslation("ui.teams.nobody")
                            : members.stream().map(Person::name).collect(Collectors.joining(", ")));
            who.addClassName("k-muted");
            list.add(new ListRow(
                    "teams/" + team.key(),
                    new TwoLines(team.name(getLocale()), team.key()),
                    who,
                    team.active()
                            ? Chip.good(getTranslation("ui.teams.open"))
                            : Chip.plain(getTranslation("ui.teams.closed"))));
        }
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("ui.teams.none"), getTranslation("ui.teams.none.hint")));
        }
        PageHeader header = new PageHeader(getTranslation("ui.teams.title")).withActions(open);
        header.setSummary(getTranslation("ui.teams.summary"));
        add(header, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.teams.title") + " · Kerani";
    }
}

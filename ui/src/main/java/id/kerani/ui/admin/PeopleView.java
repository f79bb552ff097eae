package id.kerani.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonPage;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who works here, page by page. */
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class PeopleView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final People people;
    private final Teams teams;
    private final TextField search = new TextField();
    private final Checkbox inactiveToo = new Checkbox();
    private final Sheet list = new Sheet();
    private final Button more = new Button();
    private PersonPage.@Nullable Cursor next;

    PeopleView(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
        addClassName("k-page");
        Button enter = new Button(getTranslation("ui.people.new"), VaadinIcon.PLUS.create());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(PersonView.class, PersonView.NEW)));
        search.setPlaceholder(getTranslation("ui.people.search"));
        search.setAriaLabel(getTranslation("ui.people.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        inactiveToo.setLabel(getTranslation("ui.people.inactiveToo"));
        inactiveToo.addValueChangeListener(change -> show());
        Div filters = new Div(search, inactiveToo);
        filters.addClassName("k-filters");
        list.addClassNames("k-list", "k-cols-people");
        more.setText(getTranslation("ui.list.more"));
        more.addClickListener(click -> append());
        add(new PageHeader(getTranslation("ui.people.title")).withActions(enter), filters, list, more);
        show();
    }

    private void show() {
        list.removeAll();
        next = null;
        append();
    }

    private void append() {
        PersonPage page = people.search(search.getValue(), inactiveToo.getValue(), next, PAGE);
        page.people().forEach(person -> list.add(row(person)));
        next = page.next();
        more.setVisible(next != null);
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(getTranslation("ui.people.none"), getTranslation("ui.people.none.hint")));
        }
    }

    private ListRow row(Person person) {
        String roles = person.roles().stream()
                .sorted()
                .map(role -> getTranslation("staff.role." + role))
                .collect(Collectors.joining(", "));
        String queues = teams.ofPerson(person.id()).stream()
                .map((Team team) -> team.name(getLocale()))
                .collect(Collectors.joining(", "));
        Span where = new Span(queues);
        where.addClassName("k-muted");
        Chip state = !person.active()
                ? Chip.plain(getTranslation("ui.person.inactive"))
                : person.mustChangePassword()
                        ? Chip.warn(getTranslation("ui.person.invited"))
                        : Chip.good(getTranslation("ui.person.active"));
        String email = person.email();
        return new ListRow(
                "people/" + person.id(),
                new TwoLines(person.name(), email == null ? person.login() : person.login() + " · " + email),
                new TwoLines(roles, "").light(),
                where,
                state);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.people.title") + " · Kerani";
    }
}

package id.kerani.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.kerani.audit.AuditEntry;
import id.kerani.audit.AuditLog;
import id.kerani.company.Company;
import id.kerani.shared.Formats;
import id.kerani.shared.PersonId;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Centre;
import id.kerani.staff.CentreId;
import id.kerani.staff.Centres;
import id.kerani.staff.Credentials;
import id.kerani.staff.Invitation;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Teams;
import id.kerani.ui.component.Chip;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person: what an administrator sets, and what was done about them. */
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class PersonView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** The address of the form for somebody new. */
    static final String NEW = "new";

    private static final int HISTORY = 20;

    private final People people;
    private final Credentials credentials;
    private final Teams teams;
    private final Centres centres;
    private final AuditLog audit;
    private final Company company;
    private final CurrentPerson currentPerson;
    private String title = "";

    PersonView(
            People people,
            Credentials credentials,
            Teams teams,
            Centres centres,
            AuditLog audit,
            Company company,
            CurrentPerson currentPerson) {
        this.people = people;
        this.credentials = credentials;
        this.teams = teams;
        this.centres = centres;
        this.audit = audit;
        this.company = company;
        this.currentPerson = currentPerson;
        addClassName("k-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (NEW.equals(parameter)) {
            show(null);
            return;
        }
        show(parsed(parameter).flatMap(people::find).orElseThrow(NotFoundException::new));
    }

    private static Optional<PersonId> parsed(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(@Nullable Person person) {
        removeAll();
        title = person == null ? getTranslation("ui.people.new") : person.name();
        RouterLink up = new RouterLink(getTranslation("ui.people.title"), PeopleView.class);
        PageHeader header = new PageHeader(title).withPath(up);
        PersonForm form = new PersonForm(person, people, teams, centres, currentPerson, this::stored);
        add(header, Sheet.padded(form));
        if (person != null) {
            header.withNote(
                    person.active()
                            ? Chip.good(getTranslation("ui.person.active"))
                            : Chip.plain(getTranslation("ui.person.inactive")));
            header.withActions(actions(person));
            add(Sheet.titled(getTranslation("ui.history"), history(person)));
        }
    }

    private void stored(Person person, @Nullable String oneTimePassword) {
        if (oneTimePassword != null) {
            new OneTimePasswordDialog(person, oneTimePassword).open();
        }
        Notice.done(getTranslation("ui.saved"));
        UI.getCurrent().navigate(PersonView.class, person.id().toString());
        show(person);
        MainLayout.of(UI.getCurrent()).ifPresent(MainLayout::redraw);
    }

    private Component[] actions(Person person) {
        List<Button> buttons = new ArrayList<>();
        if (person.active()) {
            buttons.add(button(
                    "ui.person.reset",
                    () -> Confirm.ask(
                            getTranslation("ui.person.reset"),
                            getTranslation("ui.person.reset.ask", person.name()),
                            getTranslation("ui.person.reset"),
                            false,
                            () -> reset(person))));
            Button end = button(
                    "ui.person.deactivate",
                    () -> Confirm.ask(
                            getTranslation("ui.person.deactivate"),
                            getTranslation("ui.person.deactivate.ask", person.name()),
                            getTranslation("ui.person.deactivate"),
                            true,
                            () -> attempt(() -> people.deactivate(person.id(), currentPerson.actor()))));
            end.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(end);
        } else {
            buttons.add(button(
                    "ui.person.reactivate",
                    () -> attempt(() -> people.reactivate(person.id(), currentPerson.actor()))));
        }
        return buttons.toArray(Component[]::new);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void reset(Person person) {
        attempt(() -> {
            Invitation invitation = credentials.reset(person.id(), currentPerson.actor());
            new OneTimePasswordDialog(invitation.person(), invitation.oneTimePassword()).open();
            return invitation.person();
        });
    }

    private void attempt(Change change) {
        try {
            show(change.run());
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
    }

    @FunctionalInterface
    private interface Change {
        Person run() throws Refusal;
    }

    private Div history(Person person) {
        Div list = new Div();
        list.addClassName("k-events");
        Formats formats = Formats.of(getLocale());
        for (AuditEntry entry : audit.of("person", person.id().toString(), null, HISTORY)) {
            Span when = new Span(formats.dateTime(entry.at(), company.current().zone()));
            when.addClassName("k-muted");
            list.add(
                    when,
                    new TwoLines(
                            getTranslation("ui." + entry.action()) + " · "
                                    + entry.actor().name(),
                            "staff.created".equals(entry.action()) ? "" : changes(entry)));
        }
        return list;
    }

    private String changes(AuditEntry entry) {
        Set<String> fields = new LinkedHashSet<>(entry.newValues().keySet());
        fields.addAll(entry.oldValues().keySet());
        return fields.stream()
                .map(field -> getTranslation("ui.history." + field) + ": "
                        + readable(field, entry.oldValues().get(field)) + " → "
                        + readable(field, entry.newValues().get(field)))
                .collect(Collectors.joining("; "));
    }

    /** A recorded value in words. */
    private String readable(String field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case "roles" ->
                Arrays.stream(value.replaceAll("[\\[\\] ]", "").split(","))
                        .map(role -> getTranslation("staff.role." + role))
                        .collect(Collectors.joining(", "));
            case "language" -> Texts.get("ui.language.own", Locale.of(value));
            case "active" -> getTranslation("true".equals(value) ? "ui.yes" : "ui.no");
            case "centre" -> centres.find(CentreId.of(value)).map(Centre::name).orElse("–");
            case "team" ->
                teams.byKey(value).map(team -> team.name(getLocale())).orElse(value);
            default -> value;
        };
    }

    @Override
    public String getPageTitle() {
        return title + " · Kerani";
    }
}

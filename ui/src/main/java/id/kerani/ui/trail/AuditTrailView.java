package id.kerani.ui.trail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.kerani.audit.AuditLog;
import id.kerani.audit.AuditQuery;
import id.kerani.company.Company;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.trail.AuditTrail;
import id.kerani.trail.TrailLine;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who did what when, in words, newest first; to look through, to search and to take along as a table. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
public class AuditTrailView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;
    private static final List<String> SUBJECTS =
            List.of("customer", "application", "person", "team", "centre", "company");

    private final AuditTrail trail;
    private final ZoneId zone;
    private final Actor me;
    private final TextField text = new TextField();
    private final ComboBox<Person> person = new ComboBox<>();
    private final Select<String> subject = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Sheet list = new Sheet();
    private final Button more = new Button();
    private AuditQuery.@Nullable Cursor next;

    AuditTrailView(AuditTrail trail, People people, Company company, CurrentPerson currentPerson) {
        this.trail = trail;
        this.zone = company.current().zone();
        this.me = currentPerson.actor();
        addClassName("k-page");
        Anchor export = new Anchor(download(), AttachmentType.DOWNLOAD, getTranslation("trail.export"));
        export.addClassName("k-button");
        list.addClassNames("k-list", "k-cols-trail");
        list.getElement().setAttribute("aria-label", getTranslation("trail.list"));
        list.getElement().setAttribute("aria-live", "polite");
        more.setText(getTranslation("ui.list.more"));
        more.addClickListener(click -> append());
        add(
                new PageHeader(getTranslation("trail.title"))
                        .withNote(new Span(getTranslation("trail.note")))
                        .withActions(export),
                filters(people),
                list,
                more);
        show();
    }

    private Div filters(People people) {
        text.setPlaceholder(getTranslation("trail.search"));
        text.setAriaLabel(getTranslation("trail.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(400);
        person.setPlaceholder(getTranslation("trail.everybody"));
        person.setAriaLabel(getTranslation("trail.person"));
        person.setItemLabelGenerator(Person::name);
        person.setClearButtonVisible(true);
        person.setItems(query -> {
            // Twenty that fit what was typed; whoever looks for somebody types more.
            int all = query.getOffset() + query.getLimit();
            return people.search(query.getFilter().orElse(""), true, null, Math.clamp(all, 1, 20)).people().stream()
                    .skip(query.getOffset());
        });
        subject.setAriaLabel(getTranslation("trail.about"));
        subject.setItems(SUBJECTS);
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(getTranslation("trail.everything"));
        subject.setItemLabelGenerator(
                type -> type == null ? getTranslation("trail.everything") : getTranslation("trail.subject." + type));
        for (DatePicker day : List.of(from, until)) {
            String label = getTranslation(day == from ? "trail.from" : "trail.until");
            day.setPlaceholder(label);
            day.setAriaLabel(label);
            day.setClearButtonVisible(true);
            day.setI18n(ComponentTexts.datePicker(getLocale()));
            day.setLocale(getLocale());
            day.addValueChangeListener(change -> show());
        }
        text.addValueChangeListener(change -> show());
        person.addValueChangeListener(change -> show());
        subject.addValueChangeListener(change -> show());
        Div filters = new Div(text, person, subject, from, until);
        filters.addClassNames("k-filters", "k-trail-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private AuditQuery query(int size) {
        Person who = person.getValue();
        LocalDate last = until.getValue();
        return new AuditQuery(
                who == null ? null : who.id(),
                subject.getValue(),
                null,
                text.getValue(),
                begin(from.getValue()),
                begin(last == null ? null : last.plusDays(1)),
                null,
                size);
    }

    private @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private void show() {
        list.removeAll();
        next = null;
        append();
    }

    private void append() {
        try {
            List<TrailLine> lines = trail.page(query(PAGE).after(next), me);
            lines.forEach(line -> list.add(new TrailRow(line, getLocale(), zone)));
            next = lines.size() < PAGE ? null : lines.getLast().place();
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
        more.setVisible(next != null);
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(getTranslation("trail.none"), getTranslation("trail.none.hint")));
        }
    }

    /** Written while it is read; what is looked for and the right to it are taken when it is asked for. */
    private DownloadHandler download() {
        return event -> {
            Asked asked = ask();
            event.setFileName("audit.csv");
            event.setContentType("text/csv; charset=UTF-8");
            write(event, asked);
        };
    }

    private record Asked(AuditQuery query, Locale locale) {}

    private Asked ask() {
        Asked[] asked = new Asked[1];
        getUI().ifPresent(ui ->
                ui.accessSynchronously(() -> asked[0] = new Asked(query(AuditLog.MAX_PAGE), getLocale())));
        return asked[0] == null ? new Asked(AuditQuery.newest(AuditLog.MAX_PAGE), getLocale()) : asked[0];
    }

    private void write(DownloadEvent event, Asked asked) throws IOException {
        try {
            trail.export(asked.query(), me, asked.locale(), zone, event.getOutputStream());
        } catch (Refusal refusal) {
            event.getResponse().sendError(403, refusal.text(asked.locale()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.title") + " · Kerani";
    }
}

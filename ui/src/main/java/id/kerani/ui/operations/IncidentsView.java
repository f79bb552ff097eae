package id.kerani.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.company.Company;
import id.kerani.engine.Incident;
import id.kerani.engine.Incidents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.inbox.Promise;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.ProcessTexts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the machine could not do and waits for somebody to look at; nothing of it is lost meanwhile. */
@Route(value = "incidents", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class IncidentsView extends Div implements HasDynamicTitle {

    private static final int MOST = 100;

    private final Incidents incidents;
    private final Cases cases;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor me;
    private final PageHeader header = new PageHeader(getTranslation("operations.incidents"));
    private final Sheet list = new Sheet();

    IncidentsView(Incidents incidents, Cases cases, Company company, CurrentPerson currentPerson, Clock clock) {
        this.incidents = incidents;
        this.cases = cases;
        this.clock = clock;
        this.zone = company.current().zone();
        this.me = currentPerson.actor();
        addClassName("k-page");
        Button again = new Button(getTranslation("operations.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        list.addClassNames("k-list", "k-cols-incidents");
        list.getElement().setAttribute("aria-label", getTranslation("operations.incidents"));
        add(header.withActions(again), list);
        show();
    }

    private void show() {
        list.removeAll();
        List<Incident> found;
        try {
            found = incidents.newest(MOST, me);
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
            return;
        }
        long all = incidents.count();
        header.setSummary(all > found.size() ? getTranslation("operations.incidents.some", found.size(), all) : "");
        found.forEach(incident -> list.add(row(incident)));
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("operations.incidents.none"), getTranslation("operations.incidents.none.hint")));
        }
        Optional.ofNullable(UI.getCurrent()).flatMap(MainLayout::of).ifPresent(MainLayout::recount);
    }

    private Div row(Incident incident) {
        String step = ProcessTexts.element(incident.processKey(), incident.step(), getLocale());
        Div wrong = new Div(new Span(
                incident.message().isBlank() ? getTranslation("operations.incident.silent") : incident.message()));
        wrong.addClassName("k-wrong");
        Span since = new Span(getTranslation(
                "operations.incident.since", Promise.moment(incident.since(), clock.instant(), zone, getLocale())));
        since.addClassName("k-muted");
        Button retry = new Button(getTranslation("operations.incident.retry"), click -> retry(incident, step));
        retry.setAriaLabel(getTranslation("operations.incident.retry.of", step));
        Div row = new Div(what(incident, step), wrong, since, retry);
        row.addClassName("k-row");
        return row;
    }

    private Component what(Incident incident, String step) {
        String process = ProcessTexts.process(incident.processKey(), getLocale());
        UUID caseId = incident.caseId();
        Optional<CaseFile> file = caseId == null ? Optional.empty() : cases.find(new CaseId(caseId));
        if (file.isEmpty()) {
            return new TwoLines(step, process);
        }
        Anchor link = new Anchor(
                "case/" + file.get().number(),
                file.get().number() + " · " + file.get().about());
        link.getElement().setAttribute("router-link", true);
        Div below = new Div(link);
        below.addClassName("k-s");
        Div what = new Div(new TwoLines(step, process), below);
        what.addClassName("k-two");
        return what;
    }

    private void retry(Incident incident, String step) {
        try {
            incidents.retry(incident.id(), me);
            Notice.done(getTranslation("operations.incident.retried", step));
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.incidents") + " · Kerani";
    }
}

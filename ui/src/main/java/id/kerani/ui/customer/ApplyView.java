package id.kerani.ui.customer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.kerani.company.Company;
import id.kerani.company.CompanySettings;
import id.kerani.customer.Channel;
import id.kerani.customer.Receipt;
import id.kerani.customer.Registrations;
import id.kerani.document.Documents;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormValidator;
import id.kerani.shared.Actor;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.form.FormSetup;
import id.kerani.ui.session.Language;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where somebody outside applies to become a customer. Whatever becomes of the application, the answer here is the same
 * and tells nothing about who is known.
 */
@Route("apply")
@AnonymousAllowed
public class ApplyView extends Main implements HasDynamicTitle {

    private final Registrations registrations;
    private final FormCatalog forms;
    private final FormValidator validator;
    private final Documents documents;
    private final PublicLimits limits;
    private final JsonMapper json;
    private final CompanySettings company;
    private final String address;
    private final UUID requestKey = Ids.next();
    private Locale locale;
    private @Nullable ApplicationSheet application;

    ApplyView(
            Registrations registrations,
            FormCatalog forms,
            FormValidator validator,
            Documents documents,
            PublicLimits limits,
            JsonMapper json,
            Company company) {
        this.registrations = registrations;
        this.forms = forms;
        this.validator = validator;
        this.documents = documents;
        this.limits = limits;
        this.json = json;
        this.company = company.current();
        VaadinRequest request = VaadinRequest.getCurrent();
        this.address = request == null ? "" : request.getRemoteAddr();
        this.locale = Texts.supported(getLocale());
        addClassName("k-public");
        draw();
    }

    private void draw() {
        removeAll();
        H1 title = new H1(text("applications.public.title", name()));
        Header header = new Header(title, languages());
        ApplicationSheet sheet = new ApplicationSheet(
                forms.require("apply-as-customer"),
                FormSetup.of(locale, validator).withFiles(new VisitorFiles(documents, limits, address, locale)),
                registrations,
                json,
                requestKey);
        if (application != null) {
            sheet.setValues(application.values());
        }
        application = sheet;
        FieldProblems problems = new FieldProblems();
        TextField trap = trap();
        Button send = new Button(text("applications.public.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClickListener(click -> send(sheet, problems, !trap.isEmpty()));
        Sheet card = Sheet.padded(sheet, trap, problems, send);
        card.addClassName("k-application");
        add(header, card, footer());
    }

    private void send(ApplicationSheet sheet, FieldProblems problems, boolean machine) {
        problems.clear();
        try {
            if (machine) {
                // Whoever fills in what nobody sees is no person; it learns nothing from the answer.
                thank(text("applications.public.noted"));
                return;
            }
            // Only what would be stored counts: who corrects mistakes is not a flood.
            if (sheet.check() && !limits.application(address)) {
                problems.show(text("applications.tooMany"));
                return;
            }
            Actor visitor = Actor.visitor(
                    sheet.values().text("name").filter(name -> !name.isBlank()).orElse(text("applications.visitor")));
            sheet.send(Channel.WEB.code(), visitor).map(Receipt::number).ifPresent(this::thank);
        } catch (Refusal refusal) {
            problems.show(refusal.text(locale));
        }
    }

    private void thank(String number) {
        removeAll();
        application = null;
        Span quoted = new Span(number);
        quoted.addClassName("k-secret");
        Sheet card = Sheet.padded(
                new H2(text("applications.public.thanks")), quoted, new Paragraph(text("applications.public.next")));
        card.addClassName("k-received");
        card.getElement().setAttribute("role", "status");
        Header header = new Header(new H1(text("applications.public.title", name())));
        add(header, card, footer());
    }

    private Div languages() {
        Div group = new Div();
        group.addClassName("k-languages");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", text("ui.language"));
        for (Locale language : Texts.LANGUAGES) {
            Button button = new Button(Texts.get("ui.language.own", language), click -> speak(language));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("lang", language.getLanguage());
            button.getElement().setAttribute("aria-pressed", Boolean.toString(language.equals(locale)));
            group.add(button);
        }
        return group;
    }

    /** Draws the page in another language; what was typed stays. */
    private void speak(Locale language) {
        locale = language;
        Language.remember(language);
        UI ui = UI.getCurrent();
        ui.setLocale(language);
        ui.getSession().setLocale(language);
        ui.getPage().setTitle(getPageTitle());
        draw();
    }

    /** A field that no person sees and no keyboard reaches. */
    private TextField trap() {
        TextField trap = new TextField("Website");
        trap.addClassName("k-trap");
        trap.setTabIndex(-1);
        trap.getElement().setAttribute("aria-hidden", "true");
        trap.getElement().setAttribute("autocomplete", "off");
        return trap;
    }

    private Div footer() {
        Div footer = new Div(name()
                + (company.address().isEmpty() ? "" : " · " + company.address().replace("\n", ", ")));
        footer.addClassName("k-muted");
        return footer;
    }

    private String name() {
        return company.name();
    }

    private String text(String key, Object... arguments) {
        return Texts.get(key, locale, arguments);
    }

    @Override
    public String getPageTitle() {
        return text("applications.public.title", name());
    }
}

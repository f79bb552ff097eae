package id.kerani.ui.login;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.kerani.access.FirstRun;
import id.kerani.company.CompanySettings;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.ui.admin.Zones;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.shell.Brand;
import java.util.EnumSet;
import java.util.Locale;

/** The first start: the company and its first administrator, for whoever holds the printed code. */
@Route("setup")
@AnonymousAllowed
public class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstRun firstRun;
    private final TextField code = new TextField();
    private final TextField company = new TextField();
    private final TextArea address = new TextArea();
    private final ComboBox<String> zone = Zones.field();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final FieldProblems problems = new FieldProblems();

    SetupView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("k-alone");
        code.setLabel(getTranslation("ui.setup.code"));
        code.setHelperText(getTranslation("ui.setup.code.help"));
        code.setMaxLength(20);
        company.setLabel(getTranslation("ui.company.name"));
        company.setMaxLength(120);
        address.setLabel(getTranslation("ui.company.address"));
        address.setMaxLength(500);
        zone.setValue("Asia/Makassar");
        language.setLabel(getTranslation("ui.company.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(item -> Texts.get("ui.language.own", item));
        language.setValue(Texts.supported(getLocale()));
        name.setLabel(getTranslation("ui.person.name"));
        name.setMaxLength(120);
        login.setLabel(getTranslation("ui.person.login"));
        login.setHelperText(getTranslation("ui.person.login.help"));
        login.setMaxLength(60);
        login.setAutocapitalize(Autocapitalize.NONE);
        email.setLabel(getTranslation("ui.person.email.optional"));
        email.setMaxLength(200);
        email.setManualValidation(true);
        password.setLabel(getTranslation("ui.password.new"));
        password.setHelperText(getTranslation("ui.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setLabel(getTranslation("ui.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        problems.on(code, "access.codeWrong", "access.wait")
                .on(company, "company.nameMissing")
                .on(name, "staff.nameForm")
                .on(login, "staff.loginForm", "staff.loginTaken")
                .on(email, "staff.emailForm")
                .on(password, "staff.passwordTooShort", "staff.passwordTooLong", "staff.passwordTooSimple");
        problems.on(again);

        Button finish = new Button(getTranslation("ui.setup.finish"), click -> finish());
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        finish.addClickShortcut(Key.ENTER).listenOn(again);
        Div fields = new Div(code, new H2(getTranslation("ui.setup.company")), company, address, zone, language);
        fields.add(new H2(getTranslation("ui.setup.administrator")), name, login, email, password, again);
        fields.addClassName("k-form");
        Div card = new Div(
                new Brand(),
                new H1(getTranslation("ui.setup.title")),
                new Paragraph(getTranslation("ui.setup.text")),
                problems,
                fields,
                finish);
        card.addClassNames("k-card", "k-padded", "k-alone-card", "k-wide");
        add(card, new LanguageLinks());
    }

    private void finish() {
        problems.clear();
        if (!password.getValue().equals(again.getValue())) {
            problems.show(again, getTranslation("ui.password.differ"));
            return;
        }
        PersonDetails administrator = new PersonDetails(
                login.getValue(), name.getValue(), email.getValue(), getLocale(), EnumSet.of(Role.ADMINISTRATOR), null);
        CompanySettings settings = new CompanySettings(
                company.getValue(), address.getValue(), Zones.of(zone.getValue()), language.getValue());
        try {
            VaadinRequest request = VaadinRequest.getCurrent();
            firstRun.brake(request == null ? "" : request.getRemoteAddr());
            firstRun.complete(code.getValue(), settings, administrator, password.getValue());
            getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.isOpen()) {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.setup.title") + " · Kerani";
    }
}

package id.kerani.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.company.Company;
import id.kerani.company.CompanySettings;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** The company's own settings. */
@Route(value = "company", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class CompanyView extends Div implements HasDynamicTitle {

    private final Company company;
    private final CurrentPerson currentPerson;
    private final TextField name = new TextField();
    private final TextArea address = new TextArea();
    private final ComboBox<String> zone = Zones.field();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final FieldProblems problems = new FieldProblems();

    CompanyView(Company company, CurrentPerson currentPerson) {
        this.company = company;
        this.currentPerson = currentPerson;
        addClassName("k-page");
        CompanySettings settings = company.current();
        name.setLabel(getTranslation("ui.company.name"));
        name.setMaxLength(120);
        name.setValue(settings.name());
        address.setLabel(getTranslation("ui.company.address"));
        address.setMaxLength(500);
        address.setValue(settings.address());
        zone.setValue(settings.zone().getId());
        zone.setHelperText(getTranslation("ui.company.zone.help"));
        language.setLabel(getTranslation("ui.company.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(item -> Texts.get("ui.language.own", item));
        language.setValue(settings.language());
        problems.on(name, "company.nameMissing", "company.tooLong");
        Button save = new Button(getTranslation("ui.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(problems, name, address, zone, language, save);
        form.addClassNames("k-form", "k-narrow");
        add(new PageHeader(getTranslation("ui.company.title")), Sheet.padded(form));
    }

    private void save() {
        problems.clear();
        try {
            company.change(
                    new CompanySettings(
                            name.getValue(), address.getValue(), Zones.of(zone.getValue()), language.getValue()),
                    currentPerson.actor());
            Notice.done(getTranslation("ui.saved"));
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.company.title") + " · Kerani";
    }
}

package id.kerani.ui.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import id.kerani.shared.Texts;
import id.kerani.ui.session.Language;
import java.util.Locale;

/** Changes the language before anybody is known. For every page without a login. */
public final class LanguageLinks extends Div {

    public LanguageLinks() {
        addClassName("k-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ui.language"));
        for (Locale language : Texts.LANGUAGES) {
            Button button = new Button(Texts.get("ui.language.own", language), click -> choose(language));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("lang", language.getLanguage());
            button.getElement()
                    .setAttribute(
                            "aria-pressed",
                            Boolean.toString(Texts.supported(getLocale()).equals(language)));
            add(button);
        }
    }

    private static void choose(Locale language) {
        UI ui = UI.getCurrent();
        Language.remember(language);
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }
}
